/** Opens the disclosures of an SD-JWT, and verifies its key binding (RFC 9901 §7.1, §7.3). Loaded with the first SD-JWT. */
import { check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { checkDisclosures } from '../token-verification/disclosure-check.ts';
import { openDisclosures } from '../token-verification/disclosures.ts';
import { judgeKeyBinding } from '../token-verification/key-binding-check.ts';
import { verifyKeyBinding } from '../token-verification/key-binding.ts';
import { withDisclosed } from '../token-verification/processed-payload.ts';
import type { OpenedDisclosures } from './opened-disclosures.ts';

const SOUND = check('Format', 'pass', '');

/** Opens all of them; `token` is one for which `isSelective` holds. */
export async function openAllDisclosures(token: TokenReading): Promise<OpenedDisclosures> {
  const disclosures = await openDisclosures(token);
  const form = checkDisclosures(SOUND, token, disclosures);
  const binding = token.keyBinding === null ? null : await verifyKeyBinding(token, disclosures);
  return {
    disclosures,
    processed: withDisclosed(token, disclosures),
    form: form === SOUND ? null : form,
    judgeBinding: binding && ((issuer) => judgeKeyBinding(binding, issuer)),
  };
}
