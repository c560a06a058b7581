/** What the hero shows: the run that came with the page, or one that runs now, and where in it we are. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Scenario } from '#model/scenario/scenario.ts';
import type { LiveRun } from './live-run.ts';
import { heroRunOf, type HeroRun, type Traces } from './hero-run.ts';

export interface HeroState {
  readonly run: HeroRun | undefined;
  readonly at: number;
  /** "rest": the whole run stands there; "loading" and "playing": somebody asked for a live run. */
  readonly phase: 'rest' | 'loading' | 'playing';
  readonly failed: boolean;
  /** What is said of the present moment while the run plays. */
  readonly sentence: string;
  readonly play: () => void;
  readonly showEnd: () => void;
  readonly landed: () => void;
}

/** Milliseconds to read a sentence, and to look at a step that has none of its own. */
const READ = 1500;
const LOOK = 250;

export function useHero(data: unknown): HeroState {
  const [live, setLive] = useState<LiveRun>();
  const [phase, setPhase] = useState<HeroState['phase']>('rest');
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const traces = live?.traces ?? tracesIn(data);
  const run = useMemo(() => traces && heroRunOf(traces), [traces]);
  const last = (run?.moments.length ?? 0) - 1;

  // A page that was reached without a page load brings no run with it.
  const missing = traces === undefined;
  useEffect(() => {
    if (!missing) return undefined;
    let wanted = true;
    void fetchRun().then((result) => {
      if (!wanted) return;
      setLive(result);
      setFailed(!result);
    });
    return () => {
      wanted = false;
    };
  }, [missing]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const play = () => {
    clearTimeout(timer.current);
    setPhase('loading');
    void fetchRun().then((result) => {
      setFailed(!result);
      if (result) setLive(result);
      setPhase(result ? 'playing' : 'rest');
      setAt(result ? 0 : undefined);
    });
  };
  const showEnd = () => {
    clearTimeout(timer.current);
    setPhase('rest');
    setAt(undefined);
  };
  const landed = () => {
    if (phase !== 'playing' || at === undefined) return;
    clearTimeout(timer.current);
    if (at >= last) {
      setPhase('rest');
      setAt(undefined);
      return;
    }
    const own = run && sentenceAt(run, live?.scenario, at).own;
    timer.current = setTimeout(() => setAt(at + 1), own ? READ : LOOK);
  };
  const sentence = run && phase === 'playing' ? sentenceAt(run, live?.scenario, at ?? last).text : '';
  return { run, at: at ?? last, phase, failed, sentence, play, showEnd, landed };
}

/** Runs the scenario now; `undefined` if the simulator cannot be loaded or started. */
async function fetchRun(): Promise<LiveRun | undefined> {
  try {
    const { runLive } = await import('./live-run.ts');
    return await runLive();
  } catch {
    return undefined;
  }
}

/** The scenario's sentence for a moment, or the latest before it. */
function sentenceAt(
  run: HeroRun,
  scenario: Scenario | undefined,
  at: number,
): { text: string; own: boolean } {
  for (let i = at; i >= 0; i--) {
    const name = run.moments[i]?.names.find((step) => scenario?.narration[step]?.both);
    const text = name === undefined ? undefined : scenario?.narration[name]?.both;
    if (text !== undefined) return { text, own: i === at };
  }
  return { text: '', own: false };
}

/** The traces that the build put into the page, if it did. */
function tracesIn(data: unknown): Traces | undefined {
  if (typeof data !== 'object' || data === null || !('traces' in data)) return undefined;
  return (data as { traces: Traces }).traces;
}
