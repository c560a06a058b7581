/** Checks everything, takes nothing for the check from the token, and decides nothing that it was not told. */
import { accept, isOfType, isSignedWith, refuse, withhold } from './verifier.ts';
import type { Answer, ParsedToken, Server } from './verifier.ts';

export async function sound(token: ParsedToken, server: Server): Promise<Answer> {
  const { header, claims } = token;
  if (header['alg'] !== server.alg) return refuse(`alg must be ${server.alg}`);
  if (header['crit'] !== undefined) return refuse('crit: extension not understood');
  if (!(await isSignedWith(token, server.key, server.alg))) return refuse('not signed with my key');
  for (const name of ['exp', 'nbf', 'iat'])
    if (name in claims && typeof claims[name] !== 'number') return refuse(`${name} must be a number`);
  if ('exp' in claims && server.now >= Number(claims['exp']) + server.leeway) return refuse('expired');
  if ('nbf' in claims && server.now < Number(claims['nbf']) - server.leeway) return refuse('not yet valid');
  if (server.type && !isOfType(header['typ'], server.type)) return refuse(`typ must be ${server.type}`);
  if (server.issuer && claims['iss'] !== server.issuer) return refuse('not from the issuer I trust');
  if (server.audience && ![claims['aud']].flat().includes(server.audience)) return refuse('not meant for me');
  if (!server.issuer) return withhold('not told whom to trust');
  if (!server.audience) return withhold('not told who I am');
  if (!('exp' in claims)) return withhold('it has no exp, and I was not told how old it may be');
  return accept();
}
