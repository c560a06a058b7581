import { expect, test } from 'vitest';
import { feedbackAt } from '#features/simulator/feedback.ts';
import { momentsIn, openPlayback } from '#features/simulator/playback.ts';
import { theRun } from './scenario-runs.ts';
import { theScenario } from '../../scenarios.ts';

const replay = theScenario('logout-and-replay');
const [prediction] = replay.predictions;

async function feedbackTo(option: number | null, step: string, overrides = {}) {
  const run = await theRun('logout-and-replay', overrides);
  const state = { ...openPlayback(replay, run), answers: { [prediction?.id ?? '']: option } };
  const at = momentsIn(state).findIndex(({ names }) => names.includes(step));
  expect(at).toBeGreaterThan(0);
  return feedbackAt(state, at);
}

test('the run decides who was right', async () => {
  expect(await feedbackTo(1, 'replay.response-sent')).toMatchObject({
    verdict: 'right',
    outcome: 'Session 401, JWT 200.',
    why: prediction?.options[1]?.feedback,
  });
  expect(await feedbackTo(0, 'replay.response-sent')).toMatchObject({
    verdict: 'wrong',
    chosen: prediction?.options[0]?.text,
    why: prediction?.options[0]?.feedback,
  });
});

test('other settings, another truth: a token that lives for seconds is dead when it is replayed', async () => {
  expect(await feedbackTo(0, 'replay.response-sent', { tokenLifetime: 60 })).toMatchObject({
    verdict: 'right',
    outcome: 'Session 401, JWT 401.',
  });
});

test('who skipped is told what is so, and why', async () => {
  expect(await feedbackTo(null, 'replay.response-sent')).toMatchObject({
    verdict: 'skipped',
    chosen: null,
    why: prediction?.options[1]?.feedback,
  });
});

test('nothing is said before the answer has come, nor elsewhere', async () => {
  expect(await feedbackTo(1, 'replay.request-sent')).toBeNull();
  expect(await feedbackTo(1, 'log-out.response-sent')).toBeNull();
});
