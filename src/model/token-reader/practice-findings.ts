/** Findings against the best current practice for JWTs (RFC 8725) and against plain carelessness. */
import { claimFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import { childrenOf, hasMember, kindOf, memberNamed, nameOf, numberOf, stringMember } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import { toMilliseconds } from '../clock.ts';
import { shortDuration } from '../wording/short-duration.ts';
import { findInDpopProof, isDpopProof } from './dpop-findings.ts';
import { findInKind } from './kind-findings.ts';
import { plainType } from './policy-check.ts';
import type { TokenReading } from './reading.ts';
import { secretClaim } from './secret-claims.ts';
import { isIncomplete } from './segment.ts';

const DAY = 86_400;
/** A browser keeps no cookie whose name and value are longer (RFC 6265bis §5.6). */
const COOKIE_LIMIT = 4096;
/** Where many servers stop reading header fields. */
const HEADER_LIMIT = 8192;

/** What is sound by the letter, yet asks for trouble. */
export function findAgainstPractice(token: TokenReading): Finding[] {
  const claims = token.payload?.tree ?? null;
  const isClaimsSet =
    !isIncomplete(token.payload) && claims !== null && kindOf(claims, 0) === 'object' && token.form === 'jws';
  return [
    ...headerFindings(token),
    ...findInDpopProof(token),
    ...(isClaimsSet
      ? [
          ...(isDpopProof(token) || isSecurityEvent(token) ? [] : lifetimeFindings(claims)),
          ...findInKind(token, claims),
          ...scopeFindings(token, claims),
          ...privacyFindings(claims),
        ]
      : []),
    ...sizeFindings(token.token.length),
  ];
}

function headerFindings({ header, typ, alg, kid, form }: TokenReading): Finding[] {
  const tree = header?.tree ?? null;
  const findings: Finding[] = [];
  const add = (
    id: string,
    severity: Finding['severity'],
    path: string,
    title: string,
    remedy: string,
    source: string,
  ) => findings.push({ id, severity, title, remedy, source, segment: 'header', path });
  const isProof = isDpopProof({ typ });
  if (hasMember(tree, 'jwk') && !isProof) {
    add(
      'embedded-key',
      'danger',
      'jwk',
      'Do not use jwk to verify',
      'The key came with the token. Take the key from your own set, by issuer and kid.',
      'RFC 8725 §3.10',
    );
  }
  if (hasMember(tree, 'x5c')) {
    add(
      'embedded-key',
      'danger',
      'x5c',
      'A certificate came along',
      'It counts only where its chain ends at an authority that you trust for this issuer. Anyone can make one.',
      'RFC 7515 §4.1.6, RFC 8725 §3.10',
    );
  }
  for (const name of ['jku', 'x5u'].filter((each) => hasMember(tree, each))) {
    add(
      'key-address',
      'danger',
      name,
      `Do not follow ${name}`,
      'Whoever wrote the token chose the address. A server takes keys from addresses it knows, never from the token.',
      'RFC 8725 §3.10',
    );
  }
  if (kid !== undefined && /\.\.[/\\]|^[/\\]|['";|`$]/.test(kid)) {
    add(
      'kid-injection',
      'warning',
      'kid',
      'The kid looks like an attack',
      'It would be dangerous in a file path, a query or a shell. Treat kid as an opaque name, and look it up in a fixed set.',
      'RFC 8725 §3.10',
    );
  }
  if (alg === 'EdDSA') {
    add(
      'alg-polymorphic',
      'note',
      'alg',
      'EdDSA names a family',
      'The fully specified name Ed25519 says which curve is meant; EdDSA is deprecated.',
      'RFC 9864 §2.2',
    );
  }
  if (form === 'jwe' && hasMember(tree, 'zip')) {
    add(
      'compressed',
      'warning',
      'zip',
      'Compressed before it was encrypted',
      'The length of the ciphertext can tell what is inside. Do not compress secrets.',
      'RFC 8725 §3.6',
    );
  }
  return findings;
}

/** It tells what has happened and gives no access, so `exp` is not recommended (RFC 8417 §2.2). */
const isSecurityEvent = ({ typ }: TokenReading): boolean =>
  typ !== undefined && plainType(typ) === 'secevent+jwt';

function lifetimeFindings(claims: JsonTree): Finding[] {
  const number = (name: string) => {
    const node = memberNamed(claims, name);
    return node === undefined ? undefined : numberOf(claims, node);
  };
  const exp = number('exp');
  const iat = number('iat') ?? number('nbf');
  if (exp === undefined && !hasMember(claims, 'exp')) {
    return [
      claimFinding(
        'no-expiry',
        'warning',
        null,
        'It never expires',
        'Without exp a stolen token works until the key is changed. Give access tokens minutes.',
        'RFC 7519 §4.1.4, RFC 6750 §5.3',
      ),
    ];
  }
  const life = exp !== undefined && iat !== undefined ? exp - iat : 0;
  if (life <= DAY || life > 1e10) return [];
  return [
    claimFinding(
      'long-life',
      'note',
      'exp',
      `It lives for ${shortDuration(toMilliseconds(life))}`,
      'A signature check alone cannot end it sooner. Shorten it, or keep a way to revoke.',
      'RFC 7009 §3, RFC 6750 §5.3',
    ),
  ];
}

function scopeFindings({ typ }: TokenReading, claims: JsonTree): Finding[] {
  const findings: Finding[] = [];
  if (!hasMember(claims, 'aud') && !isDpopProof({ typ })) {
    findings.push(
      claimFinding(
        'no-audience',
        'note',
        null,
        'No audience: any service with this key accepts it',
        'Without aud, a token for one service works at every other that trusts the same key.',
        'RFC 8725 §3.9',
      ),
    );
  }
  const role = childrenOf(claims, 0).find((node) =>
    /^(?:roles?|permissions?|is_?admin|admin|scopes?)$/i.test(nameOf(claims, node) ?? ''),
  );
  if (role !== undefined) {
    findings.push(
      claimFinding(
        'stale-rights',
        'note',
        nameOf(claims, role) ?? null,
        'This right may be out of date',
        'It says what was true when it was issued. Who loses the right keeps the token until it ends.',
        'RFC 7009 §3',
      ),
    );
  }
  return findings;
}

const PERSONAL = new Set([
  'email',
  'phone_number',
  'address',
  'birthdate',
  'gender',
  'ssn',
  'phone',
  'date_of_birth',
]);

function privacyFindings(claims: JsonTree): Finding[] {
  const names = childrenOf(claims, 0)
    .slice(0, 2000)
    .map((node) => nameOf(claims, node) ?? '');
  const secret = secretClaim(claims);
  const personal = names.filter((name) => PERSONAL.has(name));
  const findings: Finding[] = [];
  if (secret) {
    findings.push(
      claimFinding(
        'secret-inside',
        'danger',
        secret.path,
        `“${secret.name}” can be read by anyone`,
        'A signed payload is only encoded, not encrypted. Keep secrets out of tokens.',
        'RFC 7519 §12',
      ),
    );
  }
  if (personal.length > 0) {
    findings.push(
      claimFinding(
        'personal-data',
        'note',
        personal[0] ?? null,
        'Personal data inside',
        `Whoever sees the token reads ${personal.join(', ')}. Send an identifier and look the rest up.`,
        'RFC 7519 §12',
      ),
    );
  }
  if (stringMember(claims, 'sub') === '') {
    findings.push(
      claimFinding(
        'empty-subject',
        'warning',
        'sub',
        'The subject is empty',
        'A server may take it for a missing one, or for everybody.',
        'RFC 8725 §3.8',
      ),
    );
  }
  return findings;
}

function sizeFindings(octets: number): Finding[] {
  if (octets <= COOKIE_LIMIT - 20) return [];
  const where =
    octets > HEADER_LIMIT
      ? 'Many servers refuse header fields beyond 8192 bytes (status 431)'
      : 'A browser drops a cookie of more than 4096 bytes without a word';
  return [
    {
      id: 'too-big',
      severity: octets > HEADER_LIMIT ? 'danger' : 'warning',
      title: `${octets.toLocaleString('en')} bytes travel with every request`,
      remedy: `${where}. Put less inside, or keep it on the server.`,
      source: 'RFC 6265bis §5.6, RFC 6585 §5',
      segment: null,
      path: null,
    },
  ];
}
