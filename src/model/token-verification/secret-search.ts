/** Searches for the secret of an HMAC token, offline, as anyone who holds one token can. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import { cryptoParameters } from './crypto-parameters.ts';
import { likelySecrets, shortSecrets } from './known-secrets.ts';
import { signingInput } from './signing-input.ts';

export interface SearchProgress {
  readonly tried: number;
  /** Set when it was found. */
  readonly secret: string | null;
  readonly isOver: boolean;
}

const BATCH = 256;
const LONGEST_SHORT_SECRET = 4;

/** How many secrets are tried at most: the list with its variations, then all short words. */
export const countCandidates = (): number => {
  let count = [...likelySecrets()].length;
  for (let length = 1; length <= LONGEST_SHORT_SECRET; length += 1) count += 26 ** length;
  return count;
};

/** Tries secrets batch by batch, and says after each how far it is; tokens without HMAC end at once. */
export async function* searchSecret(token: TokenReading): AsyncGenerator<SearchProgress> {
  const algorithm = signatureAlgorithm(token.alg);
  const signature = token.signature?.octets;
  let tried = 0;
  if (algorithm?.family === 'hmac' && signature) {
    const { key, use } = cryptoParameters(algorithm);
    const input = signingInput(token, '');
    const fits = async (secret: string): Promise<boolean> => {
      const imported = await crypto.subtle.importKey('raw', writeUtf8(secret), key, false, ['verify']);
      return crypto.subtle.verify(use, imported, signature, input);
    };
    for (const batch of batches()) {
      const answers = await Promise.all(batch.map(fits));
      const found = answers.indexOf(true);
      tried += found >= 0 ? found + 1 : batch.length;
      if (found >= 0) {
        yield { tried, secret: batch[found] ?? '', isOver: true };
        return;
      }
      yield { tried, secret: null, isOver: false };
    }
  }
  yield { tried, secret: null, isOver: true };
}

function* batches(): Generator<string[]> {
  let batch: string[] = [];
  for (const source of [likelySecrets(), shortSecrets(LONGEST_SHORT_SECRET)]) {
    for (const secret of source) {
      batch.push(secret);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
