/** The front door of the model: settings and actions go in, a trace comes out. */
import { performAction } from './actions/actions.ts';
import type { Beginning } from './recording/recorder.ts';
import type { Action } from './trace/action.ts';
import { actionNames } from './trace/action-names.ts';
import type { Settings } from './settings.ts';
import type { Measurement, Step, Trace } from './trace/trace.ts';
import { createWorld } from './world/world.ts';

export interface RunOptions {
  /** Called once, before the first step. */
  readonly onStart?: (beginning: Beginning) => void;
  /** Called for each step as soon as it is complete, with what was really measured, if anything. */
  readonly onStep?: (step: Step, measured: Measurement | null) => void;
  /** Real milliseconds since any moment; without it nothing is measured. */
  readonly stopwatch?: () => number;
  /** Ends the run at the next step; `run` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Runs `actions` one after another. The same settings and actions give the same trace, byte for byte. */
export async function run(
  settings: Settings,
  actions: readonly Action[],
  options: RunOptions = {},
): Promise<Trace> {
  const steps: Step[] = [];
  const { places, initial } = await stream(settings, actions, {
    ...options,
    onStep(step, measured) {
      steps.push(step);
      options.onStep?.(step, measured);
    },
  });
  return { settings, actions, places, initial, steps };
}

/** The same, but nobody keeps the steps: for whoever hands each of them on. Gives how the run began. */
export async function stream(
  settings: Settings,
  actions: readonly Action[],
  { onStart, onStep, stopwatch, signal }: RunOptions,
): Promise<Beginning> {
  const world = await createWorld(
    settings,
    (step, measured) => {
      signal?.throwIfAborted();
      onStep?.(step, measured);
    },
    stopwatch,
  );
  const { places, initial } = world;
  onStart?.({ places, initial });
  const names = actionNames(actions);
  for (const [index, action] of actions.entries()) {
    signal?.throwIfAborted();
    world.recorder.begin({ index, name: names[index] ?? action.id, action });
    await performAction(world, action);
  }
  return { places, initial };
}
