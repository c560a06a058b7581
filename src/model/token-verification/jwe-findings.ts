/** Findings about a JWE: the work that it asks for, and what its being opened does not say. */
import { isSealedByAnyone } from '../token-reader/encryption-names.ts';
import type { Finding } from '../token-reader/finding.ts';
import { holdsToken } from '../token-reader/inner-tokens.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { JweHeader } from './jwe-faults.ts';
import { withPlaintext } from './plaintext.ts';

/** Rounds of PBKDF2 that a token may ask for: more would hold up whoever opens it. */
export const MOST_ROUNDS = 1_000_000;
/** RFC 7518 §4.8.1.2 recommends at least as many. */
const LEAST_ROUNDS = 1000;

const inHeader = { segment: 'header' } as const;

/** The rounds that a JWE with a password asks for; 0 for others. */
export const roundsIn = ({ alg, p2c }: JweHeader): number =>
  typeof alg === 'string' && alg.startsWith('PBES2') && typeof p2c === 'number' ? p2c : 0;

/** A count in words; a header may name one of three hundred digits. */
export const roundsText = (rounds: number): string =>
  rounds < 1e15 ? rounds.toLocaleString('en') : rounds.toExponential();

/** What its header says to everyone. */
export function findInJweHeader(header: JweHeader): Finding[] {
  const rounds = roundsIn(header);
  if (rounds > MOST_ROUNDS) {
    return [
      {
        id: 'too-many-rounds',
        severity: 'danger',
        title: `p2c asks for ${roundsText(rounds)} rounds`,
        remedy:
          'Whoever opens it computes them before anything is checked: a few such tokens keep a server busy. Set a limit, or do not take passwords.',
        source: 'draft-ietf-oauth-rfc8725bis §3.13, CVE-2022-36083',
        path: 'p2c',
        ...inHeader,
      },
    ];
  }
  if (rounds === 0 || rounds >= LEAST_ROUNDS) return [];
  return [
    {
      id: 'too-few-rounds',
      severity: 'warning',
      title: `p2c asks for ${rounds} ${rounds === 1 ? 'round' : 'rounds'} only`,
      remedy: `Whoever has the token can try passwords fast. At least ${LEAST_ROUNDS} rounds are recommended.`,
      source: 'RFC 7518 §4.8.1.2',
      path: 'p2c',
      ...inHeader,
    },
  ];
}

/** That an opened JWE does not say who wrote it; nothing where a token inside may. */
export function findInOpened(token: TokenReading, plaintext: Uint8Array<ArrayBuffer>): Finding[] {
  if (!isSealedByAnyone(token.alg) || holdsToken(withPlaintext(token, plaintext))) return [];
  return [
    {
      id: 'sealed-by-anyone',
      severity: 'warning',
      title: 'It opens, and does not say who wrote it',
      remedy:
        'It was encrypted to a public key: everyone who has that can make such a token. Decrypted is not verified. Have the sender sign first and then encrypt, and check both.',
      source: 'RFC 7519 §11.1, §11.2',
      path: 'alg',
      ...inHeader,
    },
  ];
}
