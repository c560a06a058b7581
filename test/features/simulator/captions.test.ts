import { beforeAll, describe, expect, test } from 'vitest';
import { asLine, captionsOf, readingTime, type Caption } from '#features/simulator/captions.ts';
import { momentsOfMode, type Run } from '#features/simulator/runs.ts';
import type { Mode } from '#model/lane.ts';
import { sentenceOf } from '#model/trace/events.ts';
import { comparisonOf } from '#model/scenario/lanes.ts';
import type { Narration } from '#model/scenario/scenario.ts';
import { theRun, tracesOf, type Traces } from './scenario-runs.ts';
import { theScenario } from '../../scenarios.ts';
import { tracesByLane } from '../../usual-pair.ts';

const login = theScenario('login');
let own: Traces;
let run: Run;
beforeAll(async () => {
  own = await tracesOf('login');
  run = await theRun('login');
});

const textOf = (key: string, voice: string): string | undefined => login.narration[key]?.[0]?.texts[voice];

function captionAt(mode: Mode, name: string, narration: Narration = login.narration): readonly Caption[] {
  const moments = momentsOfMode(run, mode);
  const at = moments.findIndex((moment) => moment.names.includes(name));
  return captionsOf(moments, mode, own, { ...login, narration }, comparisonOf(login))[at] ?? [];
}

describe('the words of a moment', () => {
  test('are the scenario’s where it tells something', () => {
    expect(captionAt('session', 'log-in.session-created')).toEqual([
      { lane: null, text: textOf('log-in.session-created', 'alone') },
    ]);
    expect(captionAt('both', 'log-in.access-token-signed')).toEqual([
      { lane: null, text: textOf('log-in.session-created', 'both') },
    ]);
  });

  test('are the scenario’s for a kind of event, wherever it happens', () => {
    const texts = { session: 'Slow.', jwt: 'Slow too.', both: 'Both slow.' };
    const narration = { '*.password-hashed': [{ when: {}, shows: {}, texts }] };
    expect(captionAt('jwt', 'log-in-2.password-hashed', narration)).toEqual([
      { lane: null, text: 'Slow too.' },
    ]);
    expect(captionAt('both', 'log-in.password-hashed', narration)).toEqual([
      { lane: null, text: 'Both slow.' },
    ]);
  });

  test('are else the step’s own, once where both lanes say the same', () => {
    expect(captionAt('both', 'log-in.user-looked-up', {})).toEqual([
      { lane: null, text: 'The server looks up the user alice.' },
    ]);
  });

  test('are each lane’s own where they differ, and one lane’s where the other waits', () => {
    const both = captionAt('both', 'log-in.session-created', {});
    expect(both.map(({ lane }) => lane?.id)).toEqual(['session', 'jwt']);
    expect(asLine(both)).toMatch(/^Session: The server makes .* JWT: The server writes down/);
    const alone = captionAt('both', 'log-in.refresh-token-stored', {});
    expect(alone.map(({ lane, second }) => [lane?.id, second])).toEqual([['jwt', true]]);
  });

  test('are there for every moment of every mode', () => {
    for (const mode of ['session', 'jwt', 'both']) {
      const captions = captionsOf(momentsOfMode(run, mode), mode, own, login, comparisonOf(login));
      expect(captions.filter((one) => asLine(one).trim() === '')).toEqual([]);
    }
  });
});

test('narration is not said where its condition does not hold; then the step speaks for itself', async () => {
  const wrong = await tracesOf('login', { password: 'wrong' });
  const moments = momentsOfMode(await theRun('login', { password: 'wrong' }), 'session');
  const captions = captionsOf(moments, 'session', wrong, login, comparisonOf(login));
  const at = moments.findIndex(({ name }) => name === 'log-in.password-hashed');
  const { steps, places } = tracesByLane(wrong).session;
  const step = steps[moments[at]?.steps['session'] ?? -1];
  expect(step && sentenceOf(step, places)).toContain('differ');
  expect(captions[at]).toEqual([{ lane: null, text: step && sentenceOf(step, places) }]);
  // What has no condition is told as it was written.
  expect(captions[0]).toEqual([{ lane: null, text: textOf('open-login-page.request-sent', 'alone') }]);
});

test('longer words stand longer', () => {
  expect(readingTime('A long sentence about something.')).toBeGreaterThan(readingTime('Short.'));
});
