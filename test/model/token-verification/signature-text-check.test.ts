import { describe, expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignatureText } from '#model/token-verification/signature-text-check.ts';
import { SECRET, T, tokenOf } from '../../tokens.ts';

const lightOf = (token: string, pinnedAlg: string | null = null, keyText = SECRET) =>
  checkSignatureText(readToken(token), {
    given: readGivenKey(keyText, 'text'),
    keyText,
    pinnedAlg,
    detached: '',
  });

describe('what needs no computing', () => {
  test('a token does not choose its algorithm: one that was not pinned fails before any key is tried', () => {
    expect(lightOf(T, 'HS512')).toMatchObject({
      state: 'fail',
      reason: 'its alg is HS256 where HS512 is demanded',
    });
    expect(lightOf(tokenOf('{"alg":"none"}', '{}', ''), 'HS256')).toMatchObject({ state: 'fail' });
    expect(lightOf(T, 'HS256')).toBeNull();
  });

  test.each([
    ['empty', T.slice(0, -43), 'fail', 'The signature was removed: HS256 needs 32 bytes.'],
    ['cut short', T.slice(0, -7), 'fail', 'cut short: 27 of 32 bytes'],
    ['not base64url', `${T.slice(0, -7)}$`, 'unable', 'not base64url'],
    ['withheld', `${T.slice(0, -43)}${'_'.repeat(43)}`, 'unchecked', 'withheld'],
    ['of Ed448', tokenOf('{"alg":"EdDSA"}', '{}', 'A'.repeat(152)), 'unable', 'one of Ed448 (RFC 8037 §3.1)'],
    ['not there', T.slice(0, T.lastIndexOf('.')), 'unchecked', 'no signature part'],
  ])('a signature that is %s', (_what, token, state, sentence) => {
    const light = lightOf(token);
    expect(light?.state).toBe(state);
    expect(light?.sentence).toContain(sentence);
  });

  test('without a key nothing is called wrong', () => {
    expect(lightOf(T, null, '')).toMatchObject({ state: 'unchecked' });
  });
});
