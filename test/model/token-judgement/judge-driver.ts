/** Makes signed tokens, waits for all that a judgement rests on, as the page does, and judges. */
import { createHmac } from 'node:crypto';
import { judge } from '#model/token-judgement/judge.ts';
import type { Judgement } from '#model/token-judgement/judge.ts';
import { openAllDisclosures } from '#model/token-judgement/open-disclosures.ts';
import { NOTHING_DISCLOSED, isSelective } from '#model/token-judgement/opened-disclosures.ts';
import { answerSignature } from '#model/token-judgement/signature-answer.ts';
import type { SignatureAnswer } from '#model/token-judgement/signature-answer.ts';
import { examineToken } from '#model/token-reader/examination.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { withPlaintext } from '#model/token-verification/plaintext.ts';
import { SECRET, encode } from '../../tokens.ts';

export const NOW = 1_768_468_643;

/** A token with its HMAC SHA-256; `padding` is appended to the encoded payload before it is signed. */
export function signedToken(header: string, payload: string, secret = SECRET, padding = ''): string {
  const input = `${encode(header)}.${encode(payload)}${padding}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

export interface Circumstances {
  readonly key?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly type?: string;
  readonly leeway?: number;
  readonly now?: number | null;
  readonly isSecretKnown?: boolean;
}

/** The judgement, and the answer about the signature that it rests on. */
export async function judgeToken(
  token: TokenReading,
  circumstances: Circumstances = {},
): Promise<Judgement & { readonly signature: SignatureAnswer }> {
  const { key = '', issuer = '', audience = '', type = '', leeway = 0 } = circumstances;
  const { now = NOW, isSecretKnown = false } = circumstances;
  const given = readGivenKey(key, 'text');
  const signature = await answerSignature(token, { given, keyText: key, pinnedAlg: null, detached: '' });
  const examined = examineToken(signature.plaintext ? withPlaintext(token, signature.plaintext) : token);
  const opened = isSelective(examined.token) ? await openAllDisclosures(examined.token) : NOTHING_DISCLOSED;
  const demands = { issuer, audience, type, leeway };
  return { ...judge({ examined, signature, isSecretKnown, opened, demands, now }), signature };
}
