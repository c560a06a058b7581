/** What the disclosures of an SD-JWT do to the light "Format" (RFC 9901 §7.1). */
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { MOST_OPENED, repeatedDigest } from './disclosures.ts';
import type { Disclosure } from './disclosures.ts';

/**
 * The check of the form of the whole SD-JWT: `format` as it stands for the
 * issuer's part, made a failure by the first thing that a verifier must
 * refuse. `disclosures` are those of `token`, opened.
 */
export function checkDisclosures(
  format: Check,
  token: TokenReading,
  disclosures: readonly Disclosure[],
): Check {
  if (format.state !== 'pass') return format;
  const seen = new Set<string>();
  for (const [index, { fault, isFound, obstacle, written }] of disclosures.entries()) {
    const which = `Disclosure ${index + 1}`;
    if (fault !== null)
      return refuse(`${which} is unsound: ${fault} (RFC 9901 §7.1).`, 'a disclosure is unsound');
    if (isFound === null) return check('Format', 'unable', `${which} cannot be compared. ${obstacle ?? ''}`);
    if (!isFound)
      return refuse(
        `${which}: its digest is not in the token. A verifier must refuse that (RFC 9901 §7.1).`,
        'a disclosure is not from this token',
      );
    if (seen.has(written))
      return refuse(`${which} stands there twice (RFC 9901 §7.1).`, 'a disclosure stands there twice');
    seen.add(written);
  }
  const repeated = repeatedDigest(token, disclosures);
  if (repeated !== undefined)
    return refuse(
      `The digest ${repeated.slice(0, 60)} stands there more than once: a verifier must refuse that (RFC 9901 §7.1).`,
      'a digest stands there more than once',
    );
  if (token.keyBinding !== null && token.keyBinding.split('.', 4).length !== 3)
    return refuse(
      'It does not end in ~. So what follows the last ~ is read as a key binding JWT, and it is none (RFC 9901 §4).',
      'its last ~ is missing',
    );
  const left = token.disclosures.length - disclosures.length;
  return left > 0
    ? check(
        'Format',
        'unable',
        `It has ${token.disclosures.length.toLocaleString('en')} disclosures. Only the first ${MOST_OPENED.toLocaleString('en')} are opened here.`,
        { reason: 'its other disclosures' },
      )
    : format;
}

const refuse = (sentence: string, reason: string): Check => check('Format', 'fail', sentence, { reason });
