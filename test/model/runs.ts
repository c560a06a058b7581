/** Runs that many tests look at. */
import { run } from '#model/run.ts';
import type { Action, ActionId } from '#model/trace/action.ts';
import { DEFAULTS, PRESETS, type Lane, type Settings, type SigningAlgorithm } from '#model/settings.ts';
import type { Step, Trace } from '#model/trace/trace.ts';

/** "log-in", or "wait 36" for thirty-six seconds. */
export const actions = (...texts: readonly string[]): readonly Action[] =>
  texts.map((text) => {
    const [id, seconds] = text.split(' ');
    return seconds === undefined ? { id: id as ActionId } : { id: id as ActionId, seconds: Number(seconds) };
  });

export const LOGIN = actions(
  'open-login-page',
  'log-in',
  'open-profile',
  'wait 360',
  'open-profile',
  'renew',
  'wait 1860',
  'open-profile',
  'log-in',
  'log-out',
);

export const LOGOUT_AND_REPLAY = actions(
  'log-in',
  'open-profile',
  'wait 36',
  'copy-credential',
  'wait 20',
  'log-out',
  'wait 20',
  'replay',
  'wait 300',
  'replay',
);

export const ALGORITHMS: readonly SigningAlgorithm[] = ['HS256', 'RS256', 'ES256', 'Ed25519'];

/** The settings of a real run, with as many rounds of hashing as a server needs: for tests of its bytes. */
export const realSettingsOf = (lane: Lane, changed: Partial<Settings> = {}): Settings => ({
  ...DEFAULTS,
  ...PRESETS[lane],
  ...changed,
});

/** A password is hashed in no time here; all else is as in a real run. */
export const settingsOf = (lane: Lane, changed: Partial<Settings> = {}): Settings =>
  realSettingsOf(lane, { passwordRounds: 1000, ...changed });

export const runLane = (lane: Lane, list: readonly Action[], changed?: Partial<Settings>): Promise<Trace> =>
  run(settingsOf(lane, changed), list);

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
