/** Checks everything, and takes nothing for the check from the token. */
import { accept, isSignedWith, refuse } from './kit.ts';
import type { Answer, ParsedToken, Server } from './kit.ts';

export async function sound(token: ParsedToken, server: Server): Promise<Answer> {
  const { header, claims } = token;
  if (header['alg'] !== server.alg) return refuse(`alg must be ${server.alg}`);
  if (header['crit'] !== undefined) return refuse('crit: extension not understood');
  if (!(await isSignedWith(token, server.key, server.alg))) return refuse('not signed with my key');
  if ('exp' in claims && !(Number.isFinite(claims['exp']) && server.now < Number(claims['exp'])))
    return refuse('expired');
  if ('nbf' in claims && !(Number.isFinite(claims['nbf']) && server.now >= Number(claims['nbf'])))
    return refuse('not yet valid');
  if (server.issuer && claims['iss'] !== server.issuer) return refuse('not from the issuer I trust');
  if (server.audience && ![claims['aud']].flat().includes(server.audience)) return refuse('not meant for me');
  return accept();
}
