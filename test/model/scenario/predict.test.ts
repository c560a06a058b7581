import { beforeAll, describe, expect, test } from 'vitest';
import { outcomeOf, rightOption, rightOptions } from '#model/scenario/predict.ts';
import type { Claim, Prediction } from '#model/scenario/scenario.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { tracesByLane } from '../../usual-pair.ts';
import { LOGOUT_AND_REPLAY, runLane, runPair, statuses } from '../runs.ts';

let lanes: readonly LaneTrace[];
beforeAll(async () => {
  lanes = await runPair(LOGOUT_AND_REPLAY);
});

const predicts = (
  before: string,
  ...claims: readonly (readonly [session: Claim, jwt: Claim])[]
): Prediction => ({
  id: 'x',
  before,
  question: 'x',
  options: claims.map(([session, jwt]) => ({ text: 'x', lanes: { session, jwt }, feedback: 'x' })),
});

describe('a prediction', () => {
  test('is decided by the answers that end the action', () => {
    const traces = tracesByLane(lanes);
    expect([outcomeOf(traces.session, 'replay'), outcomeOf(traces.jwt, 'replay')]).toEqual([401, 200]);
    expect(outcomeOf(traces.session, 'log-in')).toBe(200);
    expect(outcomeOf(traces.session, 'wait')).toBeNull();
    const claims = predicts('replay', [{ status: 401 }, { status: 401 }], [{ status: 401 }, { status: 200 }]);
    expect(rightOption(claims, lanes)).toBe(1);
    expect(rightOption(predicts('replay', [{ status: 500 }, { status: 500 }]), lanes)).toBeNull();
  });

  test.each<[string, string, Claim, Claim]>([
    ['how many requests are answered', 'replay', { answered: 0 }, { answered: 1 }],
    ['whether the credential goes along', 'open-profile', { attached: true }, { attached: true }],
    ['who is out', 'replay', { out: ['attacker'] }, { out: [] }],
    ['several of these', 'replay', { status: 401, attached: true }, { status: 200, out: [] }],
  ])('may be about %s', (_, before, session, jwt) => {
    expect(rightOptions(predicts(before, [session, jwt]), lanes)).toEqual([0]);
    expect(rightOptions(predicts(before, [jwt, { answered: 7 }]), lanes)).toEqual([]);
  });
});

test('an action with several answers is decided by its last: a redirect is followed, a form is refused', async () => {
  const right = await runLane('session', LOGOUT_AND_REPLAY);
  expect(statuses(right)['log-in']).toEqual([200, 303, 200]);
  expect(outcomeOf(right, 'log-in')).toBe(200);
  expect(statuses(right)['log-out']).toEqual([303, 200]);
  expect(outcomeOf(right, 'log-out')).toBe(200);
  const wrong = await runLane('session', LOGOUT_AND_REPLAY, { password: 'wrong' });
  expect(statuses(wrong)['log-in']).toEqual([200, 422]);
  expect(outcomeOf(wrong, 'log-in')).toBe(422);
});
