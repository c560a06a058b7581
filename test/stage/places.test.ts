import { expect, test } from 'vitest';
import { participantsOf } from '#stage/places.ts';
import { usualPair } from '../usual-pair.ts';
import { sampleOf } from './sample-runs.ts';

test('the attacker stands only in runs that need one', async () => {
  expect(participantsOf((await sampleOf('login')).runs, false)['session']?.attackers).toEqual([]);
  expect(participantsOf((await sampleOf('replay')).runs, false)['session']?.attackers).toEqual(['attacker']);
});

test('the attacker stands there from the first step on, though it comes later', async () => {
  const { session } = usualPair((await sampleOf('replay')).runs);
  const begun = { ...session, trace: { ...session.trace, steps: session.trace.steps.slice(0, 3) } };
  expect(participantsOf([begun], false)['session']?.attackers).toEqual(['attacker']);
});

test('both lanes show the same places in the browser, so that the same stands at the same spot', async () => {
  const participants = participantsOf((await sampleOf('login')).runs, false);
  expect(participants['session']?.browser).toEqual(['browser/local-storage', 'browser/cookie-jar']);
  expect(participants['jwt']?.browser).toEqual(participants['session']?.browser);
});

test('page memory takes the place of web storage where it is used', async () => {
  const { runs } = await sampleOf('login', { carriers: { session: 'header-memory', jwt: 'header-memory' } });
  expect(participantsOf(runs, false)['jwt']?.browser).toEqual(['browser/page-memory', 'browser/cookie-jar']);
});

test('a small screen with an attacker leaves out the empty places of the browser', async () => {
  const participants = participantsOf((await sampleOf('replay')).runs, true);
  expect(participants['session']?.browser).toEqual(['browser/cookie-jar']);
  expect(participants['jwt']?.browser).toEqual(['browser/local-storage']);
});

test('a lane has a rail for each table it uses, and none for the user table', async () => {
  const participants = participantsOf((await sampleOf('login')).runs, false);
  expect(participants['session']?.stores).toEqual(['session-store']);
  expect(participants['jwt']?.stores).toEqual(['refresh-token-table']);
});
