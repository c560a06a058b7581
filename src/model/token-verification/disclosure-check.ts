/** What the disclosures of an SD-JWT do to the light "Format" (RFC 9901 §7.1). */
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { Disclosure } from './disclosures.ts';

/**
 * The check of the form of the whole SD-JWT: `format` as it stands for the
 * issuer's part, made a failure by the first disclosure that a verifier must
 * refuse. `null` disclosures are not opened yet.
 */
export function checkDisclosures(format: Check, disclosures: readonly Disclosure[] | null): Check {
  if (format.state !== 'pass') return format;
  if (disclosures === null) return check('Format', 'unchecked', 'Its disclosures are being compared.');
  const digests = disclosures.map(({ digest }) => digest);
  for (const [index, { fault, isFound, obstacle, digest }] of disclosures.entries()) {
    const which = `Disclosure ${index + 1}`;
    if (fault !== null)
      return refuse(`${which} is unsound: ${fault} (RFC 9901 §7.1).`, 'a disclosure is unsound');
    if (isFound === null) return check('Format', 'unable', `${which} cannot be compared. ${obstacle ?? ''}`);
    if (!isFound)
      return refuse(
        `${which}: its digest is not in the token. A verifier must refuse that (RFC 9901 §7.1).`,
        'a disclosure is not from this token',
      );
    if (digests.indexOf(digest) !== index)
      return refuse(`${which} stands there twice (RFC 9901 §7.1).`, 'a disclosure stands there twice');
  }
  return format;
}

const refuse = (sentence: string, reason: string): Check => check('Format', 'fail', sentence, { reason });
