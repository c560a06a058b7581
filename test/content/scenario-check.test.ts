import { describe, expect, test } from 'vitest';
import { USUAL_PAIR } from '#model/scenario/comparison.ts';
import type { Prediction, Scenario, Told } from '#model/scenario/scenario.ts';
import { checkScenario } from '../../scripts/content/scenario-check.ts';
import { LOGOUT_AND_REPLAY } from '../model/runs.ts';

const option = (session: number, jwt: number) => ({
  text: `${session}/${jwt}`,
  lanes: { session: { status: session }, jwt: { status: jwt } },
  feedback: '.',
});
const told = (texts: Told['texts'], more: Partial<Told> = {}): readonly Told[] => [
  { when: {}, shows: {}, texts, ...more },
];
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
  settings: { passwordRounds: 1000 },
  comparisons: [USUAL_PAIR],
  offers: ['tokenLifetime'],
  narration: {
    'log-in.session-created': told({ session: 'x' }),
    '*.access-token-verified': told({ jwt: 'x' }),
  },
  predictions: [PREDICTION],
  path: { fold: ['open-profile.request-sent', 'log-out.request-sent'], show: [] },
};

const problemsOf = async (change: Partial<Scenario>): Promise<readonly string[]> =>
  (await checkScenario({ ...SCENARIO, ...change })).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

test('a scenario that talks about what happens is sound', async () => {
  expect(await problemsOf({})).toEqual([]);
});

describe('a scenario has a problem', () => {
  test.each<[string, Partial<Scenario>, string]>([
    [
      'with a step that does not happen',
      { narration: { 'log-in.danced': told({ both: 'x' }) } },
      'narration.log-in.danced no step is named "log-in.danced"',
    ],
    [
      'with an event that does not happen',
      { narration: { '*.cookie-refused': told({ both: 'x' }) } },
      'no step is named',
    ],
    [
      'with a step of the other lane',
      { narration: { 'log-in.session-created': told({ jwt: 'x' }) } },
      'narration.log-in.session-created.jwt "log-in.session-created" does not happen in the jwt lane',
    ],
    [
      'with words that an entry above takes away',
      { narration: { 'wait.clock-advanced': [...told({ alone: 'x' }), ...told({ alone: 'y' })] } },
      'narration.wait.clock-advanced.1.alone is never said',
    ],
    [
      'with words for a setting that is not offered',
      {
        narration: {
          'wait.clock-advanced': told({ alone: 'x' }, { when: { password: { oneOf: ['wrong'] } } }),
        },
      },
      'narration.wait.clock-advanced.alone is never said',
    ],
    [
      'with words that are not true for an offered setting',
      { narration: { 'replay.access-token-verified': told({ jwt: 'x' }, { shows: { valid: true } }) } },
      'narration.replay.access-token-verified.shows.valid does not hold at replay.access-token-verified with token-lifetime=1',
    ],
    [
      'with an action that is not there',
      { predictions: [{ ...PREDICTION, before: 'replay-3' }] },
      'predictions.0.before no action is named "replay-3"; there are log-in, open-profile, wait',
    ],
    [
      'with no option that is right',
      { predictions: [{ ...PREDICTION, options: [option(200, 200), option(401, 401)] }] },
      'no option is right: the run ends "replay" with Session 401, JWT 200',
    ],
    [
      'with two options that are right',
      { predictions: [{ ...PREDICTION, options: [option(401, 200), option(401, 200)] }] },
      'predictions.0.options 2 options are right',
    ],
    [
      'with an action that nobody answers',
      { predictions: [{ ...PREDICTION, before: 'wait' }] },
      'with Session no answer, JWT no answer',
    ],
    [
      'with a correction of the main path that names no step',
      { path: { ...SCENARIO.path, show: ['log-in.danced'] } },
      'path.show.0 no step is named "log-in.danced"',
    ],
  ])('%s', async (_, change, problem) => {
    const problems = await problemsOf(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('with a main path that is too long in any of its modes', async () => {
    expect(await problemsOf({ path: { fold: [], show: [] } })).toEqual([
      'path the main path side by side has 18 moves, not 8 to 16: fold some steps',
      'path the main path of the session lane has 18 moves, not 8 to 16: fold some steps',
      'path the main path of the jwt lane has 18 moves, not 8 to 16: fold some steps',
    ]);
  });
});

test('words that are true only for some settings say so', async () => {
  const narration = {
    'replay.access-token-verified': told(
      { jwt: 'x' },
      { when: { tokenLifetime: { least: 300 } }, shows: { valid: true } },
    ),
  };
  expect(await problemsOf({ narration })).toEqual([]);
});
