/** A credential as a weight on the paper: its width is its octets, a JWT's strands are its segments. */
import type { CarriedCredential } from '#model/trace/trace.ts';

export type SecretKind = CarriedCredential['kind'];

/** One strand of a line: the class that fills it and its share of the width. */
export interface Strand {
  readonly className: string;
  readonly share: number;
}

export interface LineWeight {
  readonly kind: SecretKind;
  /** Width on the paper, pixels. */
  readonly width: number;
  readonly strands: readonly Strand[];
}

/** Octets of credential per pixel of width: a session cookie is a thread, a JWT a ribbon. */
const OCTETS_PER_PIXEL = 26.8;
/** Nothing that carries a credential is drawn thinner, pixels. */
export const THINNEST = 1.6;

const JWT_STRANDS = ['fill-rose-fill', 'fill-violet-fill', 'fill-teal-fill'] as const;

/** Width of a line that carries `octets` of credential, pixels; `factor` makes all of them wider alike. */
export const widthOf = (octets: number, factor = 1): number =>
  Math.max(THINNEST, octets / OCTETS_PER_PIXEL) * factor;

/** The weight of a credential of `octets` octets. A JWT gets three strands in the proportion of its own segments. */
export function lineWeightOf(kind: SecretKind, value: string, octets: number, factor = 1): LineWeight {
  const width = widthOf(octets, factor);
  if (kind === 'session-id') return { kind, width, strands: [{ className: 'fill-amber-fill', share: 1 }] };
  if (kind === 'refresh-token') return { kind, width, strands: [{ className: 'fill-ink3', share: 1 }] };
  const segments = value.split('.').map((segment) => segment.length);
  const total = Math.max(1, (segments[0] ?? 0) + (segments[1] ?? 0) + (segments[2] ?? 0));
  const strands = JWT_STRANDS.map((className, i) => ({ className, share: (segments[i] ?? 0) / total }));
  return { kind, width, strands };
}
