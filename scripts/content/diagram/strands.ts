/** Lines that run side by side along a path: a token is drawn as its three segments. */

export type Point = readonly [x: number, y: number];

/** Header, payload and signature of an HS256 access token, in characters. */
const SEGMENTS = [
  ['header', 55],
  ['payload', 214],
  ['signature', 43],
] as const;

export interface Strand {
  readonly segment: (typeof SEGMENTS)[number][0];
  readonly width: number;
  /** An SVG path. */
  readonly d: string;
}

/**
 * The three strands of a token along `points`, together `width` wide, in the
 * true proportion of their lengths. `header` says on which side of the way the
 * header runs, so that strands keep their side whichever way they go.
 */
export function strandsAlong(
  points: readonly Point[],
  width: number,
  header: 'left' | 'right' = 'right',
): readonly Strand[] {
  const side = header === 'left' ? 1 : -1;
  const total = SEGMENTS.reduce((sum, [, length]) => sum + length, 0);
  let edge = -width / 2;
  return SEGMENTS.map(([segment, length]) => {
    const own = (width * length) / total;
    const d = pathThrough(parallel(points, side * (edge + own / 2)));
    edge += own;
    return { segment, width: Number((own + 0.3).toFixed(2)), d };
  });
}

/** The three segments one behind the other on a line of this length, in the same proportion. */
export function segmentsAlong(
  length: number,
): readonly { readonly segment: Strand['segment']; readonly from: number; readonly to: number }[] {
  const total = SEGMENTS.reduce((sum, [, own]) => sum + own, 0);
  let from = 0;
  return SEGMENTS.map(([segment, own]) => {
    const start = from;
    from += (length * own) / total;
    return { segment, from: round(start), to: round(from) };
  });
}

/** "M1 2L3 4" */
export const pathThrough = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;

const round = (value: number): number => Number(value.toFixed(1));

/** `points` moved sideways by `distance`; corners are mitred so that the parallel keeps its distance. */
function parallel(points: readonly Point[], distance: number): readonly Point[] {
  const normals = points.slice(1).map(([x, y], i): Point => {
    const [fromX, fromY] = points[i] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY) || 1;
    return [-(y - fromY) / length, (x - fromX) / length];
  });
  return points.map(([x, y], i): Point => {
    const before = normals[Math.max(0, i - 1)] ?? [0, 0];
    const after = normals[Math.min(i, normals.length - 1)] ?? before;
    const reach = distance / (1 + before[0] * after[0] + before[1] * after[1]);
    return [x + (before[0] + after[0]) * reach, y + (before[1] + after[1]) * reach];
  });
}
