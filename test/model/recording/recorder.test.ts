import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { createClock } from '#model/clock.ts';
import type { StorageEntry, UserEntry } from '#model/trace/state.ts';
import { sentenceOf, serverOf } from '#model/trace/events.ts';
import { placeOf } from '#model/trace/place.ts';
import type { Step } from '#model/trace/trace.ts';
import { createRecorder } from '#model/recording/recorder.ts';
import { createRows } from '#model/recording/rows.ts';
import { createSpan } from '#model/recording/spans.ts';
import { ACME_PLACES, WORLD_PLACES } from '#model/world/places.ts';

const BEGINNING = { places: WORLD_PLACES, initial: {} };

function setUp() {
  const clock = createClock(0);
  const steps: Step[] = [];
  const recorder = createRecorder(clock, BEGINNING, (step) => steps.push(step));
  recorder.begin({ index: 0, name: 'log-in', action: { id: 'log-in' } });
  return { clock, recorder, steps };
}

const item = (value: string): StorageEntry => ({ kind: 'storage-item', name: 'a', value });
const EVENT = { event: { type: 'request-checked' }, place: 'server' } as const;

describe('a step', () => {
  test('is named by its action and its event, and numbered from the second time on', () => {
    const { recorder, steps } = setUp();
    recorder.record(EVENT);
    recorder.record(EVENT);
    recorder.begin({ index: 1, name: 'log-out', action: { id: 'log-out' } });
    recorder.record(EVENT);
    expect(steps.map(({ name }) => name)).toEqual([
      'log-in.request-checked',
      'log-in.request-checked-2',
      'log-out.request-checked',
    ]);
  });

  test('carries what changed since the last one, and moves the clock', () => {
    const { clock, recorder, steps } = setUp();
    const rows = recorder.rows<StorageEntry>('browser/local-storage');
    rows.set('a', item('1'));
    rows.set('a', item('2'));
    recorder.record({ ...EVENT, takes: 30 });
    expect(rows.delete('a')).toBe(true);
    expect(rows.delete('a')).toBe(false);
    recorder.record(EVENT);
    expect(steps.map(({ changes }) => changes)).toEqual([
      [
        { place: 'browser/local-storage', key: 'a', before: null, after: item('1') },
        { place: 'browser/local-storage', key: 'a', before: item('1'), after: item('2') },
      ],
      [{ place: 'browser/local-storage', key: 'a', before: item('2'), after: null }],
    ]);
    expect([steps[0]?.begins, steps[1]?.begins, clock.now()]).toEqual([0, 30, 30]);
  });

  test('counts look-ups and writes of the server’s tables, and of nothing else', () => {
    const { recorder, steps } = setUp();
    const users = recorder.rows<UserEntry>('user-table');
    users.get('alice');
    users.find(() => true);
    users.values();
    users.set('alice', { kind: 'user', subject: '', name: '', role: '', passwordHash: '' });
    recorder.rows('browser/local-storage').get('a');
    recorder.record(EVENT);
    expect(steps[0]?.work).toEqual({ lookUps: 2, writes: 1, signaturesMade: 0, signaturesVerified: 0 });
  });

  test('finds no row that nobody wrote, whatever it is called', () => {
    const rows = setUp().recorder.rows<StorageEntry>('browser/local-storage');
    rows.set('a', item('1'));
    expect(['constructor', 'toString', '__proto__'].map((key) => rows.get(key))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows.delete('constructor')).toBe(false);
  });

  test('needs an action', () => {
    const recorder = createRecorder(createClock(), BEGINNING, () => {});
    expect(() => recorder.record(EVENT)).toThrow('Nothing happens before the first action.');
  });

  test('happens at a place that the world has declared, or not at all', () => {
    const { recorder } = setUp();
    const unknown = 'The world has declared no place "server-2".';
    expect(() => recorder.record({ ...EVENT, place: 'server-2' })).toThrow(unknown);
    expect(() => recorder.rows('server-2')).toThrow(unknown);
  });
});

describe('a span', () => {
  test('gives its result back, and is measured with the stopwatch it is given', async () => {
    const clock = createClock();
    const told: unknown[] = [];
    const recorder = createRecorder(clock, BEGINNING, (step, measured) =>
      told.push([step.span, step.event, measured]),
    );
    recorder.begin({ index: 0, name: 'log-in', action: { id: 'log-in' } });
    let time = 0;
    const span = createSpan(recorder, clock, ACME_PLACES, () => (time += 0.5));
    const token = new UnsecuredJWT({}).encode();
    expect(await span('sign-access-token', () => token)).toBe(token);
    expect(told).toEqual([
      [
        'sign-access-token',
        { type: 'access-token-signed', token, alg: 'none' },
        { step: 'log-in.access-token-signed', microseconds: 500 },
      ],
    ]);
  });
});

describe('of two servers that share a session store', () => {
  const places = [
    ...WORLD_PLACES,
    ...['server-2', 'user-table-2'].map((id) => ({
      ...placeOf(WORLD_PLACES, id.slice(0, -2)),
      id,
      phrase: id.replaceAll('-', ' '),
    })),
  ];
  const SECOND = { ...ACME_PLACES, server: 'server-2', users: 'user-table-2' };

  test('each is seen at its own tables, and says who asks', async () => {
    const clock = createClock(0);
    const steps: Step[] = [];
    const recorder = createRecorder(clock, { places, initial: {} }, (step) => steps.push(step));
    recorder.begin({ index: 0, name: 'log-in', action: { id: 'log-in' } });
    for (const own of [ACME_PLACES, SECOND]) {
      const span = createSpan(recorder, clock, own);
      await span('look-up-user', () => {
        recorder.rows<UserEntry>(own.users).get('alice');
        return { name: 'alice', user: null };
      });
      await span('end-session', () => 'hash');
    }
    expect(steps.map((step) => [serverOf(step), step.place])).toEqual([
      ['server', 'user-table'],
      ['server', 'session-store'],
      ['server-2', 'user-table-2'],
      ['server-2', 'session-store'],
    ]);
    expect(steps.at(-1)?.work.lookUps).toBe(2);
    expect(steps.map((step) => sentenceOf(step, places)).at(-1)).toMatch(/^Server 2 deletes the row/);
  });
});

test('rows that nobody watches behave like watched ones', () => {
  const rows = createRows<number>({ a: 1 });
  rows.set('b', 2);
  expect([rows.get('a'), rows.get('c'), rows.find((n) => n > 1), rows.values()]).toEqual([
    1,
    undefined,
    2,
    [1, 2],
  ]);
  expect([rows.delete('a'), rows.delete('a'), rows.values()]).toEqual([true, false, [2]]);
});
