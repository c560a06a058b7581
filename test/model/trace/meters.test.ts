import { describe, expect, test } from 'vitest';
import type { LaneId } from '#model/lane.ts';
import type { Settings } from '#model/settings.ts';
import { metersAt, type Meters } from '#model/trace/meters.ts';
import { statesOf } from '#model/trace/states.ts';
import { actions, LOGOUT_AND_REPLAY, runLane } from '../runs.ts';

/** The meters after each step, by the step's name. */
async function metersOf(lane: LaneId, list = LOGOUT_AND_REPLAY, changed: Partial<Settings> = {}) {
  const trace = await runLane(lane, list, changed);
  const states = statesOf(trace);
  const all = trace.steps.map(({ name }, at) => [name, metersAt(trace, at, states[at] ?? {})] as const);
  return Object.fromEntries<Meters | undefined>(all);
}

test('nothing has been sent before the first step', async () => {
  const trace = await runLane('jwt', actions('log-in'));
  expect(metersAt(trace, -1, trace.initial)).toEqual({
    lookUps: 0,
    writes: 0,
    signaturesMade: 0,
    signaturesVerified: 0,
    requestOctets: null,
    totalOctets: 0,
    lockOut: null,
  });
});

describe('octets of credential', () => {
  test('a request without one has none', async () => {
    expect((await metersOf('session'))['log-in.request-sent']?.requestOctets).toBe(0);
  });

  test('a session ID costs 43, a token 338, and all requests count', async () => {
    const session = await metersOf('session');
    const jwt = await metersOf('jwt');
    expect(session['open-profile.response-sent']).toMatchObject({ requestOctets: 43, totalOctets: 86 });
    expect(jwt['open-profile.response-sent']).toMatchObject({ requestOctets: 338, totalOctets: 338 });
    expect(jwt['replay.response-sent']?.totalOctets).toBe(338 + 46 + 338);
  });
});

test('work of the server is look-ups on one side and signatures on the other', async () => {
  const session = await metersOf('session');
  const jwt = await metersOf('jwt');
  const before = session['open-profile.request-sent'];
  expect(session['open-profile.response-sent']?.lookUps).toBe((before?.lookUps ?? 0) + 1);
  expect(session['open-profile.response-sent']?.signaturesVerified).toBe(0);
  expect(jwt['open-profile.response-sent']).toMatchObject({ signaturesMade: 1, signaturesVerified: 1 });
  expect(jwt['open-profile.response-sent']?.lookUps).toBe(jwt['open-profile.request-sent']?.lookUps);
});

describe('time to lock-out', () => {
  test('is nothing for a session, whose row can go at any moment', async () => {
    const meters = await metersOf('session');
    expect(meters['log-in.request-sent']?.lockOut).toBeNull();
    expect(meters['log-in.cookie-stored-2']?.lockOut).toBe(0);
    expect(meters['replay.response-sent']?.lockOut).toBe(0);
  });

  test('is what is left of a token’s life', async () => {
    const meters = await metersOf('jwt');
    expect(meters['log-in.response-sent-2']?.lockOut).toBeNull();
    expect(meters['log-in.storage-written']?.lockOut).toBe(300);
    expect(meters['wait.clock-advanced']?.lockOut).toBe(264);
    expect(meters['log-out.storage-cleared']?.lockOut).toBe(244);
    expect(meters['replay-2.response-sent']?.lockOut).toBe(0);
  });

  test('follows the setting', async () => {
    const meters = await metersOf('jwt', actions('log-in'), { tokenLifetime: 60 });
    expect(meters['log-in.storage-written']?.lockOut).toBe(60);
  });

  test('ends for a token when nobody holds it any more', async () => {
    const meters = await metersOf('jwt', actions('log-in', 'log-out'));
    expect(meters['log-out.storage-cleared']?.lockOut).toBeNull();
  });
});
