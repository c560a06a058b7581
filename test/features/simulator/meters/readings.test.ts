import { expect, test } from 'vitest';
import { octetParts, readMeters } from '#features/simulator/meters/readings.ts';
import { momentsOfMode } from '#features/simulator/runs.ts';
import { theRun } from '../scenario-runs.ts';

async function readingsAt(name: string, mode: 'session' | 'jwt' | 'both' = 'both') {
  const run = await theRun('login');
  return readMeters(
    run,
    mode,
    momentsOfMode(run, mode).find(({ names }) => names.includes(name)),
  );
}

test('the bar of a credential is as long as its octets, in the parts it has', async () => {
  const [session, jwt] = (await readingsAt('open-profile.request-sent')).map(({ credential }) => credential);
  const ofSession = session ? octetParts(session) : [];
  expect(ofSession.map(({ hue }) => hue)).toEqual(['rest', 'session-id']);
  const ofJwt = jwt ? octetParts(jwt) : [];
  expect(ofJwt.map(({ hue }) => hue)).toEqual(['rest', 'header', 'payload', 'signature']);
  for (const [credential, parts] of [
    [session, ofSession],
    [jwt, ofJwt],
  ] as const)
    expect(parts.reduce((sum, { octets }) => sum + octets, 0)).toBe(credential?.octets);
});

test('side by side both lanes are read, alone only one', async () => {
  expect((await readingsAt('open-profile.request-sent')).map(({ lane }) => lane.id)).toEqual([
    'session',
    'jwt',
  ]);
  expect((await readingsAt('open-profile.request-sent', 'jwt')).map(({ lane }) => lane.id)).toEqual(['jwt']);
});

test('before anything has happened nothing is read', async () => {
  const run = await theRun('login');
  expect(readMeters(run, 'both', undefined)).toMatchObject([
    { requestOctets: null, totalOctets: 0, lockOut: null, credential: null },
    { requestOctets: null, totalOctets: 0, lockOut: null, credential: null },
  ]);
});
