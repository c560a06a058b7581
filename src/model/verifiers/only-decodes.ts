/** Decodes and believes: the call that reads a token was taken for the call that verifies it. */
import { accept, refuse } from './verifier.ts';
import type { Answer, ParsedToken, Server } from './verifier.ts';

export async function onlyDecodes(token: ParsedToken, server: Server): Promise<Answer> {
  if (server.now >= Number(token.claims['exp'] ?? Infinity)) return refuse('expired');
  return accept();
}
