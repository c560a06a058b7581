/** The dice of the simulated world: seeded, so that a run can be repeated. Never for real secrets. */
import { writeBase64url } from './encoding/base64url.ts';

export interface RandomSource {
  /** The next `length` octets. */
  octets(length: number): Uint8Array<ArrayBuffer>;
}

/** A source that gives the same octets for the same seed (xorshift128, seeded by splitmix32). */
export function createRandom(seed: number): RandomSource {
  let mix = seed >>> 0;
  const splitmix = () => {
    mix = (mix + 0x9e3779b9) >>> 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let [x, y, z, w] = [splitmix(), splitmix(), splitmix(), splitmix() | 1];
  const word = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return w;
  };
  return { octets: (length) => Uint8Array.from({ length }, () => word() >>> 24) };
}

/** `bits` random bits as base64url text: 128 bits give 22 characters. */
export const randomText = (random: RandomSource, bits: number): string =>
  writeBase64url(random.octets(bits / 8));
