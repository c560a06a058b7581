import { describe, expect, test } from 'vitest';
import { fieldNotes } from '#model/http/field-notes.ts';
import type { HttpMessage } from '#model/http/message.ts';
import type { LaneId } from '#model/lane.ts';
import type { Carrier } from '#model/settings.ts';
import { clientOf, isMessage } from '#model/trace/events/messages.ts';
import { ATTACKERS_LAPTOP } from '#model/world/places.ts';
import { LOGOUT_AND_REPLAY, LOGIN, runLane, stepNamed } from '../runs.ts';

/** Who set a field of a step's message. */
async function notesOf(lane: LaneId, step: string, carrier: Carrier = 'cookie') {
  const { event } = stepNamed(await runLane(lane, LOGOUT_AND_REPLAY), step);
  if (!isMessage(event)) throw new Error(step);
  const message = event.type === 'request-sent' ? event.request : event.response;
  const client = clientOf(event) === ATTACKERS_LAPTOP ? 'attacker' : 'user-agent';
  return Object.fromEntries(
    fieldNotes(message, { client, carrier }).map(({ field, setBy, readBy }) => [field[0], { setBy, readBy }]),
  );
}

describe('who wrote a field and who reads it', () => {
  test('the browser takes a cookie out of its jar', async () => {
    const notes = await notesOf('session', 'open-profile.request-sent');
    expect(notes['Cookie']).toEqual({
      setBy: 'the browser, from its jar',
      readBy: 'the server, to know who asks',
    });
  });

  test('the script takes a token from where it keeps it', async () => {
    const stored = await notesOf('jwt', 'open-profile.request-sent', 'header-local-storage');
    expect(stored['Authorization']?.setBy).toBe('the page’s script, from localStorage');
    const inMemory = await notesOf('jwt', 'open-profile.request-sent', 'header-memory');
    expect(inMemory['Authorization']?.setBy).toBe('the page’s script, from its own memory');
  });

  test('a challenge for cookies is read by nobody, for no such scheme is registered', async () => {
    const ofSession = await notesOf('session', 'replay.response-sent');
    expect(ofSession['WWW-Authenticate']?.readBy).toMatch(/^nobody/);
    const ofToken = await notesOf('jwt', 'replay-2.response-sent');
    expect(ofToken['WWW-Authenticate']?.readBy).toBe('the client, to know how to log in');
  });

  test('the attacker writes everything himself', async () => {
    const notes = await notesOf('session', 'replay.request-sent');
    expect(Object.values(notes).every(({ setBy }) => setBy === 'the attacker’s program')).toBe(true);
  });

  test('a Set-Cookie line keeps a cookie or takes it back', async () => {
    const kept = await notesOf('session', 'log-in.response-sent');
    expect(kept['Set-Cookie']?.readBy).toBe('the browser, to keep the cookie; no script sees it');
    const ended = await notesOf('session', 'log-out.response-sent');
    expect(ended['Set-Cookie']?.readBy).toBe('the browser, to take the cookie out of its jar');
  });

  test('no field of a run goes without a note', async () => {
    for (const lane of ['session', 'jwt'] as const) {
      const { steps } = await runLane(lane, LOGIN);
      const messages = steps.flatMap(({ event }): readonly HttpMessage[] => {
        if (event.type === 'request-sent') return [event.request];
        return event.type === 'response-sent' ? [event.response] : [];
      });
      const notes = messages.flatMap((message) =>
        fieldNotes(message, { client: 'user-agent', carrier: 'cookie' }),
      );
      expect(notes.filter(({ setBy }) => setBy === 'the sender')).toEqual([]);
    }
  });
});
