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
