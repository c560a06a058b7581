/** Findings about claims that are not of the type, or not of the kind of token, that they should be. */
import { claimFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import { childrenOf, hasMember, kindInWords, kindOf, memberNamed } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import { plainType } from './policy-check.ts';
import type { TokenReading } from './reading.ts';

/** Claims that are strings, and the clause that says so. */
const STRINGS = [
  ['iss', 'RFC 7519 §4.1.1'],
  ['sub', 'RFC 7519 §4.1.2'],
  ['aud', 'RFC 7519 §4.1.3'],
  ['jti', 'RFC 7519 §4.1.7'],
] as const;
/** RFC 9068 §2.2. */
const ACCESS_TOKEN = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'];

/** Findings about a claims set. */
export function findInKind({ typ }: Pick<TokenReading, 'typ'>, claims: JsonTree): Finding[] {
  const findings: Finding[] = [];
  const add = (...finding: Parameters<typeof claimFinding>) => findings.push(claimFinding(...finding));
  for (const [name, source] of STRINGS) {
    const node = memberNamed(claims, name);
    if (node === undefined || isText(claims, node, name === 'aud')) continue;
    const list = name === 'aud' ? ' or an array of strings' : '';
    add(
      'wrong-type',
      'warning',
      name,
      `${name} is ${kindInWords(kindOf(claims, node))}`,
      `It has to be a string${list}. Some libraries refuse it, others compare it wrongly.`,
      source,
    );
  }
  const type = typ === undefined ? 'jwt' : plainType(typ);
  const missing = ACCESS_TOKEN.filter((name) => !hasMember(claims, name));
  if (type === 'at+jwt' && missing.length > 0)
    add(
      'access-token-claims',
      'warning',
      null,
      `An access token without ${missing.join(', ')}`,
      'Its typ is at+jwt, and every token of that type has to have them.',
      'RFC 9068 §2.2',
    );
  if (type === 'jwt' && (hasMember(claims, 'at_hash') || hasMember(claims, 'c_hash')))
    add(
      'id-token',
      'note',
      null,
      'It looks like an ID token',
      'It tells the client in aud who signed in. It is no access token: an API should refuse it.',
      'OpenID Connect Core §2, RFC 9068 §4',
    );
  return findings;
}

function isText(tree: JsonTree, node: number, mayBeList: boolean): boolean {
  const kind = kindOf(tree, node);
  if (mayBeList && kind === 'array')
    return childrenOf(tree, node).every((child) => kindOf(tree, child) === 'string');
  return kind === 'string';
}
