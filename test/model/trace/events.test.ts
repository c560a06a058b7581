import { describe, expect, test } from 'vitest';
import { sentenceOf } from '#model/trace/events.ts';
import type { Trace } from '#model/trace/trace.ts';
import { actions, LOGIN, LOGOUT_AND_REPLAY, runLane, stepNamed } from '../runs.ts';

const sentenceNamed = (trace: Trace, name: string) => sentenceOf(stepNamed(trace, name), trace.places);

describe('each step has a sentence', () => {
  test.each([
    ['session', LOGIN],
    ['jwt', LOGIN],
    ['session', LOGOUT_AND_REPLAY],
    ['jwt', LOGOUT_AND_REPLAY],
  ] as const)('%s', async (lane, list) => {
    const { steps, places } = await runLane(lane, list);
    for (const step of steps) {
      const sentence = sentenceOf(step, places);
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
      expect(sentence.length).toBeLessThan(120);
      expect(sentence).not.toMatch(/undefined|null|\{|: \./);
    }
  });
});

describe('and the sentence says what happened', () => {
  test.each([
    ['session', 'open-profile.request-sent', 'the cookie goes along by itself, 43 bytes'],
    ['jwt', 'open-profile.request-sent', 'the script adds the token, 338 bytes'],
    ['session', 'replay.session-looked-up', 'finds no row'],
    ['jwt', 'replay.access-token-verified', 'It looks nothing up'],
    ['jwt', 'replay-2.access-token-verified', 'has expired'],
    ['session', 'replay.request-sent', 'The attacker asks for the profile with the copy'],
    ['jwt', 'copy-credential.credential-copied', 'Nobody notices'],
  ] as const)('%s %s: %s', async (lane, name, words) => {
    expect(sentenceNamed(await runLane(lane, LOGOUT_AND_REPLAY), name)).toContain(words);
  });

  test('a wrong password', async () => {
    const trace = await runLane('jwt', actions('log-in', 'log-out'), { password: 'wrong' });
    expect(sentenceNamed(trace, 'log-in.password-hashed')).toContain('The hashes differ');
    expect(sentenceNamed(trace, 'log-out.action-skipped')).toContain('not logged in');
  });

  test('a session that was silent for too long', async () => {
    const trace = await runLane('session', actions('log-in', 'wait 1800', 'open-profile'));
    expect(sentenceNamed(trace, 'open-profile.session-looked-up')).toContain('too long ago');
  });
});
