/** What a DPoP proof must have and must not have (RFC 9449 §4.2, §4.3); a server compares htm, htu and iat with the request. */
import { signatureAlgorithm } from './algorithms.ts';
import type { Finding } from './finding.ts';
import { kindOf, memberNamed, memberOf, stringMember } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import { plainType } from './policy-check.ts';
import type { TokenReading } from './reading.ts';

/** Whether a token says that it is a proof of possession. */
export const isDpopProof = ({ typ }: Pick<TokenReading, 'typ'>): boolean =>
  typ !== undefined && plainType(typ) === 'dpop+jwt';

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'];

/** Findings about a proof; none for other tokens. */
export function findInDpopProof(token: TokenReading): Finding[] {
  const { header, payload, alg } = token;
  if (!isDpopProof(token) || !header?.tree) return [];
  const findings: Finding[] = [];
  const add = (segment: 'header' | 'payload', path: string, title: string, remedy: string, source: string) =>
    findings.push({ id: `dpop-${path}`, severity: 'danger', title, remedy, source, segment, path });
  const jwk = memberNamed(header.tree, 'jwk');
  const secret = jwk === undefined ? undefined : privateMember(header.tree, jwk);
  if (jwk === undefined || kindOf(header.tree, jwk) !== 'object')
    add('header', 'jwk', 'The proof has no key', 'It has to carry the public key as jwk.', 'RFC 9449 §4.2');
  else if (secret !== undefined)
    add(
      'header',
      'jwk',
      'The proof gives its private key away',
      `The jwk has the member ${secret}. Anyone can now make such proofs: make a new key.`,
      'RFC 9449 §4.3',
    );
  const family = signatureAlgorithm(alg)?.family;
  if (alg === 'none' || family === 'hmac')
    add(
      'header',
      'alg',
      `A proof cannot be made with ${alg ?? ''}`,
      'It needs a digital signature: a secret would have to be known to both sides.',
      'RFC 9449 §4.2',
    );
  for (const [name, type] of REQUIRED) {
    const node = memberNamed(payload?.tree ?? null, name);
    if (!payload?.tree || node === undefined)
      add(
        'payload',
        name,
        `The proof has no ${name}`,
        `A server cannot tell ${WHY[name]} without it.`,
        'RFC 9449 §4.2',
      );
    else if (kindOf(payload.tree, node) !== type)
      add(
        'payload',
        name,
        `The ${name} of the proof is no ${type}`,
        'A server refuses the proof.',
        'RFC 9449 §4.2',
      );
  }
  const htu = stringMember(payload?.tree ?? null, 'htu');
  if (htu !== undefined && !(URL.canParse(htu) && !/[?#]/.test(htu)))
    add(
      'payload',
      'htu',
      'The htu is not the bare address of the request',
      'It has to be an absolute address, without query and fragment.',
      'RFC 9449 §4.2',
    );
  return findings;
}

const REQUIRED = [
  ['jti', 'string'],
  ['htm', 'string'],
  ['htu', 'string'],
  ['iat', 'number'],
] as const;
const WHY = {
  jti: 'a proof that was sent twice',
  htm: 'for which method it was made',
  htu: 'for which address it was made',
  iat: 'how old it is',
} as const;

const privateMember = (tree: JsonTree, jwk: number): string | undefined =>
  kindOf(tree, jwk) === 'object'
    ? PRIVATE.find((name) => memberOf(tree, jwk, name) !== undefined)
    : undefined;
