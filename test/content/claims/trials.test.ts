import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '#model/settings.ts';
import type { Action } from '#model/trace/action.ts';
import { benchTrial } from '../../../scripts/content/claims/bench-trial.ts';
import { cookieTrial } from '../../../scripts/content/claims/cookie-trial.ts';
import type { Trial } from '../../../scripts/content/claims/measure.ts';
import { createRunKeeper } from '../../../scripts/content/claims/run-keeper.ts';
import { runTrial } from '../../../scripts/content/claims/run-trial.ts';

const runs = createRunKeeper();
const SESSION: Settings = { ...DEFAULTS, credential: 'session-id', carrier: 'cookie' };
const JWT: Settings = { ...DEFAULTS, credential: 'jwt', carrier: 'header-local-storage' };
const ACTIONS: readonly Action[] = [
  { id: 'log-in' },
  { id: 'copy-credential' },
  { id: 'open-profile' },
  { id: 'log-out' },
  { id: 'replay' },
];

async function value(trial: Trial, measure: string, subject: string) {
  const result = await trial.measure(measure, subject);
  return result.ok ? result.value.value : result.failure;
}

describe('a run', () => {
  const session = runTrial(runs, SESSION, ACTIONS);
  const jwt = runTrial(runs, JWT, ACTIONS);

  test.each([
    ['status', 'open-profile', 200, 200],
    ['status', 'replay', 401, 200],
    ['status', 'copy-credential', 'no answer', 'no answer'],
    ['carrier', 'open-profile', 'Cookie', 'Authorization'],
    ['subject read', 'open-profile', 'no', 'yes'],
    ['signatures verified', 'open-profile', 0, 1],
    ['signatures made', 'log-in', 0, 1],
    ['writes', 'open-profile', 1, 0],
    ['holding places', 'log-in', 'cookie-jar', 'local-storage'],
    ['holding places', 'copy-credential', 'cookie-jar and attacker', 'local-storage and attacker'],
    ['holding places', 'log-out', 'attacker', 'attacker'],
    ['session-deleted events', 'log-out', 1, 0],
    ['refresh-token-table rows', 'log-in', 0, 1],
    ['lock-out', 'copy-credential', 0, JWT.tokenLifetime],
    ['setting', 'tokenLifetime', JWT.tokenLifetime, JWT.tokenLifetime],
    ['setting', 'credential', 'session-id', 'jwt'],
  ] as const)('%s of %s', async (measure, subject, ofSession, ofJwt) => {
    expect(await value(session, measure, subject)).toBe(ofSession);
    expect(await value(jwt, measure, subject)).toBe(ofJwt);
  });

  test('a longest wait is tried out: a session ends by its idle timeout, unless it was used', async () => {
    const short = runTrial(runs, { ...SESSION, idleTimeout: 90 }, ACTIONS);
    const tried = await value(short, 'login works', 'open-profile');
    expect(tried).toBeGreaterThanOrEqual(89);
    expect(tried).toBeLessThanOrEqual(90);
    expect(await value(short, 'copy works', 'log-out')).toBe(0);
  });

  test('what is unknown is told with what there is', async () => {
    expect(await value(session, 'colour', 'log-in')).toContain(
      'there is no measure "colour"; there are status,',
    );
    expect(await value(session, 'status', 'renew')).toContain(
      'there is no action "renew"; there are log-in,',
    );
    expect(await value(session, 'setting', 'colour')).toContain('there is no setting "colour"; there are ');
  });
});

describe('a cookie', () => {
  const request = { to: 'https://acme.example/', from: 'https://acme.example/', method: 'GET' };
  const trial = cookieTrial({
    set: '__Host-sid=a; Path=/; Secure; HttpOnly; SameSite=Lax',
    by: 'https://acme.example/login',
    padding: 0,
    requests: {
      link: { ...request, from: 'https://evil.example/', opens: true, script: false },
      picture: { ...request, from: 'https://evil.example/', opens: false, script: false },
      reading: { ...request, opens: false, script: true },
    },
  });

  test.each([
    ['kept', 'cookie', 'yes'],
    ['refusal', 'cookie', 'none'],
    ['sent', 'link', 'yes'],
    ['sent', 'picture', 'no'],
    ['sent', 'reading', 'no'],
    ['sent', 'form', 'there is no request "form"; there are link, picture, reading'],
    ['colour', 'link', 'there is no measure "colour"; there are kept, refusal, sent'],
  ])('%s of %s: %s', async (measure, subject, expected) => {
    expect(await value(trial, measure, subject)).toBe(expected);
  });

  test('may be made too long', async () => {
    const long = cookieTrial({ set: 'a=; Secure', by: 'https://acme.example/', padding: 4096, requests: {} });
    expect(await value(long, 'kept', 'cookie')).toBe('no');
    expect(await value(long, 'refusal', 'cookie')).toBe('NameValuePairExceedsMaxSize');
  });
});

test('the bench answers a genuine token, and its forgeries', async () => {
  const bench = benchTrial();
  expect(await value(bench, 'sound answer', 'genuine')).toBe(200);
  expect(await value(bench, 'sound answer', 'changed-claims')).toBe(401);
  expect(await value(bench, 'only-decodes answer', 'changed-claims')).toBe(200);
  expect(await value(bench, 'lazy answer', 'genuine')).toContain('there is no measure "lazy answer"');
  expect(await value(bench, 'sound answer', 'gold')).toContain(
    'there is no forgery "gold"; there are genuine,',
  );
});
