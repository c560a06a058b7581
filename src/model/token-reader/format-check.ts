/** The light `Format`: is this a JWT as RFC 7515, 7516 and 7519 write it? */
import { check } from './check.ts';
import type { Check } from './check.ts';
import { duplicateNames } from './json-tree.ts';
import type { TokenReading } from './reading.ts';

/** Judges the writing only; nothing is verified. */
export function checkFormat(token: TokenReading): Check {
  const worst = token.faults.find(({ severity }) => severity === 'error') ?? token.faults[0];
  if (worst) {
    const more = token.faults.length > 1 ? ` ${others(token.faults.length - 1)}` : '';
    return check('Format', 'fail', worst.sentence + more, {
      reason:
        worst.severity === 'error'
          ? 'the token is malformed'
          : 'it breaks a rule of its format, as strict servers notice',
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
      },
    );
  }
  if (token.form === 'jwe') {
    return check(
      'Format',
      'pass',
      'Five parts, good base64url, a good header: an encrypted token (JWE). Its payload needs the key.',
    );
  }
  return check('Format', 'pass', 'Three parts, good base64url, good JSON, no name twice.');
}

const others = (count: number): string =>
  count === 1 ? 'There is one more fault.' : `There are ${count} more faults.`;
