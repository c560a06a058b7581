/** Comparing secrets. */

/** Compares every octet even after a difference, so that the time tells nothing. */
export function equalOctets(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [at, octet] of one.entries()) difference |= octet ^ (other[at] ?? 0);
  return difference === 0;
}
