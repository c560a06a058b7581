import { describe, expect, test } from 'vitest';
import { readInput } from '#model/token-intake/examine-input.ts';
import { T } from '../../tokens.ts';

const LONG = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4';

describe('what is no JWT is named, and never called a broken one', () => {
  test.each([
    ['connect.sid=s%3Aabc123.kYv0', 'a signed session cookie'],
    [`s%3Aabc.${LONG}`, 'a signed session cookie'],
    ['Cookie: JSESSIONID=8A7B6C5D', 'a cookie without a JWT'],
    ['PHPSESSID=el4ukv0kqbvoirg7nkp4dncpk3', 'a cookie without a JWT'],
    ['Authorization: Basic dXNlcjpwYXNz', 'a user name and password for HTTP Basic'],
    ['Authorization: Digest username="u", realm="r"', 'an answer for HTTP Digest'],
    ['eyJ1Ijox.YTFi2g.' + 'A'.repeat(27), 'a Flask session cookie'],
    [`ImF1dGgi:1tBcDe:${LONG}`, 'a value signed by Django'],
    [`BAh7B0kiD3Nlc3Npb25faWQ%3D--${'0'.repeat(40)}`, 'a signed cookie of Rails'],
    ['$2b$12$' + 'a'.repeat(53), 'a password hash'],
    ['$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA', 'a password hash'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ alice@laptop', 'a public key of SSH'],
    ['ya29.a0AfH6SMBx-y_z', 'a Google key or access token'],
    [`hvs.${LONG}`, 'a Vault token'],
    [`glpat-${LONG}`, 'a GitLab token'],
    [`xoxb-${LONG}`, 'a Slack token'],
    [`sk_live_${LONG}`, 'a Stripe key'],
    ['AKIAIOSFODNN7EXAMPLE', 'the ID of an AWS access key'],
    ['Bearer undefined', 'a word that stands for nothing'],
    ['Authorization: Bearer null', 'a word that stands for nothing'],
    ['018f4e2a-1b2c-7d3e-8f4a-5b6c7d8e9f00', 'a UUID'],
    ['hello world', 'text without a token'],
    ['alice@example.com', 'text without a token'],
    ['192.168.1.1', 'text without a token'],
    ['www.example.com', 'text without a token'],
    ['https://example.com/path?q=1', 'an address without a token'],
    ['{"kty":"EC","crv":"P-256","x":"a","y":"b"}', 'a key in JWK'],
    ['{"keys":[{"kty":"RSA"}]}', 'a key in JWK'],
    ['[{"kty":"RSA","n":"AQAB","e":"AQAB"}]', 'a key in JWK'],
    ['{"sub":"x","exp":1}', 'a claims set, without a header and a signature'],
    [`{"sub":"x","note":"${'x'.repeat(9000)}"}`, 'a claims set, without a header and a signature'],
    ['{"error":"invalid_request"}', 'JSON without a token'],
    ['s:abc.def', 'a signed session cookie'],
    ['Cookie: sid=abc; theme=dark', 'a cookie without a JWT'],
    [`ImhlbGxvIg.YTFi2g.${'A'.repeat(27)}`, 'a value signed by itsdangerous'],
    [`hello.${'A'.repeat(27)}`, 'a value signed by itsdangerous'],
    [`.eJyrVkpOzEnNS9FRKs8v:1tBcDe:${LONG}`, 'a value signed by Django'],
    ['abcDEF123%3D--QWERTY123--zxcvASDF%3D%3D', 'an encrypted cookie of Rails'],
    ['laravel_session=eyJpdiI6IngiLCJ2YWx1ZSI6InkifQ%3D%3D', 'an encrypted cookie of Laravel'],
    [`SG.${LONG}.${LONG}`, 'a SendGrid key'],
    [`npm_${LONG}`, 'an npm token'],
    [`AIza${LONG}`, 'a Google key or access token'],
    ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'an opaque identifier'],
    ['pbkdf2_sha256$260000$abc$def', 'a password hash'],
    ['com.example.app.Main', 'text without a token'],
    ['v1.2.3', 'text without a token'],
    ['1.2.3.4.5', 'text without a token'],
    ['.'.repeat(300_000), 'text without a token'],
    ['PHNhbWxwOlJlc3BvbnNlIHhtbG5zOnNhbWxwPSJ1cm4', 'XML, a SAML message perhaps'],
    ['!'.repeat(300_000), 'text without a token'],
  ])('%.60s', (input, name) => {
    const { intake, token } = readInput(input);
    expect(intake.other?.name).toBe(name);
    expect(token).toBeNull();
  });

  test('the time inside a UUID is mentioned where its version has one', () => {
    const sentenceOf = (input: string) => readInput(input).intake.other?.sentence ?? '';
    expect(sentenceOf('018f4e2a-1b2c-7d3e-8f4a-5b6c7d8e9f00')).toContain('time of its making');
    expect(sentenceOf('f47ac10b-58cc-4372-a567-0e02b2c3d479')).toContain('nothing inside');
  });
});

test('of what opens a door, it is said that whoever holds it can use it', () => {
  for (const input of [
    'connect.sid=s%3Aabc123.kYv0',
    'PHPSESSID=el4ukv0kqbvoirg7nkp4dncpk3',
    'Basic dXNlcjpwYXNz',
    'eyJ1Ijox.YTFi2g.' + 'A'.repeat(27),
    '9f2c1e77aa01bb5522cc9f2c1e77aa01',
    `sk_live_${LONG}`,
    `ghp_${LONG}`,
  ]) {
    expect(readInput(input).intake.other?.sentence).toContain('Whoever holds it can use it');
  }
});

describe('what was meant as a token is read as one, however broken', () => {
  test.each([
    'a.b.c',
    T.slice(0, 60),
    T.split('.')[1] ?? '',
    `${T}.x`,
    T.replace('.', '.$'),
    `${T.slice(0, 90)} ?`,
  ])('%s', (input) => {
    const { intake, token } = readInput(input);
    expect(intake.other).toBeNull();
    expect(token).not.toBeNull();
  });
});

describe('a token is found', () => {
  test.each([
    ['in the path of an address', `https://x.example/verify/${T}/go`],
    ['behind a space that was percent-encoded', `Bearer%20${T}`],
    ['between tags', `<token>${T}</token>`],
    ['before a full stop', `The token was ${T}. Then it expired.`],
    ['in a block of YAML', `token: >-\n  ${T}\n`],
    ['between backticks and a comma', `\`${T}\`,`],
    ['folded in YAML', `token: >-\n  ${T.slice(0, 60)}\n  ${T.slice(60, 120)}\n  ${T.slice(120)}\n`],
    ['in quoted mail', `> Hello,\n> ${T}\n> bye`],
    ['broken into lines in quoted mail', `> ${T.slice(0, 60)}\n> ${T.slice(60, 120)}\n> ${T.slice(120)}`],
    ['continued by a shell', `${T.slice(0, 40)}\\\n${T.slice(40)}`],
    ['in front of a remark', `${T} expires soon`],
    ['before the full stop of its own line', `${T}.`],
    ['in round brackets', `(${T})`],
    ['in square brackets', `[${T}]`],
    ['between escaped quotes', `\\"${T}\\"`],
    ['behind a plus sign', `Bearer+${T}`],
    ['before an escaped line end', `${T}%0A`],
  ])('%s', (_where, input) => {
    expect(readInput(input).candidate?.token).toBe(T);
  });
});
