/** The server of the bench: configured with what the person gave. */
import type { NumericDate, Seconds } from '../clock.ts';
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { KeyFamily } from '../token-reader/algorithms.ts';
import type { Expectation } from '../token-reader/policy-check.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import type { GivenKey } from '../token-verification/given-key.ts';
import type { Server } from './verifier.ts';

export interface Configuration extends Expectation {
  readonly key: GivenKey;
  readonly keyText: string;
  /** Pinned by the person; empty means: the algorithm of the key. */
  readonly alg: string;
  readonly now: NumericDate;
  readonly leeway: Seconds;
}

/** A key nobody outside the server has, for when the person gave none. */
const UNSEEN = 'a key of the server that this token was not signed with';

/** The server that a person describes. Its algorithm is the key's, and follows the token only inside the key's family. */
export function serverFor(
  { key, keyText, alg, now, issuer, audience, type, leeway }: Configuration,
  tokenAlg: string | undefined,
): Server {
  const isUsable = key.kind !== 'none' && key.kind !== 'broken';
  return {
    key: isUsable ? key : { kind: 'secret', octets: writeUtf8(UNSEEN) },
    keyText: isUsable ? keyText : UNSEEN,
    alg: alg === '' ? algorithmOf(key, tokenAlg) : alg,
    issuer,
    audience,
    type,
    now,
    leeway,
  };
}

const FAMILY_OF_TYPE: ReadonlyMap<unknown, KeyFamily> = new Map([
  ['oct', 'hmac'],
  ['RSA', 'rsa'],
  ['EC', 'ec'],
  ['OKP', 'okp'],
  ['AKP', 'ml-dsa'],
]);
const DEFAULTS: Readonly<Record<KeyFamily, string>> = {
  hmac: 'HS256',
  rsa: 'RS256',
  ec: 'ES256',
  okp: 'Ed25519',
  'ml-dsa': 'ML-DSA-44',
};

function algorithmOf(key: GivenKey, tokenAlg: string | undefined): string {
  const ofToken = signatureAlgorithm(tokenAlg);
  if (key.kind === 'pem') return ofToken && ofToken.family !== 'hmac' ? ofToken.alg : DEFAULTS.rsa;
  if (key.kind === 'none' || key.kind === 'broken') return ofToken?.alg ?? DEFAULTS.hmac;
  const type = key.kind === 'jwk' ? key.jwk['kty'] : key.kind === 'jwk-set' ? key.keys[0]?.['kty'] : 'oct';
  const family = FAMILY_OF_TYPE.get(type) ?? 'hmac';
  return ofToken?.family === family ? ofToken.alg : DEFAULTS[family];
}
