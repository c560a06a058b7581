/** Runs all lanes in the worker, again whenever the settings change, and hands on what has arrived. */
import { useEffect, useRef, useState, type Dispatch } from 'react';
import type { Lane } from '#model/lane.ts';
import { comparisonOf, lanesOf } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import type { Simulator, SimulatorFailure } from '#worker/client.ts';
import { keyOf, type RunChoice } from './choices.ts';
import type { PlaybackAction } from './playback.ts';
import { createRunInProgress } from './run-in-progress.ts';

const RESTARTED = 'The simulation stopped. It was started again and repeats its run.';

export interface RunState {
  /** Steps are still coming in. */
  readonly busy: boolean;
  readonly failure: SimulatorFailure | null;
  /** Runs it once more. */
  readonly again: () => void;
}

interface Ended {
  readonly key: string;
  readonly attempt: number;
  readonly failure: SimulatorFailure | null;
}

/** While it is not `needed`, what is shown is enough: no worker is fetched or started. */
export function useRun(
  simulator: Simulator,
  scenario: Scenario,
  choice: RunChoice,
  needed: boolean,
  dispatch: Dispatch<PlaybackAction>,
): RunState {
  const key = keyOf(choice);
  const latest = useRef(choice);
  useEffect(() => {
    latest.current = choice;
  });
  const [attempt, setAttempt] = useState(0);
  const [ended, setEnded] = useState<Ended | null>(null);

  useEffect(() => {
    if (!needed) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const { overrides, comparison } = latest.current;
    const lanes = lanesOf(scenario, overrides, comparisonOf(scenario, comparison));
    const progress = createRunInProgress(key, lanes, scenario.actions);
    let frame = 0;
    const show = (isOver: boolean) => {
      frame = 0;
      if (progress.hasNews(isOver)) dispatch({ type: 'run-changed', run: progress.soFar() });
    };
    // Steps come in bursts; one picture a frame is enough.
    const showSoon = () => void (frame ||= requestAnimationFrame(() => show(false)));

    const runLane = async ({ id, settings }: Lane) => {
      const result = await simulator.run(settings, scenario.actions, {
        signal,
        onStart: (beginning) => progress.start(id, beginning),
        onStep: (step, measured) => {
          progress.add(id, step, measured);
          showSoon();
        },
        onRestarted: () => dispatch({ type: 'noticed', notice: RESTARTED }),
      });
      if (result.ok) progress.finish(id);
      return result.ok ? null : result.failure;
    };

    void Promise.all(lanes.map(runLane)).then((failures) => {
      if (signal.aborted) return;
      cancelAnimationFrame(frame);
      const failure = failures.find((one) => one !== null) ?? null;
      show(true);
      setEnded({ key, attempt, failure });
    });
    return () => {
      controller.abort();
      cancelAnimationFrame(frame);
    };
  }, [simulator, scenario, key, needed, attempt, dispatch]);

  const isOver = ended?.key === key && ended.attempt === attempt;
  return {
    busy: needed && !isOver,
    failure: isOver ? ended.failure : null,
    again: () => setAttempt((count) => count + 1),
  };
}
