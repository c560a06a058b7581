import { beforeAll, describe, expect, test } from 'vitest';
import { checkScenario } from '#model/scenario/check.ts';
import { lanesOf } from '#model/scenario/lanes.ts';
import { outcomeOf, rightOption } from '#model/scenario/predict.ts';
import type { Prediction, Scenario } from '#model/scenario/scenario.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { tracesByLane } from '../../usual-pair.ts';
import { LOGOUT_AND_REPLAY, runLane, runPair, statuses } from '../runs.ts';

const option = (session: number, jwt: number) => ({
  text: `${session}/${jwt}`,
  lanes: { session, jwt },
  feedback: '.',
});
const PREDICTION: Prediction = {
  id: 'copy',
  before: 'replay',
  question: 'Who?',
  options: [option(401, 401), option(401, 200), option(200, 200)],
};
const SCENARIO: Scenario = {
  id: 'x',
  title: 'x',
  summary: 'x',
  guide: 'x',
  actions: LOGOUT_AND_REPLAY,
  settings: {},
  offers: ['tokenLifetime'],
  narration: {
    'log-in.session-created': { session: 'x' },
    '*.access-token-verified': { jwt: 'x', both: 'x' },
  },
  predictions: [PREDICTION],
};

let lanes: readonly LaneTrace[];
beforeAll(async () => {
  lanes = await runPair(LOGOUT_AND_REPLAY);
});

describe('a prediction', () => {
  test('is decided by the answers that end the action', () => {
    const traces = tracesByLane(lanes);
    expect([outcomeOf(traces.session, 'replay'), outcomeOf(traces.jwt, 'replay')]).toEqual([401, 200]);
    expect(outcomeOf(traces.session, 'log-in')).toBe(200);
    expect(outcomeOf(traces.session, 'wait')).toBeNull();
    expect(rightOption(PREDICTION, lanes)).toBe(1);
    expect(rightOption({ ...PREDICTION, options: [option(500, 500)] }, lanes)).toBeNull();
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

describe('a scenario', () => {
  const problemsOf = (change: Partial<Scenario>) =>
    checkScenario({ ...SCENARIO, ...change }, lanes).map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );

  test('that talks about what happens is sound', () => {
    expect(checkScenario(SCENARIO, lanes)).toEqual([]);
  });

  test.each<[string, Partial<Scenario>, string]>([
    ['a step that does not happen', { narration: { 'log-in.danced': { both: 'x' } } }, 'no step is named'],
    [
      'an event that does not happen',
      { narration: { '*.cookie-refused': { both: 'x' } } },
      'no step is named',
    ],
    [
      'a step of the other lane',
      { narration: { 'log-in.session-created': { jwt: 'x' } } },
      'narration.log-in.session-created.jwt "log-in.session-created" does not happen in the jwt lane',
    ],
    [
      'an action that is not there',
      { predictions: [{ ...PREDICTION, before: 'replay-3' }] },
      'predictions.0.before no action is named "replay-3"; there are log-in, open-profile, wait',
    ],
    [
      'no option that is right',
      { predictions: [{ ...PREDICTION, options: [option(200, 200), option(401, 401)] }] },
      'no option is right: the run ends "replay" with Session 401, JWT 200',
    ],
    [
      'two options that are right',
      { predictions: [{ ...PREDICTION, options: [option(401, 200), option(401, 200)] }] },
      'predictions.0.options 2 options are right',
    ],
    [
      'an action that nobody answers',
      { predictions: [{ ...PREDICTION, before: 'wait' }] },
      'with Session no answer, JWT no answer',
    ],
  ])('with %s has a problem', (_, change, problem) => {
    const problems = problemsOf(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});

describe('the settings of the lanes', () => {
  test('are the defaults, the scenario’s, the preset’s, and what was chosen', () => {
    const [session, jwt] = lanesOf(
      { settings: { idleTimeout: 60 }, offers: ['tokenLifetime'] },
      { tokenLifetime: 900 },
    );
    expect(session?.settings).toMatchObject({
      credential: 'session-id',
      carrier: 'cookie',
      idleTimeout: 60,
      tokenLifetime: 900,
    });
    expect(jwt?.settings).toMatchObject({
      credential: 'jwt',
      carrier: 'header-local-storage',
      idleTimeout: 60,
      tokenLifetime: 900,
    });
  });

  test('take nothing that the scenario does not offer', () => {
    const [, jwt] = lanesOf({ settings: {}, offers: ['password'] }, { tokenLifetime: 1, password: 'wrong' });
    expect(jwt?.settings).toMatchObject({ tokenLifetime: 300, password: 'wrong' });
  });
});
