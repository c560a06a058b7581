/** Runs that many tests look at. */
import { run } from '#model/run.ts';
import type { Action } from '#model/trace/action.ts';
import type { LaneId } from '#model/lane.ts';
import { USUAL_PAIR } from '#model/scenario/comparison.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import { DEFAULTS, type Settings, type SigningAlgorithm } from '#model/settings.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import type { Step, Trace } from '#model/trace/trace.ts';
import { scenario as login } from '../../content/scenarios/login.yaml';
import { scenario as logoutAndReplay } from '../../content/scenarios/logout-and-replay.yaml';

/** "log-in", or "wait 36" for thirty-six seconds. */
export const actions = (...texts: readonly string[]): readonly Action[] =>
  texts.map((text) => {
    const [id, seconds] = text.split(' ');
    return { id, ...(seconds !== undefined && { seconds: Number(seconds) }) } as Action;
  });

export const LOGIN = login.actions;
export const LOGOUT_AND_REPLAY = logoutAndReplay.actions;

export const ALGORITHMS: readonly SigningAlgorithm[] = ['HS256', 'RS256', 'ES256', 'Ed25519'];

/** The settings of a real run, with as many rounds of hashing as a server needs: for tests of its bytes. */
export const realSettingsOf = (lane: LaneId, changed: Partial<Settings> = {}): Settings => ({
  ...DEFAULTS,
  ...USUAL_PAIR.lanes.find(({ id }) => id === lane)?.settings,
  ...changed,
});

/** A password is hashed in no time here; all else is as in a real run. */
export const settingsOf = (lane: LaneId, changed: Partial<Settings> = {}): Settings =>
  realSettingsOf(lane, { passwordRounds: 1000, ...changed });

export const runLane = (lane: LaneId, list: readonly Action[], changed?: Partial<Settings>): Promise<Trace> =>
  run(settingsOf(lane, changed), list);

/** Both lanes of the usual pair. */
export const runPair = (
  list: readonly Action[],
  settings: Partial<Settings> = {},
): Promise<readonly LaneTrace[]> =>
  runLanes({ actions: list, settings: { passwordRounds: 1000, ...settings }, offers: [] });

/** Status codes of all answers, by action. */
export function statuses(trace: Pick<Trace, 'steps'>): Readonly<Record<string, readonly number[]>> {
  const found: Record<string, number[]> = {};
  for (const { action, event } of trace.steps) {
    if (event.type === 'response-sent') (found[action.name] ??= []).push(event.response.status);
  }
  return found;
}

export function stepNamed(trace: Pick<Trace, 'steps'>, name: string): Step {
  const step = trace.steps.find((each) => each.name === name);
  if (!step) throw new Error(`no step ${name} among ${trace.steps.map((each) => each.name).join(', ')}`);
  return step;
}
