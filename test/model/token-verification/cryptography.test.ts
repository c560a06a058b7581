import { afterEach, describe, expect, test, vi } from 'vitest';
import { check } from '#model/token-reader/check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { closeChecks } from '#model/token-reader/verdict.ts';
import { NO_CRYPTOGRAPHY } from '#model/token-verification/cryptography.ts';
import { checkDisclosures } from '#model/token-verification/disclosure-check.ts';
import { openDisclosures } from '#model/token-verification/disclosures.ts';
import { generateKey } from '#model/token-verification/generate-key.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { verifyKeyBinding } from '#model/token-verification/key-binding.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { signCompact } from '#model/token-verification/sign.ts';
import { SECRET, T, encode, tokenOf } from '../../tokens.ts';

const HIDDEN = encode('["salt","given_name","Alice"]');

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
    const { check: answer } = await checkSignature(readToken(token), {
      given: readGivenKey(keyText, 'text'),
      keyText,
      pinnedAlg: null,
      detached: '',
    });
    expect(answer).toMatchObject({ state: 'unable', sentence: NO_CRYPTOGRAPHY });
    expect(closeChecks([answer]).sentence).toContain('cannot be checked here');
  });

  test('nothing is signed, and no key made', async () => {
    leaveSecurePage();
    expect(await signCompact('a.b', 'HS256', readGivenKey(SECRET, 'text'))).toBeUndefined();
    expect(await generateKey('ES256')).toEqual({ ok: false, failure: NO_CRYPTOGRAPHY });
  });

  test('disclosures are opened and not compared, and none is unsound for that', async () => {
    leaveSecurePage();
    const token = readToken(`${tokenOf('{"alg":"HS256"}', { _sd: [{}], a: [{ '...': 5 }] })}~${HIDDEN}~`);
    const opened = await openDisclosures(token);
    expect(opened).toEqual([
      expect.objectContaining({ name: 'given_name', isFound: null, fault: null, obstacle: NO_CRYPTOGRAPHY }),
    ]);
    expect(checkDisclosures(check('Format', 'pass', ''), token, opened)).toMatchObject({
      state: 'unable',
      sentence: `Disclosure 1 cannot be compared. ${NO_CRYPTOGRAPHY}`,
    });
  });

  test('a key binding is not held against its holder', async () => {
    leaveSecurePage();
    const claims = { iat: 1, aud: 'a', nonce: 'n', sd_hash: 'h' };
    const binding = tokenOf({ alg: 'ES256', typ: 'kb+jwt' }, claims, 'A'.repeat(86));
    const jwk = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' };
    const token = readToken(`${tokenOf('{"alg":"HS256"}', { cnf: { jwk } })}~${binding}`);
    const steps = (await verifyKeyBinding(token, []))?.steps ?? [];
    const states = new Map(steps.map(({ name, state }) => [name, state]));
    expect(states.get('Signature')).toBe('unable');
    expect(states.get('sd_hash')).toBe('unable');
  });
});
