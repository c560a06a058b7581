import { beforeAll, expect, test } from 'vitest';
import { ROOMY_ROWS, rowsOf, type Row } from '#stage/rows.ts';
import { serifWidth } from '#stage/text-width.ts';
import { sampleOf } from './sample-runs.ts';

let rows: readonly Row[];
beforeAll(async () => {
  const { runs, moments } = await sampleOf('replay');
  rows = rowsOf(moments, runs, ROOMY_ROWS);
});

test('every difference has a name, and what is the same has none', () => {
  for (const row of rows)
    expect([row.moment.name, row.difference !== '']).toEqual([row.moment.name, row.moment.differs]);
});

test.each([
  ['open-profile.request-sent', 'who attaches'],
  ['open-profile.session-looked-up', 'look-up or seal'],
  ['log-out.session-deleted', 'what is revoked'],
  ['replay.response-sent', '401 or 200'],
])('%s: %s', (name, difference) => {
  const row = rows.find(({ moment }) => moment.names.includes(name));
  expect(row?.difference).toBe(difference);
});

test('the names fit between the diamonds of the axis', () => {
  for (const row of rows) expect(serifWidth(row.difference, 13)).toBeLessThanOrEqual(136 - 36);
});
