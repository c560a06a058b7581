import { beforeAll, describe, expect, test } from 'vitest';
import { ROOMY_ROWS, rowsOf } from '#stage/rows.ts';
import { railOf } from '#stage/places.ts';
import { laneLayoutOf } from '#stage/lane-layout.ts';
import type { Carrier } from '#model/settings.ts';
import type { Entry } from '#model/trace/state.ts';
import { sampleOf, type Sample } from './sample-runs.ts';

const samples: Record<string, Sample> = {};
beforeAll(async () => {
  for (const name of ['login', 'replay'] as const) {
    samples[name] = await sampleOf(name);
    samples[`${name}, carriers exchanged`] = await sampleOf(name, {
      carriers: { session: 'header-local-storage', jwt: 'cookie' },
    });
    samples[`${name}, page memory`] = await sampleOf(name, {
      carriers: { session: 'header-memory', jwt: 'header-memory' },
    });
  }
});

const isAlive = (entry: Entry) => entry.kind !== 'refresh-token' || !(entry.revoked || entry.used);

const tracksOf = ({ runs, moments }: Sample) => {
  const rows = rowsOf(moments, runs, ROOMY_ROWS);
  return runs.map((run) => ({ lane: run.lane.id, layout: laneLayoutOf(run, rows) }));
};

describe.each([
  'login',
  'login, carriers exchanged',
  'login, page memory',
  'replay',
  'replay, carriers exchanged',
  'replay, page memory',
])('rests of %s', (name) => {
  test('at every moment the rails carry exactly what the state holds', () => {
    const sample = samples[name] as Sample;
    for (const { lane, layout } of tracksOf(sample)) {
      for (const moment of sample.moments) {
        const latest = moment.latest[lane];
        const state = latest === undefined ? layout.run.trace.initial : layout.run.states[latest];
        const { places } = layout.run.trace;
        const held = Object.entries(state ?? {}).flatMap(([slot, table]) =>
          Object.entries(railOf(places, slot) ? (table ?? {}) : {}).flatMap(([key, entry]) =>
            isAlive(entry) ? [`${slot} ${key}`] : [],
          ),
        );
        const drawn = layout.lifelines
          .filter(
            ({ slot, since, until = Infinity }) =>
              slot !== 'server' && since <= moment.index && until > moment.index,
          )
          .map(({ slot, key }) => `${slot} ${key}`);
        expect([moment.name, ...drawn.toSorted()]).toEqual([moment.name, ...held.toSorted()]);
      }
    }
  });

  test('no lifeline ends before it begins', () => {
    for (const { layout } of tracksOf(samples[name] as Sample))
      for (const lifeline of layout.lifelines)
        expect(lifeline.to ?? Infinity).toBeGreaterThanOrEqual(lifeline.from);
  });
});

test.each([
  ['session', 'cookie', 'browser/cookie-jar', 'session-id'],
  ['session', 'header-local-storage', 'browser/local-storage', 'session-id'],
  ['session', 'header-memory', 'browser/page-memory', 'session-id'],
  ['jwt', 'cookie', 'browser/cookie-jar', 'jwt'],
  ['jwt', 'header-local-storage', 'browser/local-storage', 'jwt'],
  ['jwt', 'header-memory', 'browser/page-memory', 'jwt'],
] as const)('a %s carried by %s rests in %s', async (lane, carrier: Carrier, slot, kind) => {
  const sample = await sampleOf('replay', { carriers: { [lane]: carrier } });
  const layout = tracksOf(sample).find((one) => one.lane === lane)?.layout;
  const loud =
    layout?.lifelines.filter(
      (lifeline) => lifeline.slot.startsWith('browser/') && lifeline.weight !== null,
    ) ?? [];
  expect(new Set(loud.map((lifeline) => `${lifeline.slot} ${lifeline.weight?.kind}`))).toEqual(
    new Set([`${slot} ${kind}`]),
  );
});
