/** Lets the token choose the algorithm, so a public key can be used as a secret (key confusion). */
import { accept, isSignedWith, refuse } from './verifier.ts';
import type { Answer, ParsedToken, Server } from './verifier.ts';

export async function trustsAlg(token: ParsedToken, server: Server): Promise<Answer> {
  const { alg } = token.header;
  const key = String(alg).startsWith('HS') ? server.keyText : server.key;
  if (!(await isSignedWith(token, key, alg))) return refuse('not signed with my key');
  if (server.now >= Number(token.claims['exp'] ?? Infinity)) return refuse('expired');
  return accept();
}
