import { describe, expect, test } from 'vitest';
import type { Carrier, Credential } from '#model/settings.ts';
import { sentenceOf } from '#model/trace/events.ts';
import { statesOf } from '#model/trace/states.ts';
import { actions, runLane, stepNamed } from '../runs.ts';

const CELLS: readonly [Credential, Carrier, string][] = [
  ['session-id', 'cookie', 'browser/cookie-jar'],
  ['session-id', 'header-local-storage', 'browser/local-storage'],
  ['session-id', 'header-memory', 'browser/page-memory'],
  ['jwt', 'cookie', 'browser/cookie-jar'],
  ['jwt', 'header-local-storage', 'browser/local-storage'],
  ['jwt', 'header-memory', 'browser/page-memory'],
];

describe('copy-credential', () => {
  test.each(CELLS)('%s in %s is copied from %s, and Alice keeps hers', async (credential, carrier, from) => {
    const trace = await runLane('session', actions('log-in', 'copy-credential'), { credential, carrier });
    const step = stepNamed(trace, 'copy-credential.credential-copied');
    expect(step.event).toEqual({ type: 'credential-copied', from, what: credential });
    expect(step.changes).toHaveLength(1);
    const [change] = step.changes;
    const exp = credential === 'jwt' ? 1_768_467_900 : null;
    expect(change).toMatchObject({ place: 'attacker', before: null, after: { kind: 'loot', exp } });
  });
});

describe('wait', () => {
  test('moves the clock', async () => {
    const trace = await runLane('session', actions('wait 36'));
    expect(trace.steps).toMatchObject([{ event: { type: 'clock-advanced', by: 36_000 }, takes: 36_000 }]);
  });

  test('ends cookies whose time has come', async () => {
    const list = actions('log-in', 'wait 299', 'wait 1');
    const trace = await runLane('jwt', list, { carrier: 'cookie', latency: 0 });
    const names = statesOf(trace).map((state) =>
      Object.values(state['browser/cookie-jar'] ?? {}).map((entry) => ('name' in entry ? entry.name : '')),
    );
    expect(names.at(-2)).toEqual(['__Host-at', '__Secure-rt']);
    expect(names.at(-1)).toEqual(['__Secure-rt']);
  });
});

describe('what makes no sense now is skipped, with a sentence', () => {
  test.each(CELLS)('%s in %s', async (credential, carrier) => {
    const list = actions('log-out', 'copy-credential', 'replay', 'renew');
    const { steps, places } = await runLane('session', list, { credential, carrier });
    const sentences = steps.map((step) => sentenceOf(step, places));
    expect(steps.map(({ event }) => event.type)).toEqual(list.map(() => 'action-skipped'));
    expect(sentences.slice(0, 3)).toEqual([
      'Alice is not logged in, so there is nothing to log out of.',
      'Alice holds no credential, so there is nothing to copy.',
      'The attacker holds no copy, so there is nothing to send.',
    ]);
    expect(sentences.at(3)).toMatch(
      credential === 'jwt' ? 'There is no refresh token' : 'A session needs no renewing',
    );
  });
});

describe('log-out', () => {
  test('from another page goes by the dashboard, where the form is', async () => {
    const trace = await runLane('session', actions('log-in', 'open-login-page', 'log-out'));
    const requests = trace.steps.flatMap(({ action, event }) =>
      action.name === 'log-out' && event.type === 'request-sent'
        ? [`${event.request.method} ${event.request.url}`]
        : [],
    );
    expect(requests).toEqual([
      'GET https://acme.example/dashboard',
      'POST https://acme.example/logout',
      'GET https://acme.example/login',
    ]);
  });

  test('after the session has ended leaves an empty jar all the same', async () => {
    const trace = await runLane('session', actions('log-in', 'wait 1800', 'log-out'));
    const jar = statesOf(trace).at(-1)?.['browser/cookie-jar'] ?? {};
    expect(Object.keys(jar)).toEqual(['__Host-pre;acme.example/']);
  });
});

describe('open-login-page', () => {
  test('loses tokens that were kept in page memory', async () => {
    const list = actions('log-in', 'open-login-page', 'open-profile');
    const trace = await runLane('jwt', list, { carrier: 'header-memory' });
    expect(stepNamed(trace, 'open-login-page.storage-cleared').place).toBe('browser/page-memory');
    expect(stepNamed(trace, 'open-profile.response-sent').event).toMatchObject({ response: { status: 401 } });
  });
});
