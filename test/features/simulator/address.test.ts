import { assert, constantFrom, integer, property, record, string, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress, type Address } from '#features/simulator/address.ts';
import { modesOf, ownSettings, withSetting } from '#features/simulator/choices.ts';
import { USUAL_PAIR } from '#model/scenario/comparison.ts';
import { lanesOf } from '#model/scenario/lanes.ts';
import { SETTINGS, SETTING_NAMES } from '#model/settings.ts';
import { theScenario } from '../../scenarios.ts';

const login = theScenario('login');
const replay = theScenario('logout-and-replay');
const MODES = modesOf(lanesOf(login));
const comparison = USUAL_PAIR.id;
const write = (address: Omit<Address, 'comparison'>) => writeAddress({ comparison, ...address }, login);
const read = (search: string, hash = '', scenario = login) => readAddress(search, hash, scenario);

describe('an address', () => {
  test('without anything means side by side, the scenario’s own settings, and no step', () => {
    expect(read('')).toEqual({ comparison, mode: 'both', overrides: {}, step: '', problems: [] });
  });

  test('names mode, settings and step', () => {
    expect(
      read('?mode=jwt&password=wrong&token-lifetime=60&idle-timeout=900', '#log-in.request-sent'),
    ).toEqual({
      comparison,
      mode: 'jwt',
      overrides: { password: 'wrong', tokenLifetime: 60, idleTimeout: 900 },
      step: 'log-in.request-sent',
      problems: [],
    });
  });

  test('says settings only where they differ from the scenario’s own', () => {
    expect(read('?password=right&token-lifetime=300&idle-timeout=1800').overrides).toEqual({});
    expect(write({ mode: 'session', overrides: {}, step: 'wait.clock-advanced' })).toBe(
      '?mode=session#wait.clock-advanced',
    );
  });

  test('that was written is read as it was meant', () => {
    const durations = record({
      tokenLifetime: integer({ min: 1, max: 86_400 }),
      idleTimeout: integer({ min: 1, max: 28_800 }),
    });
    const addresses = record({
      mode: constantFrom(...MODES.map(({ value }) => value)),
      password: constantFrom('right', 'wrong'),
      durations,
      step: stringMatching(/^[a-z-]{0,20}\.[a-z-]{0,20}$/),
    });
    assert(
      property(addresses, ({ mode, password, durations: { tokenLifetime, idleTimeout }, step }) => {
        const own = ownSettings(login, USUAL_PAIR, mode);
        let overrides = withSetting({}, own, 'password', password);
        overrides = withSetting(overrides, own, 'tokenLifetime', tokenLifetime);
        overrides = withSetting(overrides, own, 'idleTimeout', idleTimeout);
        const { search, hash } = new URL(write({ mode, overrides, step }), 'https://site.example/');
        expect(read(search, hash)).toEqual({ comparison, mode, overrides, step, problems: [] });
      }),
    );
  });

  test('of any text is read without an error, and always as a mode and settings that exist', () => {
    assert(
      property(string(), string(), (search, hash) => {
        const { mode, overrides } = read(`?${search}`, `#${hash}`);
        expect(MODES.map(({ value }) => value)).toContain(mode);
        for (const name of SETTING_NAMES) {
          const setting = SETTINGS[name];
          if (setting.kind === 'choice') continue;
          expect(overrides[name] ?? setting.least).toBeGreaterThanOrEqual(setting.least);
          expect(overrides[name] ?? setting.most).toBeLessThanOrEqual(setting.most);
        }
      }),
    );
  });
});

describe('credential and carrier', () => {
  test.each([
    ['session', 'jwt', 'cookie', { credential: 'jwt' }],
    ['session', 'session-id', 'header-memory', { carrier: 'header-memory' }],
    ['jwt', 'session-id', 'header-local-storage', { credential: 'session-id' }],
    ['jwt', 'jwt', 'header-local-storage', {}],
  ])('of %s alone may be %s, %s', (mode, credential, carrier, overrides) => {
    const reading = read(`?mode=${mode}&credential=${credential}&carrier=${carrier}`);
    expect(reading).toMatchObject({ mode, overrides, problems: [] });
    const { search } = new URL(write(reading), 'https://site.example/');
    expect(read(search).overrides).toEqual(overrides);
  });

  test('are those of the lanes side by side, and that is said', () => {
    expect(read('?mode=both&credential=jwt')).toMatchObject({
      overrides: {},
      problems: [
        'Side by side, the lanes differ in credential and carrier. The setting “credential” was left out.',
      ],
    });
  });

  test('of another kind are refused with those that exist', () => {
    expect(read('?mode=jwt&carrier=pigeon').problems).toEqual([
      'The carrier is “cookie”, “header-local-storage” or “header-memory” here, not “pigeon”.',
    ]);
  });
});

test('a comparison that does not exist becomes the first, and that is said', () => {
  expect(read('?compare=apples')).toMatchObject({
    comparison,
    problems: ['There is no comparison “apples” here. This is the first.'],
  });
});

describe('what does not exist', () => {
  test.each([
    ['jtw', 'jwt'],
    ['JWT', 'jwt'],
    ['sessions', 'session'],
    ['side-by-side', 'both'],
    ['nonsense', 'both'],
    ['', 'both'],
  ])('mode %j becomes %s, and that is said', (asked, mode) => {
    const reading = read(`?mode=${asked}`);
    expect(reading.mode).toBe(mode);
    expect(reading.problems).toEqual([expect.stringContaining(`“${asked}”`)]);
  });

  test('an unknown setting is left out, and that is said', () => {
    expect(read('?colour=blue')).toMatchObject({
      overrides: {},
      problems: ['This scenario has no setting “colour”. It was left out.'],
    });
  });

  test('a setting that the scenario does not offer is left out too', () => {
    expect(read('?password=wrong', '', replay)).toMatchObject({
      overrides: {},
      problems: [expect.stringMatching(/no setting/)],
    });
  });

  test('a duration outside its limits becomes the limit', () => {
    expect(read('?token-lifetime=99999999')).toMatchObject({
      overrides: { tokenLifetime: 86_400 },
      problems: ['Token lifetime lies between 1 and 86400 seconds. It is 86400 now.'],
    });
    expect(read('?idle-timeout=0').overrides).toEqual({ idleTimeout: 1 });
  });

  test.each(['', 'abc', '-5', '1.5', '1e3', '٣'])('%j is no duration', (text) => {
    const reading = read(`?token-lifetime=${encodeURIComponent(text)}`);
    expect(reading).toMatchObject({
      overrides: {},
      problems: [expect.stringMatching(/takes whole seconds/)],
    });
  });

  test('long rubbish is quoted shortly', () => {
    const [problem = ''] = read(`?mode=${'x'.repeat(1_000_000)}`, `#${'y'.repeat(1_000_000)}`).problems;
    expect(problem.length).toBeLessThan(120);
  });

  test('a broken escape in the fragment is taken as written', () => {
    expect(read('', '#%E0%A4%A').step).toBe('%E0%A4%A');
  });
});
