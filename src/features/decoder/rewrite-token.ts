/** Editing: a sound draft of header or payload becomes a token, signed again where the key can sign. */
import { readJson } from '#model/token-reader/json-parser.ts';
import { stringMember } from '#model/token-reader/json-tree.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { segmentText, signingInputWith } from '#model/token-reader/rewrite.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import type { Draft } from './decoder-state.ts';

/** The token that a draft makes of `token`; `null` while the draft is not sound JSON, so the last good token stays. */
export async function rewriteToken(
  draft: Draft,
  token: TokenReading,
  given: GivenKey,
): Promise<string | null> {
  const text = segmentText(draft.text, draft.isExact, token[draft.part]?.text ?? null);
  if (!text.ok) return null;
  const input = signingInputWith(token.token, draft.part, text.value);
  const alg = draft.part === 'header' ? stringMember(readJson(text.value).tree, 'alg') : token.alg;
  const { signature } = token;
  const old = signature ? token.token.slice(signature.start, signature.end) : '';
  const unsigned = `${input}.${alg === 'none' ? '' : old}`;
  const disclosed = disclosedPart(token);
  if (given.kind === 'none') return unsigned + disclosed;
  const { signCompact } = await import('#model/token-verification/sign.ts');
  return ((await signCompact(input, alg, given)) ?? unsigned) + disclosed;
}

/** What follows the issuer's part of an SD-JWT: its signature does not cover that, so it stays as it is. */
const disclosedPart = ({ token, isPayloadEncoded }: TokenReading): string =>
  isPayloadEncoded && token.includes('~') ? token.slice(token.indexOf('~')) : '';
