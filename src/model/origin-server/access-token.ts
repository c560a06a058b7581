/** Access tokens: JWTs that say who somebody is, sealed with the server's key (RFC 9068). */
import { errors, importJWK, jwtVerify, SignJWT } from 'jose';
import { toDate, toNumericDate, type EpochMilliseconds, type Seconds } from '../clock.ts';
import type { Decision } from '../trace/decision.ts';
import type { UserEntry } from '../trace/state.ts';
import { explainChecks, failedCheckOf } from './access-token-checks.ts';
import { AUDIENCE, CLIENT_ID, ISSUER, TYPE, type SigningKey, type VerificationKey } from './token-profile.ts';

export interface AccessTokenClaims {
  readonly sub: string;
  readonly role: string;
}

/** `claims` is `null` when the token was refused; the decision says at which check. */
export interface VerifiedToken {
  readonly claims: AccessTokenClaims | null;
  readonly decision: Decision;
}

export interface TokenOrder {
  readonly user: UserEntry;
  readonly now: EpochMilliseconds;
  readonly lifetime: Seconds;
  readonly number: number;
}

/** Signs a token that says who `user` is; it cannot be changed or taken back later, so it is short-lived. */
export async function signAccessToken(key: SigningKey, order: TokenOrder): Promise<string> {
  const { user, now, lifetime, number } = order;
  const iat = toNumericDate(now);
  const claims = {
    iss: ISSUER,
    sub: user.subject,
    aud: AUDIENCE,
    client_id: CLIENT_ID,
    role: user.role,
    iat,
    exp: iat + lifetime,
    jti: `at_${String(number).padStart(4, '0')}`,
  };
  const header = { alg: key.alg, typ: TYPE, kid: key.kid };
  if (key.alg === 'ES256') {
    const { signEs256 } = await import('./sign-es256.ts');
    return signEs256(key, header, claims);
  }
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(key, key.alg));
}

/** Verifies a token by itself: no table is asked, so nothing that happened since it was signed counts. */
export async function verifyAccessToken(
  key: VerificationKey,
  token: string,
  now: EpochMilliseconds,
): Promise<VerifiedToken> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => findKey(key, kid), {
      // Our list, never the token's word: a token that names another algorithm is refused.
      algorithms: [key.alg],
      typ: TYPE,
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'client_id', 'iat', 'exp', 'jti'],
      currentDate: toDate(now),
    });
    const { sub = '', role } = payload;
    const claims = { sub, role: typeof role === 'string' ? role : '' };
    return { claims, decision: explainChecks(token, key, now, null) };
  } catch (error) {
    return { claims: null, decision: explainChecks(token, key, now, failedCheckOf(error)) };
  }
}

/** The key comes from our own set, never from the token. */
async function findKey(key: VerificationKey, kid: string | undefined) {
  if (kid !== key.kid) throw new errors.JWKSNoMatchingKey();
  return importJWK(key, key.alg);
}
