/** Names what is not a JWT: credentials, keys and texts, by their shape alone. */

export interface OtherCredential {
  readonly kind: string;
  /** What it is, as a phrase: "a UUID". */
  readonly name: string;
  readonly sentence: string;
}

const KEEP = 'Whoever holds it can use it, so keep it to yourself.';
const ON_SERVER = 'What it stands for is kept on the server.';
const opaqueOf = (issuer: string): string => `It is opaque: only ${issuer} can say what it means. ${KEEP}`;

/** The first that fits counts. */
const SHAPES: readonly (readonly [kind: string, pattern: RegExp, name: string, sentence: string])[] = [
  [
    'missing',
    /^(?:undefined|null|none|\[object Object\]|NaN|false)$/i,
    'a word that stands for nothing',
    'The program that sent this had no token. Look at where it reads the token from.',
  ],
  [
    'uuid',
    /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[167][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
    'a UUID',
    'It is a bare identifier. This version has the time of its making inside, and nothing else to read.',
  ],
  [
    'uuid',
    /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i,
    'a UUID',
    'It is a bare identifier, as session IDs often are: there is nothing inside to read.',
  ],
  ['github-token', /^(?:gh[opsru]_\w{20,}|github_pat_\w{20,})$/, 'a GitHub token', opaqueOf('GitHub')],
  ['gitlab-token', /^glpat-[\w-]{10,}$/, 'a GitLab token', opaqueOf('GitLab')],
  ['slack-token', /^x(?:ox[abeprs]|app)-[\w-]{10,}$/, 'a Slack token', opaqueOf('Slack')],
  ['stripe-key', /^(?:[prs]k_(?:live|test)|whsec)_\w{10,}$/, 'a Stripe key', opaqueOf('Stripe')],
  ['sendgrid-key', /^SG\.[\w-]{10,}\.[\w-]{20,}$/, 'a SendGrid key', opaqueOf('SendGrid')],
  ['npm-token', /^npm_\w{20,}$/, 'an npm token', opaqueOf('npm')],
  [
    'aws-key',
    /^A(?:KIA|SIA)[A-Z0-9]{12,}$/,
    'the ID of an AWS access key',
    'It names the key, as a user name does. The secret that goes with it is another text: keep that to yourself.',
  ],
  ['google-key', /^(?:AIza[\w-]{20,}|ya29\.[\w.-]+)$/, 'a Google key or access token', opaqueOf('Google')],
  ['vault-token', /^hv[bs]\.[\w-]{10,}$/, 'a Vault token', opaqueOf('Vault')],
  [
    'paseto',
    /^v[1-4]\.(?:local|public)\.[\w-]+(?:\.[\w-]+)?$/,
    'a PASETO',
    'PASETO is another format for signed or encrypted claims. It has no header to choose an algorithm.',
  ],
  [
    'signed-session-cookie',
    /^(?:(?:set-)?cookie:\s*)?(?:[\w.-]+=)?s(?::|%3A)[^.\s]+\.[\w+/%=-]+/i,
    'a signed session cookie',
    `Express writes s:, the session ID, a dot and an HMAC. ${ON_SERVER} ${KEEP}`,
  ],
  [
    'flask-session-cookie',
    /^\.?ey?J[\w-]+\.[\w-]{6}\.[\w-]{27}$/,
    'a Flask session cookie',
    `Flask signs the session itself: payload, time of signing, HMAC, and no header. ${KEEP}`,
  ],
  [
    'signed-value',
    /^(?!e[wy])[^.\s]+(?:\.[\w-]{6})?\.[\w-]{27}$/,
    'a value signed by itsdangerous',
    `The value, perhaps the time of signing, and an HMAC, with dots between; no header. ${KEEP}`,
  ],
  [
    'rails-cookie',
    /^[\w%+/=]{4,}--[0-9a-f]{40,64}$/,
    'a signed cookie of Rails',
    `Its value, two hyphens and an HMAC; no header. ${KEEP}`,
  ],
  [
    'rails-cookie',
    /^[\w%+/=]+--[\w%+/=]+--[\w%+/=]+$/,
    'an encrypted cookie of Rails',
    `Its ciphertext, the initialization vector and the tag, with two hyphens between. ${KEEP}`,
  ],
  [
    'laravel-cookie',
    /^(?:[\w-]+=)?eyJpdiI6[\w+/=%-]+$/,
    'an encrypted cookie of Laravel',
    `Its initialization vector, ciphertext and MAC as JSON in base64. ${KEEP}`,
  ],
  [
    'django-value',
    /^\.?[\w-]{4,}:[\w-]{5,8}:[\w-]{20,}$/,
    'a value signed by Django',
    `The value, the time of signing and an HMAC, with colons between. ${KEEP}`,
  ],
  [
    'basic',
    /^basic\s+[\w+/=-]+$/i,
    'a user name and password for HTTP Basic',
    `They are in base64, which is no encryption (RFC 7617). ${KEEP}`,
  ],
  [
    'digest',
    /^digest\s+\w+=/i,
    'an answer for HTTP Digest',
    'It answers one challenge of a server (RFC 7616). It has no claims.',
  ],
  [
    'password-hash',
    /^(?:\$(?:2[abxy]|argon2(?:id?|d)|[156]|scrypt|pbkdf2-\w+)|pbkdf2_\w+)\$/,
    'a password hash',
    'It is what a server keeps instead of a password. There is nothing to decode.',
  ],
  [
    'pem',
    /^-----BEGIN [A-Z0-9 ]+-----/,
    'a key or certificate in PEM',
    'A key belongs in the Key field. The token goes here.',
  ],
  [
    'ssh-key',
    /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+)\s+AAAA/,
    'a public key of SSH',
    'It does not sign tokens as it stands; the Key field takes PEM and JWK.',
  ],
  [
    'jwk',
    /^[{[][^]*"(?:kty"\s*:\s*"|keys"\s*:\s*\[)/,
    'a key in JWK',
    'A key belongs in the Key field. The token goes here.',
  ],
  [
    'claims',
    /^\{[^]*"(?:iss|sub|aud|exp|nbf|iat|jti)"\s*:[^]*\}$/,
    'a claims set, without a header and a signature',
    'A token carries it in base64url, between those two. As it stands there is nothing to verify, and anyone can write it.',
  ],
  [
    'json',
    /^[{[][^]*[}\]]$/,
    'JSON without a token',
    'A token carries its JSON in base64url, with a header before and a signature behind. Here there is nothing to verify.',
  ],
  [
    'xml',
    /^(?:<[?a-z]|PD94|PHNhbW|PD[^.\s]{40,}$)/i,
    'XML, a SAML message perhaps',
    'SAML signs XML. It is another format, and this page does not read it.',
  ],
  [
    'cookie',
    /^(?:(?:set-)?cookie:\s*[^=\s]+=|(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|session(?:id)?|sid)=)/i,
    'a cookie without a JWT',
    `Its value may be a session ID. ${ON_SERVER} ${KEEP}`,
  ],
  [
    'address',
    /^[a-z][\w+.-]*:\/\/\S+$/i,
    'an address without a token',
    'Nothing in it is written as a JWT is.',
  ],
  [
    'opaque',
    /^(?:[0-9a-f]{16,128}|(?!e[wy])[A-Za-z0-9_+/-]{16,128}={0,2})$/i,
    'an opaque identifier',
    `It has no parts and no header. If it is a session ID or a key, its meaning is kept on the server. ${KEEP}`,
  ],
];

const TEXT: OtherCredential = {
  kind: 'text',
  name: 'text without a token',
  sentence: 'A JWT begins with eyJ and has parts of base64url with dots between.',
};

/** Says what a text is, if it is one of the known shapes that are no JWT. */
export function nameOther(text: string): OtherCredential | null {
  // Where it begins and ends says enough of a long one.
  const sample = text.length > 4096 ? text.slice(0, 4000) + text.slice(-96) : text;
  const shape = SHAPES.find(([, pattern]) => pattern.test(sample));
  if (!shape) return null;
  const [kind, , name, sentence] = shape;
  return { kind, name, sentence };
}

/** What a text is that nobody can have meant as a token; `null` where one was tried, however badly. */
export function nameUnmeant(text: string): OtherCredential | null {
  return wasMeantAsToken(text) ? null : TEXT;
}

/** Something begins as base64url of `{"`, or there are parts of base64url with dots between. */
function wasMeantAsToken(text: string): boolean {
  const start = text.slice(0, 4096);
  if (/(?<![A-Za-z0-9_-])e[wy][A-Za-z0-9_+/-]{2,}/.test(start)) return true;
  const isDotted = /^[\w+/=-]*(?:\.[\w+/=-]*){2}(?:(?:\.[\w+/=-]*){2})?(?:~[\w+/=.~-]*)?$/.test(start);
  const isNumbersOrHost = /^v?[\d.]+$/i.test(start) || /^(?:[a-z0-9-]+\.)+[a-z]{2,6}$/.test(start);
  return isDotted && !isNumbersOrHost;
}
