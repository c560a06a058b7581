/** Verifies with the key that came in the header. */
import { isRecord } from '../record.ts';
import { accept, isSignedWith, refuse } from './verifier.ts';
import type { Answer, ParsedToken, Server } from './verifier.ts';

export async function usesOwnKey(token: ParsedToken, server: Server): Promise<Answer> {
  const { jwk, alg } = token.header;
  const isSigned = isRecord(jwk)
    ? await isSignedWith(token, { kind: 'jwk', jwk }, alg)
    : await isSignedWith(token, server.key, server.alg);
  if (!isSigned) return refuse('not signed with the key');
  if (server.now >= Number(token.claims['exp'] ?? Infinity)) return refuse('expired');
  return accept();
}
