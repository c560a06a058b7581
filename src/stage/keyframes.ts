/** Keyframes of one moving thing, and its pose at any time between them. */

export interface Key {
  /** Milliseconds from the start of the step. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly turn?: number;
  readonly opacity?: number;
  /** How it comes here from the key before. */
  readonly ease?: Ease;
}

/** `travel` starts without a jerk and settles long; `out` only settles; `in` only starts softly. */
export type Ease = 'travel' | 'out' | 'in';

/** Share of the way after share `t` of the time, both 0 to 1. */
export function ease(t: number, curve: Ease): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  if (curve === 'out') return 1 - (1 - t) ** 3;
  if (curve === 'in') return t * t;
  // A quintic settle behind a cubic start, joined at the middle third with one slope.
  return t < 0.35 ? 4 * t ** 3 * SLOPE : 1 - (1 - START) * ((1 - t) / 0.65) ** POWER;
}

const SLOPE = 1.55;
const START = 4 * 0.35 ** 3 * SLOPE;
const POWER = (12 * 0.35 ** 2 * SLOPE * 0.65) / (1 - START);

/** The pose `time` milliseconds into the step, as attributes of an SVG group. */
export function poseAt(
  keys: readonly Key[],
  time: number,
): { readonly transform: string; readonly opacity: number } {
  const next = keys.findIndex((key) => key.at >= time);
  const after = keys[next === -1 ? keys.length - 1 : next];
  const before = keys[next === -1 ? keys.length - 1 : Math.max(0, next - 1)];
  if (!after || !before) return { transform: '', opacity: 0 };
  const span = after.at - before.at;
  const share = span > 0 ? ease((time - before.at) / span, after.ease ?? 'travel') : 1;
  const mix = (a: number, b: number) => Math.round((a + (b - a) * share) * 100) / 100;
  const x = mix(before.x, after.x);
  const y = mix(before.y, after.y);
  const turn = mix(before.turn ?? 0, after.turn ?? 0);
  const scale = mix(before.scale ?? 1, after.scale ?? 1);
  return {
    transform: `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''}${scale === 1 ? '' : ` scale(${scale})`}`,
    opacity: mix(before.opacity ?? 1, after.opacity ?? 1),
  };
}
