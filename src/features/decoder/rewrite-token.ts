/** Editing: a sound draft of header or payload becomes a token, signed again where there is a secret. */
import { readJson } from '#model/token-reader/json-parser.ts';
import { stringMember } from '#model/token-reader/json-tree.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { segmentText, signingInputWith } from '#model/token-reader/rewrite.ts';
import { signCompact } from '#model/token-verification/sign.ts';
import type { Draft } from './decoder-state.ts';

/** The token that a draft makes of `token`; `null` while the draft is not sound JSON, so the last good token stays. */
export async function rewriteToken(
  draft: Draft,
  token: TokenReading,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  const text = segmentText(draft.text, draft.part === 'header' ? token.header : token.payload);
  if (!text.ok) return null;
  const input = signingInputWith(token.token, draft.part, text.value);
  const alg = draft.part === 'header' ? stringMember(readJson(text.value).tree, 'alg') : token.alg;
  const unsigned = `${input}.${alg === 'none' ? '' : (token.token.split('.')[2] ?? '')}`;
  try {
    return (await signCompact(input, alg, secret)) ?? unsigned;
  } catch {
    return unsigned;
  }
}
