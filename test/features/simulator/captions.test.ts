import { beforeAll, describe, expect, test } from 'vitest';
import { asLine, captionsOf, readingTime, type Caption } from '#features/simulator/captions.ts';
import { momentsOfMode, type Run } from '#features/simulator/runs.ts';
import type { Mode } from '#model/lane.ts';
import { sentenceOf } from '#model/trace/events.ts';
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

function captionAt(mode: Mode, name: string, narration = login.narration): readonly Caption[] {
  const at = momentsOfMode(run, mode).findIndex((moment) => moment.names.includes(name));
  return captionsOf(momentsOfMode(run, mode), mode, own, { narration, writtenFor: own })[at] ?? [];
}

describe('the words of a moment', () => {
  test('are the scenario’s where it tells something', () => {
    const told = login.narration['log-in.session-created'];
    expect(captionAt('session', 'log-in.session-created')).toEqual([{ lane: null, text: told?.['session'] }]);
    expect(captionAt('both', 'log-in.access-token-signed')).toEqual([{ lane: null, text: told?.['both'] }]);
  });

  test('are the scenario’s for a kind of event, wherever it happens', () => {
    const narration = { '*.password-hashed': { session: 'Slow.', jwt: 'Slow too.', both: 'Both slow.' } };
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
    expect(captionAt('both', 'log-in.refresh-token-stored', {}).map(({ lane }) => lane?.id)).toEqual(['jwt']);
  });

  test('are there for every moment of every mode', () => {
    for (const mode of ['session', 'jwt', 'both'] as const) {
      const captions = captionsOf(momentsOfMode(run, mode), mode, own, {
        narration: login.narration,
        writtenFor: own,
      });
      expect(captions.filter((one) => asLine(one).trim() === '')).toEqual([]);
    }
  });
});

test('narration is not said of a run that does something else', async () => {
  const wrong = await tracesOf('login', { password: 'wrong' });
  const moments = momentsOfMode(await theRun('login', { password: 'wrong' }), 'session');
  const captions = captionsOf(moments, 'session', wrong, {
    narration: login.narration,
    writtenFor: own,
  });
  const at = moments.findIndex(({ name }) => name === 'log-in.password-hashed');
  const { steps, places } = tracesByLane(wrong).session;
  const step = steps[moments[at]?.steps['session'] ?? -1];
  expect(step && sentenceOf(step, places)).toContain('differ');
  expect(captions[at]).toEqual([{ lane: null, text: step && sentenceOf(step, places) }]);
  // What happens as it was written for is told as it was written.
  expect(captions[0]).toEqual([
    { lane: null, text: login.narration['open-login-page.request-sent']?.['session'] },
  ]);
});

test('longer words stand longer', () => {
  expect(readingTime('A long sentence about something.')).toBeGreaterThan(readingTime('Short.'));
});
