/** Editing: a sound draft of header or payload becomes a token, signed again where the key can sign. */
import { readJson } from '#model/token-reader/json-parser.ts';
import { stringMember } from '#model/token-reader/json-tree.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { segmentText, signingInputWith } from '#model/token-reader/rewrite.ts';
import { canSign } from '#model/token-verification/can-sign.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import type { Draft } from '../decoder-state.ts';

/**
 * The token that a draft makes of `token`; `null` while the draft is not sound JSON, so the last good token stays.
 * Never rejects: where the code that signs cannot be fetched, the token keeps its old signature.
 */
export async function rewriteToken(
  draft: Draft,
  token: TokenReading,
  given: GivenKey,
): Promise<string | null> {
  const text = segmentText(draft.text, draft.isExact, token[draft.part]?.text ?? null);
  if (!text.ok) return null;
  const input = signingInputWith(token, draft.part, text.value);
  const alg = draft.part === 'header' ? stringMember(readJson(text.value).tree, 'alg') : token.alg;
  const unsigned = input + signaturePart(token, alg);
  const disclosed = disclosedPart(token);
  if (!input.includes('.') || !canSign(given, alg)) return unsigned + disclosed;
  try {
    const { signCompact } = await import('#model/token-verification/sign.ts');
    return ((await signCompact(input, alg, given)) ?? unsigned) + disclosed;
  } catch {
    return unsigned + disclosed;
  }
}

/** The signature as it was, with its dot; a piece of a token has none. */
function signaturePart({ token, signature }: TokenReading, alg: string | undefined): string {
  if (!signature) return '';
  return alg === 'none' ? '.' : `.${token.slice(signature.start, signature.end)}`;
}

/** What follows the issuer's part of an SD-JWT: its signature does not cover that, so it stays as it is. */
const disclosedPart = ({ token, isPayloadEncoded }: TokenReading): string =>
  isPayloadEncoded && token.includes('~') ? token.slice(token.indexOf('~')) : '';
