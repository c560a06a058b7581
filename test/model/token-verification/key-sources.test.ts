import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { keySources } from '#model/token-verification/key-sources.ts';
import { tokenOf } from '../../tokens.ts';

const sourcesIn = (header: object, claims: object) => keySources(readToken(tokenOf(header, claims)));

test('an address stays one argument of curl, and no pattern, whatever is in it', () => {
  const jku = 'https://h.example/?a={1,2}[1-9]&b=\'"$(id)`id`';
  const [source] = sourcesIn({ alg: 'RS256', jku }, {});
  const printed = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }; ${source?.curl ?? ''}`]);
  expect(printed.toString().split('\n')).toEqual(['-gs', new URL(jku).href, '']);
});

test('the configuration of an issuer is followed to its key set', () => {
  const [source] = sourcesIn({ alg: 'ES256' }, { iss: 'https://login.example/tenant' });
  const answer = String.raw`{"issuer":"https://login.example/tenant", "jwks_uri" : "https://login.example/keys"}`;
  const script = `curl() { case "$2" in */openid-configuration) echo '${answer}';; *) printf '%s ' "$@";; esac; }; ${source?.curl ?? ''}`;
  expect(execFileSync('sh', ['-c', script]).toString()).toBe('-gs https://login.example/keys ');
});

test('nothing is looked for where nothing is published', () => {
  expect(sourcesIn({ alg: 'HS256' }, { iss: 'https://login.example' })).toEqual([]);
  expect(sourcesIn({ alg: 'ES256' }, { iss: 'login.example' })).toEqual([]);
  expect(sourcesIn({ alg: 'ES256', jku: 'javascript:alert(1)' }, {})).toEqual([]);
});
