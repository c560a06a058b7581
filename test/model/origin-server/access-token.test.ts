import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { RUN_START } from '#model/clock.ts';
import { signAccessToken, verifyAccessToken } from '#model/origin-server/access-token.ts';
import { verificationKeyOf, type SigningKey } from '#model/origin-server/token-profile.ts';
import { demoOnlyUsers } from '#model/origin-server/user-table.ts';
import { DEMO_ONLY_KEY } from '#model/world/signing-keys.ts';

const IAT = RUN_START / 1000;
const CLAIMS = {
  iss: 'https://acme.example',
  sub: 'u_42',
  aud: 'https://api.acme.example',
  client_id: 'web',
  role: 'editor',
  iat: IAT,
  exp: IAT + 300,
  jti: 'at_0001',
};
const HEADER = { alg: 'HS256', typ: 'at+jwt', kid: 'k1' };

async function forge(
  claims: object = {},
  header: object = {},
  key: SigningKey = DEMO_ONLY_KEY,
): Promise<string> {
  return new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader({ ...HEADER, ...header })
    .sign(await importJWK(key, 'HS256'));
}

const verify = async (token: string, now = RUN_START) =>
  verifyAccessToken(verificationKeyOf(DEMO_ONLY_KEY), token, now);

test('what is signed is accepted, with every check passed in its order', async () => {
  const user = demoOnlyUsers()['alice'];
  if (!user) throw new Error('no user');
  const token = await signAccessToken(DEMO_ONLY_KEY, { user, now: RUN_START, lifetime: 300, number: 1 });
  const { claims, decision } = await verify(token);
  expect(claims).toEqual({ sub: 'u_42', role: 'editor' });
  expect(decision).toMatchObject({ question: 'accept-jwt', verdict: 'yes', reason: 'OK' });
  expect(decision.clauses.map(({ clause, outcome }) => `${clause} ${outcome}`)).toEqual([
    'RFC 7519 §7.2 pass',
    'RFC 8725 §3.1 pass',
    'RFC 7515 §4.1.4 pass',
    'RFC 7515 §5.2 pass',
    'RFC 9068 §4 pass',
    'RFC 9068 §2.2 pass',
    'RFC 7519 §4.1.1 pass',
    'RFC 7519 §4.1.3 pass',
    'RFC 7519 §4.1.5 pass',
    'RFC 7519 §4.1.4 pass',
  ]);
});

describe('a forged token is refused at the check that finds it', () => {
  const other: SigningKey = { kty: 'oct', kid: 'k1', alg: 'HS256', k: 'A'.repeat(43) };
  test.each([
    ['malformed', async () => 'a.b', 'RFC 7519 §7.2'],
    ['algorithm', async () => new UnsecuredJWT(CLAIMS).encode(), 'RFC 8725 §3.1'],
    ['algorithm', async () => forge({}, { alg: 'HS384' }), 'RFC 8725 §3.1'],
    ['unknown key', async () => forge({}, { kid: '../../dev/null' }), 'RFC 7515 §4.1.4'],
    ['signature', async () => forge({}, {}, other), 'RFC 7515 §5.2'],
    ['type', async () => forge({}, { typ: 'JWT' }), 'RFC 9068 §4'],
    ['missing claim', async () => forge({ jti: undefined }), 'RFC 9068 §2.2'],
    ['missing claim', async () => forge({ exp: 'tomorrow' }), 'RFC 9068 §2.2'],
    ['issuer', async () => forge({ iss: 'https://evil.example' }), 'RFC 7519 §4.1.1'],
    ['audience', async () => forge({ aud: 'https://blog.acme.example' }), 'RFC 7519 §4.1.3'],
    ['not yet valid', async () => forge({ nbf: IAT + 1 }), 'RFC 7519 §4.1.5'],
    ['expired', async () => forge({ exp: IAT }), 'RFC 7519 §4.1.4'],
  ])('%s', async (detail, token, clause) => {
    const { claims, decision } = await verify(await token());
    expect(claims).toBeNull();
    expect(decision).toMatchObject({ verdict: 'no', reason: `invalid_token: ${detail}` });
    expect(decision.clauses.at(-1)).toMatchObject({ clause, outcome: 'fail' });
    expect(decision.clauses.slice(0, -1).every(({ outcome }) => outcome === 'pass')).toBe(true);
  });

  test('a claim that was changed after signing', async () => {
    const [header, , signature] = (await forge()).split('.');
    const payload = (await forge({ role: 'admin' })).split('.')[1];
    const { decision } = await verify([header, payload, signature].join('.'));
    expect(decision.reason).toBe('invalid_token: signature');
  });
});
