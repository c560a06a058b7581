/** Whole runs of the scenarios, made once. */
import type { Overrides } from '#model/scenario/lanes.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { keyOf, ownChoice, type RunChoice } from '#features/simulator/choices.ts';
import { runOf, type Run } from '#features/simulator/runs.ts';
import { theScenario } from '../../scenarios.ts';

export type Traces = readonly LaneTrace[];

const choiceOf = (id: string, overrides: Overrides): RunChoice => ({
  ...ownChoice(theScenario(id)),
  overrides,
});

const made = new Map<string, Promise<Traces>>();

export function tracesOf(id: string, overrides: Overrides = {}): Promise<Traces> {
  const key = id + keyOf(choiceOf(id, overrides));
  const known = made.get(key);
  if (known) return known;
  const traces = runLanes(theScenario(id), overrides);
  made.set(key, traces);
  return traces;
}

export const theRun = async (id: string, overrides: Overrides = {}): Promise<Run> =>
  runOf(keyOf(choiceOf(id, overrides)), await tracesOf(id, overrides));
