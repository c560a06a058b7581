/** Utility classes and widths of what travels. */
import type { Strand } from './strands.ts';

export const STRAND_COLOURS: Readonly<Record<Strand['segment'], string>> = {
  header: 'stroke-rose-fill',
  payload: 'stroke-violet-fill',
  signature: 'stroke-teal-fill',
};

/** A line is as wide as its credential is long: 43 and 338 octets. */
export const CREDENTIAL_WIDTH = { session: 1.6, jwt: 12.6 } as const;
