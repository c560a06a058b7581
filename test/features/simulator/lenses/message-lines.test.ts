import { describe, expect, test } from 'vitest';
import { messageTextOf, rowsOf } from '#features/simulator/lenses/message-lines.ts';
import { momentsOfMode } from '#features/simulator/runs.ts';
import { BOTH } from '#model/lane.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import { tracesByLane } from '../../../usual-pair.ts';
import { theRun, tracesOf } from '../scenario-runs.ts';

async function messagesAt(name: string) {
  const run = await theRun('login');
  const moment = momentsOfMode(run, BOTH).find(({ names }) => names.includes(name));
  return run.lanes.flatMap(({ lane, trace }) => {
    const step = trace.steps[moment?.steps[lane.id] ?? -1];
    const message = step && messageTextOf(step, trace);
    return message ? [{ lane, message }] : [];
  });
}
const rowsAt = async (name: string) => rowsOf(await messagesAt(name));

describe('a message', () => {
  test.each(['login', 'logout-and-replay'])(
    'of %s has lines whose octets add up to the message',
    async (id) => {
      const traces = await tracesOf(id);
      const messages = traces.flatMap(({ trace }) =>
        trace.steps.filter(({ event }) => isMessage(event)).map((step) => messageTextOf(step, trace)),
      );
      expect(messages.length).toBeGreaterThan(20);
      for (const message of messages)
        expect(message?.lines.reduce((sum, { octets }) => sum + octets, 0)).toBe(message?.octets);
    },
  );

  test('has a line for its credential, as long as the meter says', async () => {
    const rows = await rowsAt('open-profile.request-sent');
    expect(
      rows
        .filter(({ line }) => line.credential)
        .map(({ lanes, line }) => [...lanes.map(({ id }) => id), line.octets]),
    ).toEqual([
      ['session', 43],
      ['jwt', 338],
    ]);
  });

  test('is none where nothing is sent', async () => {
    expect(await messagesAt('log-in.password-hashed')).toEqual([]);
  });
});

describe('two messages', () => {
  test('share the rows that are the same, and differ line by line in the others', async () => {
    const rows = await rowsAt('open-profile.request-sent');
    expect(
      rows.map(
        ({ lanes, line }) => `${lanes.map(({ id }) => id).join('+')} ${line.text.split(':')[0] ?? ''}`,
      ),
    ).toEqual([
      'session+jwt GET /api/me HTTP/1.1',
      'session+jwt Host',
      'session+jwt Accept',
      'session Cookie',
      'jwt Authorization',
      'session+jwt ',
    ]);
  });

  test('are shown whole, whatever they share', async () => {
    const run = await theRun('login');
    for (const { names } of momentsOfMode(run, BOTH)) {
      const messages = await messagesAt(names[0] ?? '');
      const rows = rowsOf(messages);
      for (const { lane, message } of messages)
        expect(rows.filter(({ lanes }) => lanes.includes(lane)).map(({ line }) => line.text)).toEqual(
          message.lines.map(({ text }) => text),
        );
    }
  });

  test('of different kinds stand one after the other', async () => {
    const [request] = await messagesAt('log-in.request-sent');
    const [, answer] = await messagesAt('log-in.response-sent');
    if (!request || !answer) throw new Error('two messages are needed');
    const rows = rowsOf([request, answer]);
    expect(rows.map(({ lanes }) => lanes.map(({ id }) => id).join())).toEqual([
      ...request.message.lines.map(() => 'session'),
      ...answer.message.lines.map(() => 'jwt'),
    ]);
  });
});

test('what the attacker sends is written by the attacker’s program', async () => {
  const { jwt } = tracesByLane(await tracesOf('logout-and-replay'));
  const step = jwt.steps.find(({ name }) => name === 'replay.request-sent');
  const message = step && messageTextOf(step, jwt);
  expect(new Set(message?.lines.map(({ setBy }) => setBy))).toEqual(new Set(['the attacker’s program']));
});
