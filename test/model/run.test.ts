import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUN_START } from '#model/clock.ts';
import { run } from '#model/run.ts';
import { ACTION_IDS } from '#model/actions/action-definitions.ts';
import { lanesOf } from '#model/scenario/lanes.ts';
import type { Action } from '#model/trace/action.ts';
import type { Carrier, Credential } from '#model/settings.ts';
import { sha256 } from '#model/encoding/sha-256.ts';
import { transcriptOf } from '#model/trace/transcript.ts';
import type { Step } from '#model/trace/trace.ts';
import { realScenarios } from '../scenarios.ts';
import {
  actions,
  LOGIN,
  LOGOUT_AND_REPLAY,
  realSettingsOf,
  runLane,
  settingsOf,
  statuses,
  stepNamed,
} from './runs.ts';

const LANES = ['session', 'jwt'] as const;

describe.each(realScenarios)('$id', (scenario) => {
  const lanes = scenario.comparisons.flatMap((comparison) => lanesOf(scenario, {}, comparison));
  test.each(lanes)('reads as its transcript, $id', async ({ id, settings }) => {
    const trace = await run(settings, scenario.actions);
    const name = `./transcripts/${scenario.id}.${id}`;
    await expect(transcriptOf(trace)).toMatchFileSnapshot(`${name}.txt`);
    // The same file is read by the test that runs this in a worker of a real browser.
    await expect(await sha256(JSON.stringify(trace))).toMatchFileSnapshot(`${name}.sha256`);
  });
});

