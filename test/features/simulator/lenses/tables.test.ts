import { describe, expect, test } from 'vitest';
import { tablesOf } from '#features/simulator/lenses/tables.ts';
import { usualPair } from '../../../usual-pair.ts';
import { theRun } from '../scenario-runs.ts';

async function tablesAt(lane: 'session' | 'jwt', name: string) {
  const { trace, states } = usualPair((await theRun('login')).lanes)[lane];
  const step = trace.steps.find((one) => one.name === name);
  const state = step && states[step.index];
  if (!state) throw new Error(`There is no step ${name}.`);
  return tablesOf(state, step.changes, trace.places);
}
const marksIn = async (lane: 'session' | 'jwt', name: string) =>
  (await tablesAt(lane, name)).flatMap((table) =>
    table.rows.flatMap(({ mark }) => (mark ? [`${table.name}: ${mark}`] : [])),
  );

describe('the state at a step', () => {
  test('marks the row that is added', async () => {
    expect(await marksIn('session', 'log-in.session-created')).toEqual(['Session store: added']);
    expect(await marksIn('session', 'log-in.cookie-stored')).toEqual(['Cookie jar: added']);
  });

  test('a cookie without an end is kept until the browser ends its session', async () => {
    const tables = await tablesAt('session', 'log-in.cookie-stored');
    const [cookie] = tables.find(({ name }) => name === 'Cookie jar')?.rows ?? [];
    expect(cookie?.cells).toContainEqual(
      expect.objectContaining({ name: 'until', text: 'the browser ends its session' }),
    );
  });

  test('marks the row that is changed, with what stood there before', async () => {
    const tables = await tablesAt('session', 'open-profile-2.session-looked-up');
    const row = tables.find(({ name }) => name === 'Session store')?.rows.find(({ mark }) => mark);
    expect(row?.mark).toBe('changed');
    const cell = row?.cells.find(({ name }) => name === 'last seen');
    expect(cell?.text).toMatch(/^09:06/);
    expect(cell?.before).toMatch(/^09:00/);
    expect(row?.cells.find(({ name }) => name === 'who')?.before).toBeNull();
  });

  test('still shows the row that is removed', async () => {
    expect(await marksIn('session', 'log-out.session-deleted')).toEqual(['Session store: removed']);
  });

  test('leaves out places that hold nothing', async () => {
    const names = (await tablesAt('jwt', 'open-login-page.request-sent')).map(({ name }) => name);
    expect(names).not.toContain('Cookie jar');
    expect(names).toContain('Users');
  });

  test('never shows a secret whole that is long', async () => {
    const tables = await tablesAt('jwt', 'log-in.storage-written');
    const texts = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(80);
  });
});
