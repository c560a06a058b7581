/** Names credentials and keys that are not JWTs, by their shape alone. */

export interface OtherCredential {
  readonly kind:
    'uuid' | 'github-token' | 'paseto' | 'signed-session-cookie' | 'flask-session-cookie' | 'pem' | 'opaque';
  /** What it is, as a phrase: "a UUID". */
  readonly name: string;
  readonly sentence: string;
}

interface Shape extends OtherCredential {
  readonly pattern: RegExp;
}

const SHAPES: readonly Shape[] = [
  {
    kind: 'uuid',
    pattern: /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i,
    name: 'a UUID',
    sentence: 'It is a bare identifier, as session IDs often are: there is nothing inside to read.',
  },
  {
    kind: 'github-token',
    pattern: /^(?:gh[opsru]_\w{20,}|github_pat_\w{20,})$/,
    name: 'a GitHub token',
    sentence:
      'It is opaque: only GitHub can say what it means. Whoever holds it can use it, so keep it to yourself.',
  },
  {
    kind: 'paseto',
    pattern: /^v[1-4]\.(?:local|public)\.[\w-]+(?:\.[\w-]+)?$/,
    name: 'a PASETO',
    sentence:
      'PASETO is another format for signed or encrypted claims. It has no header to choose an algorithm.',
  },
  {
    kind: 'signed-session-cookie',
    pattern: /^s(?::|%3A)[^.\s]+\.[\w+/%=-]{20,}$/i,
    name: 'a signed session cookie',
    sentence:
      'Express writes s:, the session ID, a dot and an HMAC. What it stands for is kept on the server.',
  },
  {
    kind: 'flask-session-cookie',
    pattern: /^\.?ey?J[\w-]+\.[\w-]{6}\.[\w-]{27}$/,
    name: 'a Flask session cookie',
    sentence:
      'Flask signs the session itself: payload, time of signing, HMAC. It has no header and is not a JWT.',
  },
  {
    kind: 'pem',
    pattern: /^-----BEGIN [A-Z0-9 ]+-----/,
    name: 'a key or certificate in PEM',
    sentence: 'A key belongs in the Key field. The token goes here.',
  },
  {
    kind: 'opaque',
    pattern: /^(?:[0-9a-f]{16,128}|(?!e[wy])[A-Za-z0-9_+/-]{16,128}={0,2})$/i,
    name: 'an opaque identifier',
    sentence: 'It has no parts and no header. If it is a session ID, its meaning is kept on the server.',
  },
];

/** Says what a text is, if it is one of the known shapes that are no JWT. */
export function nameOther(text: string): OtherCredential | null {
  const shape = SHAPES.find(({ pattern }) => pattern.test(text.slice(0, 4096)));
  if (!shape) return null;
  const { kind, name, sentence } = shape;
  return { kind, name, sentence };
}