describe('the same run', () => {
  test.each(LANES)('gives the same trace, byte for byte, %s', async (lane) => {
    const [one, other] = [await runLane(lane, LOGIN), await runLane(lane, LOGIN)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test('with another seed differs in its identifiers only', async () => {
    const [one, other] = [
      await runLane('session', actions('log-in')),
      await runLane('session', actions('log-in'), { seed: 2 }),
    ];
    expect(JSON.stringify(one)).not.toBe(JSON.stringify(other));
    expect(one.steps.map(({ name, begins }) => [name, begins])).toEqual(
      other.steps.map(({ name, begins }) => [name, begins]),
    );
  });

  test('is the same however it is measured', async () => {
    let time = 0;
    const measured: string[] = [];
    const trace = await run(settingsOf('jwt'), LOGIN, {
      stopwatch: () => (time += 0.25),
      onStep: (step, measurement) => {
        if (measurement) measured.push(`${step.event.type} ${measurement.microseconds}`);
      },
    });
    expect(trace).toEqual(await runLane('jwt', LOGIN));
    expect(measured).toContain('password-hashed 250');
    expect(JSON.stringify(trace)).not.toContain('microseconds');
  });
});

describe('a password that is hashed with fewer rounds', () => {
  test.each(LANES)('changes its own record, what was checked of it, and nothing else, %s', async (lane) => {
    const list = actions('open-login-page', 'log-in', 'open-profile');
    const real = await run(realSettingsOf(lane), list);
    const quick = await run({ ...realSettingsOf(lane), passwordRounds: 1000 }, list);
    const told = JSON.stringify({ initial: real.initial, steps: real.steps });
    const record = /pbkdf2-sha256\$600000(\$[\w-]+\$)[\w-]+/;
    expect(told).toMatch(record);
    const [hash = ''] = Object.values(quick.initial['user-table'] ?? {}).map((entry) =>
      entry.kind === 'user' ? entry.passwordHash : '',
    );
    expect(JSON.stringify({ initial: quick.initial, steps: quick.steps })).toBe(
      told.replace(record, () => hash).replace('"rounds":"600000"', '"rounds":"1000"'),
    );
  });
});

describe('any list of actions', () => {
  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    fc.constantFrom(...ACTION_IDS.filter((id) => id !== 'wait')).map((id) => ({ id })),
    fc.integer({ min: 1, max: 4000 }).map((seconds) => ({ id: 'wait' as const, seconds })),
  );
  const anySettings = fc.record({
    credential: fc.constantFrom<Credential>('session-id', 'jwt'),
    carrier: fc.constantFrom<Carrier>('cookie', 'header-local-storage', 'header-memory'),
    password: fc.constantFrom('right' as const, 'wrong' as const),
  });

  test('runs to its end, and one more action leaves its steps as they are', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAction, { maxLength: 6 }),
        anyAction,
        anySettings,
        async (list, last, changed) => {
          const short = await runLane('session', list, changed);
          const long = await runLane('session', [...list, last], changed);
          expect(long.steps.slice(0, short.steps.length)).toEqual(short.steps);
          expect(long.steps.length).toBeGreaterThan(short.steps.length);
          const names = long.steps.map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
          expect(endsInOrder(long.steps)).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  /** Each step begins where the one before ended. */
  const endsInOrder = (steps: readonly Step[]): boolean =>
    steps.every(({ begins }, at) => {
      const before = steps[at - 1];
      return begins === (before ? before.begins + before.takes : RUN_START);
    });
});

describe('all six cells of credential and carrier', () => {
  const CELLS: readonly [Credential, Carrier, number, boolean][] = [
    ['session-id', 'cookie', 43, false],
    ['session-id', 'header-local-storage', 46, false],
    ['session-id', 'header-memory', 46, false],
    ['jwt', 'cookie', 334, true],
    ['jwt', 'header-local-storage', 338, true],
    ['jwt', 'header-memory', 338, true],
  ];

  test.each(CELLS)('%s in %s', async (credential, carrier, octets, survivesLogOut) => {
    const trace = await runLane('session', LOGOUT_AND_REPLAY, { credential, carrier });
    expect(statuses(trace)).toMatchObject({ 'open-profile': [200], 'replay-2': [401] });
    // What the credential is decides what a copy is worth, not where it rests.
    expect(statuses(trace)['replay']).toEqual([survivesLogOut ? 200 : 401]);
    expect(stepNamed(trace, 'open-profile.request-sent').event).toMatchObject({ credential: { octets } });
    const checked = credential === 'jwt' ? 'access-token-verified' : 'session-looked-up';
    expect(stepNamed(trace, `open-profile.${checked}`).work.lookUps).toBe(
      stepNamed(trace, 'open-profile.request-sent').work.lookUps + (credential === 'jwt' ? 0 : 1),
    );
  });

  test.each(CELLS)('%s in %s, and the wrong password', async (credential, carrier) => {
    const list = actions('log-in', 'open-profile', 'renew', 'copy-credential', 'replay', 'log-out');
    const trace = await runLane('session', list, { credential, carrier, password: 'wrong' });
    expect(statuses(trace)['log-in']?.at(-1)).toBe(
      credential === 'session-id' && carrier === 'cookie' ? 422 : 400,
    );
    expect(statuses(trace)['open-profile']).toEqual([401]);
    const kept = trace.steps.filter(
      ({ event }) => event.type === 'storage-written' || (event.type === 'cookie-stored' && event.credential),
    );
    expect(kept).toEqual([]);
    const skipped = trace.steps.filter(({ event }) => event.type === 'action-skipped');
    expect(skipped.map(({ action }) => action.name)).toEqual([
      'renew',
      'copy-credential',
      'replay',
      'log-out',
    ]);
  });

  test.each(CELLS)('%s in %s: after six minutes', async (credential, carrier) => {
    const list = actions('log-in', 'wait 360', 'open-profile', 'renew', 'open-profile');
    const trace = await runLane('session', list, { credential, carrier });
    expect(statuses(trace)['open-profile']).toEqual([credential === 'jwt' ? 401 : 200]);
    expect(statuses(trace)['open-profile-2']).toEqual([200]);
  });
});

describe('settings', () => {
  test.each([
    [60, 59, 200],
    [60, 61, 401],
    [900, 899, 200],
    [900, 901, 401],
  ])('a token that lives %i s is answered after %i s with %i', async (tokenLifetime, seconds, status) => {
    const trace = await runLane('jwt', actions('log-in', `wait ${seconds}`, 'open-profile'), {
      tokenLifetime,
    });
    expect(statuses(trace)['open-profile']).toEqual([status]);
  });

  test.each([
    [60, 59, 200],
    [60, 60, 401],
    [3600, 3599, 200],
  ])('a session that may idle %i s is answered after %i s with %i', async (idleTimeout, seconds, status) => {
    const trace = await runLane('session', actions('log-in', `wait ${seconds}`, 'open-profile'), {
      idleTimeout,
    });
    expect(statuses(trace)['open-profile']).toEqual([status]);
  });

  test('latency is how long a message takes', async () => {
    const trace = await runLane('jwt', actions('log-in'), { latency: 250 });
    const messages = trace.steps.filter(({ event }) => 'exchange' in event);
    expect(messages.every(({ takes }) => takes === 250)).toBe(true);
  });
});

describe('a run that nobody wants any more', () => {
  test('ends at the next step', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const running = run(settingsOf('session'), LOGIN, {
      signal: controller.signal,
      onStep: ({ name }) => {
        seen.push(name);
        if (seen.length === 5) controller.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    expect(seen).toHaveLength(5);
  });

  test('does not begin', async () => {
    const running = run(settingsOf('session'), LOGIN, { signal: AbortSignal.abort(new Error('never')) });
    await expect(running).rejects.toThrow('never');
  });
});
