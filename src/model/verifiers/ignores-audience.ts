/** Verifies signature and time, and takes tokens that were meant for others. */
import { accept, isSignedWith, refuse } from './verifier.ts';
import type { Answer, ParsedToken, Server } from './verifier.ts';

export async function ignoresAudience(token: ParsedToken, server: Server): Promise<Answer> {
  if (token.header['alg'] !== server.alg) return refuse(`alg must be ${server.alg}`);
  if (!(await isSignedWith(token, server.key, server.alg))) return refuse('not signed with my key');
  if (server.now >= Number(token.claims['exp'] ?? Infinity)) return refuse('expired');
  return accept();
}
