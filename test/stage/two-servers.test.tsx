import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { momentsOf } from '#model/trace/moment.ts';
import { ROOMY } from '#stage/densities.ts';
import { planOf } from '#stage/frame.ts';
import { labelsOf } from '#stage/labels.ts';
import { chartsOf, runLayoutOf } from '#stage/layout.ts';
import { marksOf } from '#stage/marks.ts';
import { ROOMY_ROWS } from '#stage/rows.ts';
import { Stage } from '#stage/stage.tsx';
import { settingsOf } from '../model/runs.ts';
import { twoServers } from './two-servers.ts';

const LANE = { id: 'session', name: 'Session', meaning: 'a session', settings: settingsOf('session') };
const run = twoServers(LANE);
const moments = momentsOf([run]);
const paper = runLayoutOf([run], moments, { density: ROOMY, metrics: ROOMY_ROWS });
const [chart] = chartsOf(paper, 1240, 0, false);
if (!chart) throw new Error('no chart');
const { layout, grid } = chart;

const rowNamed = (name: string) => {
  const row = paper.rows.find(({ moment }) => moment.names.includes(name));
  if (!row) throw new Error(`no step ${name}`);
  return row;
};
const marksAt = (name: string) => marksOf(layout, rowNamed(name));

test('every server and every store has a rail of its own, from the browser outward', () => {
  expect(grid.rails).toEqual(['alice/storage', 'alice/jar', 'one', 'two', 'store-of-one', 'store-of-two']);
  const xs = grid.rails.map((rail) => grid.x(rail));
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  expect(new Set(xs).size).toBe(xs.length);
});

test('no column takes the edges of another', () => {
  const edges = chart.columns.map(({ key }) => grid.edges[key] ?? [NaN, NaN]);
  expect(edges[0]?.[0]).toBeCloseTo(0, 5);
  edges.slice(1).forEach(([left], i) => expect(left).toBeCloseTo(edges[i]?.[1] ?? NaN, 5));
  expect(edges.at(-1)?.[1]).toBeCloseTo(1240, 5);
});

test('messages run between the browser and the server they are sent to', () => {
  const routes = ['log-in.request-sent', 'log-in.response-sent', 'open-profile.request-sent'].map((name) =>
    marksAt(name).flatMap((mark) => (mark.type === 'message' ? [mark.from, mark.to] : [])),
  );
  expect(routes).toEqual([
    ['alice/jar', 'one'],
    ['one', 'alice/jar'],
    ['alice/jar', 'two'],
  ]);
});

test('each server asks its own store, and works, stamps and notes on its own rail', () => {
  const rails = (name: string) =>
    marksAt(name).flatMap((mark) =>
      mark.type === 'query'
        ? [`${mark.from} asks ${mark.to}`]
        : 'slot' in mark
          ? [`${mark.type} ${mark.slot}`]
          : [],
    );
  expect(rails('log-in.session-created')).toEqual([
    'work one',
    'one asks store-of-one',
    'dot store-of-one',
    'stamp one',
    'note one',
  ]);
  expect(rails('open-profile.session-looked-up')).toEqual([
    'work two',
    'two asks store-of-two',
    'stamp store-of-two',
    'note two',
  ]);
  expect(rails('open-profile.access-token-verified')).toEqual(['work two', 'stamp two', 'note two']);
});

test('what is made at a server rests there until it is sent, and then in the browser', () => {
  const rests = layout.lifelines.map(({ slot }) => slot);
  expect(rests).toEqual(['one', 'store-of-one', 'alice/jar']);
});

test('what moves sets out from the server that acts', () => {
  const row = rowNamed('open-profile.session-looked-up');
  const plan = planOf(paper.rows, row.moment.index, [chart], ROOMY.heights);
  const slip = plan.lanes['session']?.movingObjects.find(({ key }) => key === 'slip');
  expect(slip?.keys.at(0)?.x).toBe(grid.x('two'));
  expect(slip?.keys.some(({ x }) => x === grid.x('store-of-two'))).toBe(true);
});

test('words keep clear of the rails of both servers', () => {
  const labels = labelsOf(marksAt('open-profile.session-looked-up'), grid, () => false);
  const note = labels.find(({ text }) => text === 'no such row' || text === 'no row');
  expect(note?.x).toBeLessThan(grid.x('two'));
  expect(note?.x).toBeGreaterThan(grid.x('one'));
});

test('the present shows each machine under its name', () => {
  const html = renderToStaticMarkup(
    <Stage
      runs={[run]}
      moments={moments}
      at={moments.length - 1}
      folded={false}
      motion="discrete"
      mirrored={false}
      speed={1}
      hold={1}
    />,
  );
  for (const name of ['one', 'two', 'store-of-one', 'store-of-two'])
    expect(html).toContain(`aria-label="${name}"`);
});
