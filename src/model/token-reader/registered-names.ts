/** Registered claims and header parameters: what a name means, and where that is written. */

export interface RegisteredName {
  readonly name: string;
  /** A short phrase; for a time a verb that its date follows. */
  readonly meaning: string;
  readonly source: string;
  /** The value is a NumericDate. */
  readonly isTime: boolean;
}

const entry = (name: string, meaning: string, source: string, isTime = false): [string, RegisteredName] => [
  name,
  { name, meaning, source, isTime },
];

const CLAIMS: ReadonlyMap<string, RegisteredName> = new Map([
  entry('iss', 'who issued it', 'RFC 7519 §4.1.1'),
  entry('sub', 'whom it is about', 'RFC 7519 §4.1.2'),
  entry('aud', 'whom it is meant for', 'RFC 7519 §4.1.3'),
  entry('exp', 'ends', 'RFC 7519 §4.1.4', true),
  entry('nbf', 'begins', 'RFC 7519 §4.1.5', true),
  entry('iat', 'issued', 'RFC 7519 §4.1.6', true),
  entry('jti', 'its own number', 'RFC 7519 §4.1.7'),
  entry('client_id', 'the client that asked', 'RFC 8693 §4.3'),
  entry('scope', 'what it allows, by name', 'RFC 8693 §4.2'),
  entry('act', 'who acts for the subject', 'RFC 8693 §4.1'),
  entry('may_act', 'who may act for the subject', 'RFC 8693 §4.4'),
  entry('cnf', 'the key its holder must prove', 'RFC 7800 §3.1'),
  entry('roles', 'roles of the subject', 'RFC 9068 §2.2.3.1'),
  entry('groups', 'groups of the subject', 'RFC 9068 §2.2.3.1'),
  entry('entitlements', 'entitlements of the subject', 'RFC 9068 §2.2.3.1'),
  entry('htm', 'HTTP method of the proven request', 'RFC 9449 §4.2'),
  entry('htu', 'address of the proven request', 'RFC 9449 §4.2'),
  entry('ath', 'hash of the access token', 'RFC 9449 §4.2'),
  entry('nonce', 'ties it to one request', 'OpenID Connect Core §2'),
  entry('auth_time', 'logged in', 'OpenID Connect Core §2', true),
  entry('acr', 'how strong the log-in was', 'OpenID Connect Core §2'),
  entry('amr', 'the methods of log-in', 'OpenID Connect Core §2'),
  entry('azp', 'the client it was issued to', 'OpenID Connect Core §2'),
  entry('at_hash', 'hash of the access token beside it', 'OpenID Connect Core §3.1.3.6'),
  entry('c_hash', 'hash of the code beside it', 'OpenID Connect Core §3.3.2.11'),
  entry('sid', 'the session it belongs to', 'OpenID Connect Front-Channel Logout §3'),
  entry('events', 'what happened', 'RFC 8417 §2.2'),
  entry('toe', 'happened', 'RFC 8417 §2.2', true),
  entry('txn', 'the transaction it belongs to', 'RFC 8417 §2.2'),
  entry('name', 'full name', 'OpenID Connect Core §5.1'),
  entry('given_name', 'given name', 'OpenID Connect Core §5.1'),
  entry('family_name', 'family name', 'OpenID Connect Core §5.1'),
  entry('middle_name', 'middle name', 'OpenID Connect Core §5.1'),
  entry('nickname', 'nickname', 'OpenID Connect Core §5.1'),
  entry('preferred_username', 'name the person goes by', 'OpenID Connect Core §5.1'),
  entry('profile', 'address of a profile page', 'OpenID Connect Core §5.1'),
  entry('picture', 'address of a picture', 'OpenID Connect Core §5.1'),
  entry('website', 'address of a web page', 'OpenID Connect Core §5.1'),
  entry('email', 'e-mail address', 'OpenID Connect Core §5.1'),
  entry('email_verified', 'whether the address was checked', 'OpenID Connect Core §5.1'),
  entry('gender', 'gender', 'OpenID Connect Core §5.1'),
  entry('birthdate', 'date of birth', 'OpenID Connect Core §5.1'),
  entry('zoneinfo', 'time zone', 'OpenID Connect Core §5.1'),
  entry('locale', 'language and region', 'OpenID Connect Core §5.1'),
  entry('phone_number', 'telephone number', 'OpenID Connect Core §5.1'),
  entry('phone_number_verified', 'whether the number was checked', 'OpenID Connect Core §5.1'),
  entry('address', 'postal address', 'OpenID Connect Core §5.1'),
  entry('updated_at', 'profile changed', 'OpenID Connect Core §5.1', true),
  entry('_sd', 'digests of claims that can be disclosed', 'RFC 9901 §4.2.4.1'),
  entry('_sd_alg', 'hash of those digests', 'RFC 9901 §4.1.1'),
  entry('sd_hash', 'hash of the presented SD-JWT', 'RFC 9901 §4.3'),
  entry('vct', 'type of the credential', 'SD-JWT VC (draft)'),
]);

