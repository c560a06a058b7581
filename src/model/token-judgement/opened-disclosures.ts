/** What the disclosures of an SD-JWT come to, once they are opened; the code that opens them is fetched by those who have one. */
import type { Check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { Disclosure } from '../token-verification/disclosures.ts';
import type { IssuerOutcome, JudgedKeyBinding } from '../token-verification/key-binding-check.ts';

export interface OpenedDisclosures {
  readonly disclosures: readonly Disclosure[];
  /** The token with the claims that were disclosed: what time and policy are judged by. `null`: as it stands. */
  readonly processed: TokenReading | null;
  /** The form of the whole, where it is not sound though that of the issuer's part is. */
  readonly form: Check | null;
  /** Judges the verified key binding; the code for it comes with it. `null`: there is none. */
  readonly judgeBinding: ((issuer: IssuerOutcome) => JudgedKeyBinding) | null;
}

/** Of a token that is no SD-JWT. */
export const NOTHING_DISCLOSED: OpenedDisclosures = {
  disclosures: [],
  processed: null,
  form: null,
  judgeBinding: null,
};

/** Whether a token has disclosures to open. An unencoded payload may hold a tilde of its own. */
export const isSelective = (token: TokenReading): boolean =>
  token.isPayloadEncoded && token.token.includes('~');
