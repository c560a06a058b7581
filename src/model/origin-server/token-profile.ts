/** What an access token of this site says, and the key that seals it (RFC 9068 §2). */
import type { JWK } from 'jose';

/** A key with its name; `alg` is the only algorithm it may be used with (RFC 8725 §3.1). */
export type SigningKey = JWK & { readonly kid: string; readonly alg: string };

export const ISSUER = 'https://acme.example';
/** A token for another audience is not for us, however well it is signed. */
export const AUDIENCE = 'https://api.acme.example';
/** Keeps other kinds of JWT, as an e-mail link's, from being taken for an access token. */
export const TYPE = 'at+jwt';
/** Which application the token was given to: our own page. */
export const CLIENT_ID = 'web';
