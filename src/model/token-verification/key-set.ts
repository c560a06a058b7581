/** The keys of a JWK Set (RFC 7517 §5): in which order they are tried, and what each is called. */
import { isRecord } from '../record.ts';
import type { Jwk } from './given-key.ts';

/** The keys with those in front that `kid` names, and how many these are. */
export function withNamedFirst(
  keys: readonly Jwk[],
  kid: string | undefined,
): { readonly ordered: readonly Jwk[]; readonly named: number } {
  const isNamed = (jwk: Jwk): boolean => kid !== undefined && jwk['kid'] === kid;
  const named = keys.filter(isNamed);
  return { ordered: [...named, ...keys.filter((jwk) => !isNamed(jwk))], named: named.length };
}

/** What a key of a set is called: its `kid`, else its place, where every entry of the set as typed counts. */
export function nameInSet(jwk: Jwk, keys: readonly Jwk[], keyText: string): string {
  if (typeof jwk['kid'] === 'string') return `kid “${jwk['kid'].slice(0, 60)}”`;
  const index = keys.indexOf(jwk);
  return `key ${placesOf(keyText)[index] ?? index + 1}`;
}

/** Places, counted from 1, of those entries of a set that are keys. */
function placesOf(keyText: string): readonly number[] {
  try {
    const set: unknown = JSON.parse(keyText);
    const entries: unknown = isRecord(set) ? set['keys'] : null;
    return Array.isArray(entries)
      ? entries.flatMap((entry, index) => (isRecord(entry) ? [index + 1] : []))
      : [];
  } catch {
    return [];
  }
}
