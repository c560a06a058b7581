/** Verifies with the key that came in the header. */
import { accept, isSignedWith, refuse } from './kit.ts';
import type { Answer, ParsedToken, Server } from './kit.ts';

export async function usesOwnKey(token: ParsedToken, server: Server): Promise<Answer> {
  const { jwk, alg } = token.header;
  const isSigned = jwk
    ? await isSignedWith(token, jwk, alg)
    : await isSignedWith(token, server.key, server.alg);
  if (!isSigned) return refuse('not signed with the key');
  if (server.now >= Number(token.claims['exp'] ?? Infinity)) return refuse('expired');
  return accept();
}
