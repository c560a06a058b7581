import { beforeAll, describe, expect, test } from 'vitest';
import { USUAL_PAIR } from '#model/scenario/comparison.ts';
import { tellAlone, tellTogether } from '#model/scenario/narrate.ts';
import { lanesOf } from '#model/scenario/lanes.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { Narration, Told } from '#model/scenario/scenario.ts';
import type { Overrides } from '#model/scenario/lanes.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { actions, stepNamed } from '../runs.ts';

const LIST = actions('log-in');
const STEP = 'log-in.user-looked-up';
const source = (settings = {}) => ({
  actions: LIST,
  settings: { passwordRounds: 1000, ...settings } as const,
  offers: ['credential', 'carrier', 'password', 'tokenLifetime'] as const,
});
const told = (texts: Told['texts'], when: Told['when'] = {}): Told => ({ when, shows: {}, texts });
const comparisons = [USUAL_PAIR];

let lanes: readonly LaneTrace[];
beforeAll(async () => {
  lanes = await runLanes(source());
});

/** What is said of one step by the lane with an id, as it is or with other settings. */
function saidBy(id: string, narration: Narration, overrides: Overrides = {}): string | undefined {
  const lane = lanesOf(source(), overrides).find((one) => one.id === id);
  const trace = lanes.find((one) => one.lane.id === id)?.trace;
  if (!lane || !trace) throw new Error(`no lane ${id}`);
  return tellAlone({ narration, comparisons }, { lane, step: stepNamed(trace, STEP) })?.text;
}

describe('of a lane alone', () => {
  test('its own words are said, else those of any lane', () => {
    const narration = { [STEP]: [told({ jwt: 'sealed', alone: 'any' })] };
    expect(saidBy('jwt', narration)).toBe('sealed');
    expect(saidBy('session', narration)).toBe('any');
  });

  test('a lane speaks as the one whose settings it has, not as the one whose id it has', () => {
    const narration = { [STEP]: [told({ session: 'ticket', jwt: 'sealed' })] };
    expect(saidBy('session', narration, { credential: 'jwt', carrier: 'header-local-storage' })).toBe(
      'sealed',
    );
    expect(saidBy('session', narration, { credential: 'jwt' })).toBeUndefined();
  });

  test('the first entry that fits speaks; a name goes before a kind of event', () => {
    const wrong = { password: { oneOf: ['wrong'] } };
    const narration = {
      [STEP]: [told({ alone: 'wrong' }, wrong), told({ alone: 'long' }, { tokenLifetime: { least: 600 } })],
      '*.user-looked-up': [told({ alone: 'any' })],
    };
    expect(saidBy('jwt', narration)).toBe('any');
    expect(saidBy('jwt', narration, { tokenLifetime: 600 })).toBe('long');
    expect(saidBy('jwt', narration, { tokenLifetime: 600, password: 'wrong' })).toBe('wrong');
  });
});

test('side by side the words are those of the pair; a condition must hold in both lanes', () => {
  const steps = lanes.map(({ trace }) => stepNamed(trace, STEP));
  const together = (narration: Narration) =>
    tellTogether(
      { narration, comparisons },
      USUAL_PAIR,
      lanes.map(({ lane }) => lane),
      steps,
    )?.text;
  expect(together({ [STEP]: [told({ both: 'both', alone: 'any' })] })).toBe('both');
  expect(together({ [STEP]: [told({ alone: 'any' })] })).toBeUndefined();
  expect(together({ [STEP]: [told({ both: 'x' }, { credential: { oneOf: ['jwt'] } })] })).toBeUndefined();
});
