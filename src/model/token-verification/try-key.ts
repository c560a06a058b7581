/** One signature, tried with one key or with those of a set. */
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { Jwk } from './given-key.ts';
import { importKey } from './import-key.ts';
import type { ImportedKey, SingleKey } from './import-key.ts';
import { restrictionAgainst } from './jwk-restrictions.ts';
import { nameInSet, withNamedFirst } from './key-set.ts';
import type { VerificationInput } from './signature-text-check.ts';
import { signingInput } from './signing-input.ts';
import { verifyOctets } from './verify.ts';

export type KeyTrial =
  | {
      readonly state: 'match';
      readonly key: ImportedKey;
      /** How it was found in a set: "by kid “a”". */
      readonly found: string | null;
      readonly restriction: string | null;
    }
  | { readonly state: 'mismatch'; readonly sentence: string; readonly reason: string }
  | { readonly state: 'unable'; readonly sentence: string };

const CAUSES = 'another key made it, or the text was changed after signing';
const MISMATCH: KeyTrial = {
  state: 'mismatch',
  sentence: `It does not match this key: ${CAUSES}.`,
  reason: 'the signature does not match this key',
};

/** Tries one key. */
export async function tryKey(
  token: TokenReading,
  algorithm: SignatureAlgorithm,
  { detached }: VerificationInput,
  given: SingleKey,
): Promise<KeyTrial> {
  const imported = await importKey(given, algorithm, 'verify');
  if (!imported.ok) return { state: 'unable', sentence: imported.failure };
  const { key } = imported.value;
  const octets = token.signature?.octets ?? new Uint8Array(0);
  const matched = await verifyOctets(key, algorithm, signingInput(token, detached), octets);
  if (matched === undefined)
    return { state: 'unable', sentence: `This browser does not check ${algorithm.alg} with this key.` };
  if (!matched) return MISMATCH;
  const restriction = given.kind === 'jwk' ? restrictionAgainst(given.jwk, algorithm) : null;
  return { state: 'match', key: imported.value, found: null, restriction };
}

/**
 * Tries a JWK Set: the key that `kid` names decides (RFC 7515 §4.1.4); without one, each in turn. Where the named key
 * does not match, the others are tried too, so that the one that does can be told.
 */
export async function tryKeySet(
  token: TokenReading,
  algorithm: SignatureAlgorithm,
  input: VerificationInput,
  keys: readonly Jwk[],
): Promise<KeyTrial> {
  const { ordered, named } = withNamedFirst(keys, token.kid);
  const failures: Exclude<KeyTrial, { readonly state: 'match' }>[] = [];
  for (const [index, jwk] of ordered.entries()) {
    const answer = await tryKey(token, algorithm, input, { kind: 'jwk', jwk });
    if (answer.state !== 'match') {
      failures.push(answer);
      continue;
    }
    const name = nameInSet(jwk, keys, input.keyText);
    if (named === 0) return { ...answer, found: `by trying all ${keys.length}: ${name}` };
    if (index < named) return { ...answer, found: `by ${name}` };
    const isUnfit = failures.slice(0, named).every(({ state }) => state === 'unable');
    return {
      state: 'mismatch',
      sentence: `The key its kid names does not ${isUnfit ? `fit ${algorithm.alg}` : 'match'}; ${name} in the set does. A server that goes by kid refuses it.`,
      reason: 'the signature does not match the key that its kid names',
    };
  }
  return noneOf(failures, named, algorithm);
}

/** Why no key of the set matched; where those that `kid` names could not be used, that is the answer. */
function noneOf(
  failures: readonly Exclude<KeyTrial, { readonly state: 'match' }>[],
  named: number,
  { alg }: SignatureAlgorithm,
): KeyTrial {
  const decisive = named > 0 ? failures.slice(0, named) : failures;
  const [only] = new Set(decisive.map(({ sentence }) => sentence));
  if (decisive.every(({ state }) => state === 'unable')) {
    const isSame = decisive.every(({ sentence }) => sentence === only);
    if (!isSame || only === undefined)
      return { state: 'unable', sentence: `None of the ${decisive.length} keys of the set fits ${alg}.` };
    return { state: 'unable', sentence: named > 0 ? `Of the key its kid names: ${only}` : only };
  }
  const which =
    failures.length === 1
      ? 'It does not match the only key of the set'
      : `It matches none of the ${failures.length} keys of the set`;
  return {
    state: 'mismatch',
    sentence: `${which}: ${CAUSES}.`,
    reason: 'the signature matches no key of this set',
  };
}
