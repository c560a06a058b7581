import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_PAIR } from '#model/scenario/comparison.ts';
import { parseScenario } from '../../scripts/content/scenario-schema/scenario-schema.ts';

const OPTION = { text: 'Both', session: 200, jwt: 200, feedback: 'Yes.' };
const GOOD = {
  id: 'log-out',
  title: 'Log out',
  summary: 'Alice leaves.',
  guide: 'ending-access',
  actions: ['log-in', { wait: '6 min' }, { wait: 36 }, { id: 'wait', seconds: 5 }, { id: 'log-out' }],
  settings: { tokenLifetime: '5 min', password: 'wrong', latency: 0 },
  offers: ['tokenLifetime'],
  narration: { '*.password-hashed': { both: 'Slow.' } },
  predictions: [
    { id: 'who', before: 'log-out', question: 'Who?', options: [OPTION, { ...OPTION, jwt: 401 }] },
  ],
};

test('a scenario is read as it stands', () => {
  const claims = (session: number, jwt: number) => ({
    text: 'Both',
    lanes: { session: { status: session }, jwt: { status: jwt } },
    feedback: 'Yes.',
  });
  expect(parseScenario(GOOD)).toEqual({
    ok: true,
    value: {
      ...GOOD,
      actions: [
        { id: 'log-in' },
        { id: 'wait', seconds: 360 },
        { id: 'wait', seconds: 36 },
        { id: 'wait', seconds: 5 },
        { id: 'log-out' },
      ],
      settings: { tokenLifetime: 300, password: 'wrong', latency: 0 },
      comparisons: [USUAL_PAIR],
      narration: { '*.password-hashed': [{ when: {}, shows: {}, texts: { both: 'Slow.' } }] },
      path: { fold: [], show: [] },
      predictions: [
        { id: 'who', before: 'log-out', question: 'Who?', options: [claims(200, 200), claims(200, 401)] },
      ],
    },
  });
});

test('settings, offers, narration and predictions may be left out', () => {
  const { id, title, summary, guide, actions } = GOOD;
  const result = parseScenario({ id, title, summary, guide, actions });
  expect(result).toMatchObject({
    ok: true,
    value: { settings: {}, offers: [], narration: {}, predictions: [], comparisons: [USUAL_PAIR] },
  });
});

describe('what is wrong is named with its place', () => {
  test.each<[string, object, string, string]>([
    ['no title', { title: undefined }, 'title', 'is missing'],
    ['an empty title', { title: ' ' }, 'title', 'must be a text that is not empty'],
    ['an id that is no address', { id: 'Log Out' }, 'id', 'must be lower-case words with hyphens'],
    ['an unknown name', { titel: 'x' }, 'titel', 'unknown name "titel"; known are id, title'],
    ['no actions', { actions: [] }, 'actions', 'must name at least one action'],
    ['actions that are no list', { actions: 'log-in' }, 'actions', 'must be a list'],
    [
      'an unknown action',
      { actions: ['log-in', 'dance'] },
      'actions.1',
      'must be one of open-login-page, log-in',
    ],
    ['a wait without end', { actions: ['wait'] }, 'actions.0', 'must say how long: { wait: 6 min }'],
    ['a wait of nothing', { actions: [{ wait: 0 }] }, 'actions.0.wait', 'must be a duration such as'],
    ['a wait of unknown units', { actions: [{ wait: '6 moons' }] }, 'actions.0.wait', 'must be a duration'],
    ['an action that is a number', { actions: [7] }, 'actions.0', 'must be the name of an action'],
    [
      'a credential in the settings',
      { settings: { credential: 'jwt' } },
      'settings.credential',
      'is what the lanes differ in',
    ],
    [
      'an unknown password',
      { settings: { password: 'x' } },
      'settings.password',
      'must be one of right, wrong',
    ],
    ['a broken seed', { settings: { seed: -1 } }, 'settings.seed', 'must be a whole number'],
    ['settings that are a list', { settings: [] }, 'settings', 'must be a mapping'],
    ['an unknown offer', { offers: ['speed'] }, 'offers.0', 'must be one of algorithm, password'],
    ['a narration without a text', { narration: { a: {} } }, 'narration.a', 'must have a text for'],
    [
      'an unknown voice',
      { narration: { a: { both: 'x', all: 'x' } } },
      'narration.a.all',
      'unknown name "all"',
    ],
    [
      'a condition that no setting can meet',
      { narration: { a: [{ both: 'x' }, { both: 'x', when: { password: 'none' } }] } },
      'narration.a.1.when.password',
      'must be one of right, wrong',
    ],
    [
      'a condition of an unknown setting',
      { narration: { a: { both: 'x', when: { colour: 'red' } } } },
      'narration.a.when.colour',
      'unknown name "colour"; known are algorithm, password',
    ],
    [
      'a token lifetime that nobody could set',
      { settings: { tokenLifetime: '2 d' } },
      'settings.tokenLifetime',
      'must lie between 1 second and 1 day',
    ],
    [
      'lanes that do not differ in what is named',
      {
        comparisons: [
          {
            id: 'carriers',
            differsIn: ['carrier'],
            lanes: [
              { id: 'one', settings: { credential: 'jwt', carrier: 'cookie' } },
              { id: 'other', settings: { credential: 'session-id', carrier: 'header-memory' } },
            ],
          },
        ],
        predictions: [],
      },
      'comparisons',
      'must name in differsIn exactly the settings',
    ],
    [
      'an option that is silent about a lane',
      { predictions: [{ ...GOOD.predictions[0], options: [OPTION, { ...OPTION, jwt: undefined }] }] },
      'predictions.0.options.1.jwt',
      'is missing',
    ],
    [
      'a status that is none',
      { predictions: [{ ...GOOD.predictions[0], options: [OPTION, { ...OPTION, jwt: 7 }] }] },
      'predictions.0.options.1.jwt',
      'must be a status code from 100 to 599',
    ],
    [
      'a single option',
      { predictions: [{ ...GOOD.predictions[0], options: [OPTION] }] },
      'predictions.0.options',
      'must be two or more',
    ],
    [
      'an id that is taken',
      { predictions: [GOOD.predictions[0], GOOD.predictions[0]] },
      'predictions.1.id',
      '"who" is taken by an earlier prediction',
    ],
  ])('%s', (_, change, path, message) => {
    const result = parseScenario({ ...GOOD, ...change });
    const problems = result.ok ? [] : result.failure;
    expect(problems.map((problem) => problem.path.join('.'))).toEqual([path]);
    expect(problems[0]?.message).toContain(message);
  });

  test('everything at once', () => {
    const result = parseScenario({ ...GOOD, id: '', title: 7, actions: ['x', 'y'] });
    expect(result.ok ? [] : result.failure.map(({ path }) => path.join('.'))).toEqual([
      'id',
      'title',
      'actions.0',
      'actions.1',
    ]);
  });
});

test('any document is answered with a scenario or with problems', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const result = parseScenario(raw);
      expect(result.ok || result.failure.length > 0).toBe(true);
    }),
  );
});

test('any broken part is answered with a problem', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(GOOD)), fc.anything(), (key, value) => {
      const result = parseScenario({ ...GOOD, [key]: value });
      expect(result.ok || result.failure.every(({ path }) => path[0] === key)).toBe(true);
    }),
  );
});
