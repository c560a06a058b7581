import { beforeAll, describe, expect, test } from 'vitest';
import { DENSE_ROWS, ROOMY_ROWS } from '#stage/rows.ts';
import { DENSE, ROOMY } from '#stage/densities.ts';
import { labelsOf, type Label } from '#stage/labels.ts';
import { marksOf } from '#stage/marks.ts';
import { chartsOf, runLayoutOf } from '#stage/layout.ts';
import type { PlaceId } from '#model/trace/place.ts';
import { monoWidth, serifWidth } from '#stage/text-width.ts';
import { sampleOf, type Sample } from './sample-runs.ts';

type Corner = readonly [x: number, y: number];

/** The corners of the letters' box: from the baseline up to the capitals, turned with the text. */
function boxOf(label: Label): readonly Corner[] {
  const width = (label.mono ? monoWidth : serifWidth)(label.text, label.size);
  const left = label.anchor === 'start' ? 0 : label.anchor === 'end' ? -width : -width / 2;
  const angle = (label.angle * Math.PI) / 180;
  const corners: readonly Corner[] = [
    [left, -label.size * 0.68],
    [left + width, -label.size * 0.68],
    [left + width, 0],
    [left, 0],
  ];
  return corners.map(([x, y]) => [
    label.x + x * Math.cos(angle) - y * Math.sin(angle),
    label.y + x * Math.sin(angle) + y * Math.cos(angle),
  ]);
}

/** Two turned boxes overlap unless an edge of one of them parts them. */
function overlap(a: readonly Corner[], b: readonly Corner[]): boolean {
  for (const box of [a, b]) {
    for (const [i, [x0, y0]] of box.entries()) {
      const [x1, y1] = box[(i + 1) % 4] ?? [0, 0];
      const across = ([x, y]: Corner) => (x - x0) * (y1 - y0) - (y - y0) * (x1 - x0);
      const [one, other] = [a.map(across), b.map(across)];
      if (Math.max(...one) <= Math.min(...other) || Math.max(...other) <= Math.min(...one)) return false;
    }
  }
  return true;
}

const SIZES = [
  { density: ROOMY, width: 620, inset: 0, mirrored: true },
  { density: ROOMY, width: 490, inset: 0, mirrored: true },
  { density: ROOMY, width: 1376, inset: 136, mirrored: false },
  { density: DENSE, width: 464, inset: 56, mirrored: false },
  { density: DENSE, width: 350, inset: 56, mirrored: false },
  { density: DENSE, width: 322, inset: 56, mirrored: false },
] as const;

const samples: Record<string, Sample> = {};
beforeAll(async () => {
  samples['login'] = await sampleOf('login');
  samples['replay'] = await sampleOf('replay');
  samples['wrong password'] = await sampleOf('login', { settings: { password: 'wrong' } });
});

function chartLabels(name: string, size: (typeof SIZES)[number]) {
  const { runs, moments } = samples[name] as Sample;
  const metrics = size.density === ROOMY ? ROOMY_ROWS : DENSE_ROWS;
  const paper = runLayoutOf(runs, moments, { density: size.density, metrics });
  return chartsOf(paper, size.width, size.inset, size.mirrored).map(({ lane, layout, grid }) => {
    const occupied = (slot: PlaceId, y: number) =>
      layout.lifelines.some(
        (lifeline) => lifeline.slot === slot && lifeline.from <= y && (lifeline.to ?? Infinity) >= y,
      );
    const labels = paper.rows.flatMap((row) => labelsOf(marksOf(layout, row), grid, occupied));
    return { lane, grid, labels, steps: layout.run.trace.steps };
  });
}

describe.each(SIZES)('labels of a $density.name chart, $width pixels wide', (size) => {
  test.each(['login', 'replay', 'wrong password'])('never overlap each other: %s', (name) => {
    for (const { labels } of chartLabels(name, size)) {
      const boxes = labels.map(boxOf);
      const collisions = boxes.flatMap((box, i) =>
        boxes
          .slice(i + 1)
          .flatMap((other, k) =>
            overlap(box, other) ? [`${labels[i]?.text} / ${labels[i + 1 + k]?.text}`] : [],
          ),
      );
      expect(collisions).toEqual([]);
    }
  });

  test.each(['login', 'replay'])('stay inside the chart and beside its axis: %s', (name) => {
    for (const { labels, grid } of chartLabels(name, size)) {
      for (const [x] of labels.flatMap(boxOf)) {
        expect(x).toBeGreaterThanOrEqual(grid.inset);
        expect(x).toBeLessThanOrEqual(grid.width);
      }
    }
  });

  test('say the request line and the status of every message', () => {
    for (const { labels, steps } of chartLabels('login', size)) {
      const messages = steps.filter(({ event }) => event.type.endsWith('-sent')).length;
      const said = labels.filter(({ mono, text }) => mono && /^(GET \/|POST|\/|\d{3})/.test(text)).length;
      expect(said).toBeGreaterThanOrEqual(messages * 0.9);
    }
  });
});

test('letters are never smaller than 13 pixels where there is room, and 12 on a phone', () => {
  for (const size of SIZES)
    for (const { labels } of chartLabels('replay', size))
      for (const label of labels) expect(label.size).toBeGreaterThanOrEqual(size.density === ROOMY ? 13 : 12);
});
