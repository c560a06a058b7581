/** What an access token of this site says, and the key that seals it (RFC 9068 §2). */
import type { JWK } from 'jose';
import type { SigningAlgorithm } from '../settings.ts';

/** A key with its name; `alg` is the only algorithm it may be used with (RFC 8725 §3.1). */
export type SigningKey = JWK & { readonly kid: string; readonly alg: SigningAlgorithm };

/** The members of a JWK that only its owner may have (RFC 7518 §6.2.2 and §6.3.2, RFC 8037 §2). */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'] as const;

/** What verifies: of a key pair the public half, which can sign nothing. */
export type VerificationKey = SigningKey & {
  readonly [member in (typeof PRIVATE_MEMBERS)[number]]?: never;
};

/** The key that verifies what `key` has signed. HS256 has one secret for both: whoever verifies can also sign. */
export const verificationKeyOf = (key: SigningKey): VerificationKey =>
  Object.fromEntries(
    Object.entries(key).filter(([name]) => !PRIVATE_MEMBERS.some((member) => member === name)),
  ) as VerificationKey;

export const ISSUER = 'https://acme.example';
/** A token for another audience is not for us, however well it is signed. */
export const AUDIENCE = 'https://api.acme.example';
/** Keeps other kinds of JWT, as an e-mail link's, from being taken for an access token. */
export const TYPE = 'at+jwt';
/** Which application the token was given to: our own page. */
export const CLIENT_ID = 'web';
