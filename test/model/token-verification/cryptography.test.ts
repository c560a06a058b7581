import { afterEach, describe, expect, test, vi } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { closeChecks } from '#model/token-reader/verdict.ts';
import { NO_CRYPTOGRAPHY } from '#model/token-verification/cryptography.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { signCompact } from '#model/token-verification/sign.ts';
import { SECRET, T, tokenOf } from '../../tokens.ts';

afterEach(() => vi.unstubAllGlobals());

/** As browsers leave it on a page that is neither https nor localhost. */
const leaveSecurePage = () => vi.stubGlobal('crypto', { getRandomValues: () => new Uint8Array(0) });

describe('without cryptography', () => {
  test.each([
    [T, SECRET],
    [T, 'a wrong secret'],
    [tokenOf('{"alg":"RS256"}', '{}'), '{"kty":"RSA","n":"AQAB","e":"AQAB"}'],
    [tokenOf('{"alg":"RS256"}', '{}'), '{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}'],
  ])('a signature cannot be checked here, whatever the key', async (token, keyText) => {
    leaveSecurePage();
    const { check } = await checkSignature(readToken(token), {
      given: readGivenKey(keyText, 'text'),
      keyText,
      pinnedAlg: null,
      detached: '',
    });
    expect(check).toMatchObject({ state: 'unable', sentence: NO_CRYPTOGRAPHY });
    expect(closeChecks([check]).sentence).toContain('cannot be checked here');
  });

  test('nothing is signed', async () => {
    leaveSecurePage();
    expect(await signCompact('a.b', 'HS256', readGivenKey(SECRET, 'text'))).toBeUndefined();
  });
});
