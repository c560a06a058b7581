import { expect, test } from 'vitest';
import { readGivenKey } from '#model/token-verification/given-key.ts';

test('the configuration of an issuer is no key, and says where the keys are', () => {
  const configuration = { issuer: 'https://login.example', jwks_uri: 'https://login.example/keys' };
  expect(readGivenKey(JSON.stringify(configuration), 'text')).toEqual({
    kind: 'broken',
    sentence:
      'An issuer’s configuration names its keys, but has none. Paste what this gets: curl -gs ' +
      "'https://login.example/keys'",
  });
});

test.each(['{"jwks_uri":"-o /etc/passwd"}', '{"jwks_uri":5}', '{"alg":"RS256"}'])(
  '%s is an object without a kty',
  (text) => {
    const given = readGivenKey(text, 'text');
    expect(given.kind === 'broken' && given.sentence).toContain('names its kind in kty');
  },
);

test.each([
  [
    'the parameters of openssl',
    '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n',
  ],
  [
    'attributes of a PKCS #12 file',
    'Bag Attributes\n    friendlyName: mine\nKey Attributes: <No Attributes>\n',
  ],
])('%s in front of a PEM are passed over', (_what, before) => {
  const given = readGivenKey(
    `${before}-----BEGIN EC PRIVATE KEY-----\nMAMCAQE=\n-----END EC PRIVATE KEY-----\n`,
    'text',
  );
  expect(given).toMatchObject({ kind: 'pem', label: 'EC PRIVATE KEY' });
});

test('a secret with hyphens is a secret', () => {
  expect(readGivenKey('a-----BEGIN b', 'text')).toMatchObject({ kind: 'secret' });
});
