/** Strands that run side by side along a bent line, mitred at its corners, each keeping its side. */
import type { LineWeight } from './line-weight.ts';

export type Point = readonly [x: number, y: number];

/**
 * One closed outline per strand, as the `d` of a path. `side` 1 or -1 says which
 * edge the first strand takes, seen along the line: a mirrored chart turns it.
 */
export function ribbonOf(points: readonly Point[], weight: LineWeight, side: 1 | -1 = 1): readonly string[] {
  const overlap = weight.strands.length > 1 ? 0.18 : 0;
  let edge = -weight.width / 2;
  return weight.strands.map(({ share }) => {
    const from = edge - overlap;
    edge += weight.width * share;
    return outlineOf(parallel(points, from * side), parallel(points, (edge + overlap) * side));
  });
}

const outlineOf = (there: readonly Point[], back: readonly Point[]): string =>
  `M${[...there, ...back.toReversed()].map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z`;

const round = (value: number) => Math.round(value * 100) / 100;

/** The line moved sideways by `offset` pixels; corners stay sharp. */
function parallel(points: readonly Point[], offset: number): readonly Point[] {
  const normals = points.slice(1).map((point, i) => normalOf(points[i] ?? point, point));
  return points.map(([x, y], i) => {
    const before = normals[i - 1] ?? normals[i] ?? [0, 0];
    const after = normals[i] ?? before;
    const along = 1 + before[0] * after[0] + before[1] * after[1];
    // A line that turns right back has no mitre; it is cut square instead.
    const reach = along < 0.2 ? offset : offset / along;
    const across: Point = along < 0.2 ? before : [before[0] + after[0], before[1] + after[1]];
    return [x + across[0] * reach, y + across[1] * reach];
  });
}

function normalOf([x0, y0]: Point, [x1, y1]: Point): Point {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  return [-(y1 - y0) / length, (x1 - x0) / length];
}
