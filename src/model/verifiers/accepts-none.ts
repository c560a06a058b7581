/** Takes unsecured tokens, however none is spelt. */
import { accept, isSignedWith, refuse } from './verifier.ts';
import type { Answer, ParsedToken, Server } from './verifier.ts';

export async function acceptsNone(token: ParsedToken, server: Server): Promise<Answer> {
  const isUnsecured = String(token.header['alg']).toLowerCase() === 'none';
  if (!isUnsecured && !(await isSignedWith(token, server.key, server.alg)))
    return refuse('not signed with my key');
  if (server.now >= Number(token.claims['exp'] ?? Infinity)) return refuse('expired');
  return accept();
}