const HEADER_PARAMETERS: ReadonlyMap<string, RegisteredName> = new Map([
  entry('alg', 'the algorithm', 'RFC 7515 §4.1.1'),
  entry('jku', 'address of a key set: not visited', 'RFC 7515 §4.1.2'),
  entry('jwk', 'a key, brought along', 'RFC 7515 §4.1.3'),
  entry('kid', 'which key', 'RFC 7515 §4.1.4'),
  entry('x5u', 'address of a certificate: not visited', 'RFC 7515 §4.1.5'),
  entry('x5c', 'a certificate, brought along', 'RFC 7515 §4.1.6'),
  entry('x5t', 'SHA-1 thumbprint of a certificate', 'RFC 7515 §4.1.7'),
  entry('x5t#S256', 'SHA-256 thumbprint of a certificate', 'RFC 7515 §4.1.8'),
  entry('typ', 'the type of the whole', 'RFC 7515 §4.1.9'),
  entry('cty', 'the type of the content', 'RFC 7515 §4.1.10'),
  entry('crit', 'extensions that must be understood', 'RFC 7515 §4.1.11'),
  entry('b64', 'whether the payload is base64url', 'RFC 7797 §3'),
  entry('enc', 'how the content is encrypted', 'RFC 7516 §4.1.2'),
  entry('zip', 'how the content is compressed', 'RFC 7516 §4.1.3'),
  entry('epk', 'the sender’s ephemeral key', 'RFC 7518 §4.6.1.1'),
  entry('apu', 'about the sender', 'RFC 7518 §4.6.1.2'),
  entry('apv', 'about the recipient', 'RFC 7518 §4.6.1.3'),
  entry('iv', 'initialization vector of the key wrap', 'RFC 7518 §4.7.1.1'),
  entry('tag', 'tag of the key wrap', 'RFC 7518 §4.7.1.2'),
  entry('p2s', 'salt of the password', 'RFC 7518 §4.8.1.1'),
  entry('p2c', 'rounds of the password hash', 'RFC 7518 §4.8.1.2'),
  entry('url', 'the address asked for', 'RFC 8555 §6.4.1'),
  entry('nonce', 'ties it to one request', 'RFC 8555 §6.5.2'),
]);

/** The registered claim of that name, if there is one. */
export const registeredClaim = (name: string): RegisteredName | undefined => CLAIMS.get(name);

/** The registered header parameter of that name, if there is one. */
export const registeredHeaderParameter = (name: string): RegisteredName | undefined =>
  HEADER_PARAMETERS.get(name);

const TYPES: ReadonlyMap<string, string> = new Map([
  ['jwt', 'a JWT'],
  ['at+jwt', 'an access token (RFC 9068)'],
  ['dpop+jwt', 'a DPoP proof (RFC 9449)'],
  ['secevent+jwt', 'a security event (RFC 8417)'],
  ['logout+jwt', 'a log-out token'],
  ['kb+jwt', 'a key binding (RFC 9901)'],
  ['dc+sd-jwt', 'a credential with selective disclosure'],
  ['vc+sd-jwt', 'a credential with selective disclosure'],
  ['jose', 'compact JOSE'],
  ['jose+json', 'JOSE in JSON'],
]);

/** A `typ` value in words; case and an `application/` in front do not matter (RFC 7515 §4.1.9). */
export const typeInWords = (typ: string): string | undefined =>
  TYPES.get(typ.toLowerCase().replace(/^application\//, ''));
