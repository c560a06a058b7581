/** The light `Format`: is this a JWT as RFC 7515, 7516 and 7519 write it? */
import { check } from './check.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { readJson } from './json-parser.ts';
import { duplicateNames, kindOf } from './json-tree.ts';
import { isMasked } from './masked-signature.ts';
import { holdsToken } from './inner-tokens.ts';
import type { TokenReading } from './reading.ts';

/** Judges the writing only; nothing is verified. */
export function checkFormat(token: TokenReading): Check {
  const faults = isMasked(token)
    ? token.faults.filter(({ segment }) => segment !== 'signature' && segment !== 'tag')
    : token.faults;
  const worst = faults.toSorted((one, other) => weightOf(one) - weightOf(other))[0];
  if (worst) {
    const more = faults.length > 1 ? ` ${others(faults.length - 1)}` : '';
    return check('Format', 'fail', worst.sentence + more, {
      reason: reasonOf(worst),
      isDisputed: weightOf(worst) === DISPUTED,
    });
  }
  const duplicate = [token.header, token.payload].find(
    (segment) => segment?.tree && duplicateNames(segment.tree).length > 0,
  );
  if (duplicate?.tree) {
    const name = duplicateNames(duplicate.tree)[0]?.name ?? '';
    return check(
      'Format',
      'fail',
      `The ${duplicate.name} uses the name “${name}” twice: readers disagree about which one counts.`,
      {
        reason: 'a name occurs twice',
        isDisputed: true,
      },
    );
  }
  if (token.form === 'jwe') return checkEncrypted(token);
  if (holdsToken(token)) {
    return check(
      'Format',
      'pass',
      'Three parts, good base64url, a good header. Its payload is a token itself (RFC 7519 §7.2).',
      INSIDE,
    );
  }
  return check('Format', 'pass', 'Three parts, good base64url, good JSON, no name twice.');
}

const INSIDE = { reason: 'the token inside' } as const;

/** Of a JWE what can be seen; names and lengths are judged with its key. Once it is opened, the plaintext counts too (RFC 7519 §7.2). */
function checkEncrypted(token: TokenReading): Check {
  const parts = 'Five parts, good base64url, a JSON header: an encrypted token (JWE).';
  if (!token.payload) return check('Format', 'pass', `${parts} Its payload needs the key.`);
  if (holdsToken(token)) return check('Format', 'pass', `${parts} It holds a token itself.`, INSIDE);
  const { tree, text } = token.payload;
  const isSound = readJson(text ?? '').faults.length === 0;
  if (tree && isSound && kindOf(tree, 0) === 'object')
    return check('Format', 'pass', `${parts} Its plaintext is a claims set.`);
  return check(
    'Format',
    'fail',
    'A JWE, but not a JWT: its plaintext is no sound JSON object (RFC 7519 §7.2).',
    {
      reason: 'it is no JWT, its plaintext is no claims set',
    },
  );
}

const DISPUTED = 2;

/** The graver, the lower. A way of writing the same octets, or a mark before JSON, is overlooked by many readers. */
function weightOf({ severity, layer }: Fault): number {
  if (severity === 'error') return 0;
  return layer === 'jose' || layer === 'compact' ? 1 : DISPUTED;
}

/** By the code of a fault, for the closing line. */
const REASONS = new Map([
  ['header-not-an-object', 'its header is no JSON object'],
  ['alg-missing', 'its header names no algorithm'],
  ['alg-not-a-string', 'its header names no algorithm'],
  ['alg-unregistered', 'its algorithm is none that a server knows'],
  ['none-with-signature', 'it says that nobody signed it, and has a signature'],
  ['unencoded', 'a JWT must not have an unencoded payload'],
  ['crit-unknown', 'its crit demands an extension that the server does not know'],
  ['crit-missing', 'its crit names what is not in the header'],
  ['crit-registered', 'its crit names what is no extension'],
  ['b64-not-boolean', 'its b64 is neither true nor false'],
  ['header-twice', 'a header parameter stands there twice'],
  ['crit-empty', 'its crit is empty'],
  ['crit-not-names', 'its crit is no list of names'],
  ['claims-not-an-object', 'it is no JWT, its payload is no claims set'],
]);

function reasonOf(fault: Fault): string {
  if (fault.severity === 'error') return 'the token is malformed';
  return REASONS.get(fault.kind) ?? 'it breaks a rule of its format';
}

const others = (count: number): string =>
  count === 1 ? 'There is one more fault.' : `There are ${count} more faults.`;
