import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openDecoder } from './decoder-driver.tsx';
import { SECRET, T, encode, tokenOf } from '../../tokens.ts';

afterEach(cleanup);

const OTHER = tokenOf('{"alg":"HS256"}', '{"sub":"refresh"}');

describe('acceptance cases 1 to 14: intake', () => {
  test('1: a token is decoded without a click, and matches once the secret is given', async () => {
    const { box, type, expectLight } = openDecoder();
    type('Token', T);
    expect(box('Header').value).toContain('"alg": "HS256"');
    expect(box('Payload').value).toContain('"name": "John Doe"');
    await expectLight('Signature', 'unchecked', 'not checked');
    type('Key', SECRET);
    await expectLight('Signature', 'pass', 'matches');
  });

  test.each([`Bearer ${T}`, `Authorization: Bearer ${T}`, `bearer:${T}`])(
    '2: a prefix is removed and told: %s',
    (input) => {
      const { box, type, note } = openDecoder();
      type('Token', input);
      expect(box('Payload').value).toContain('John Doe');
      expect(note()).toMatch(/Removed prefix/i);
    },
  );

  test.each([
    [`https://app.example/cb?access_token=${T}&state=x`, 'Found in access_token', true],
    [`https://app.example/cb#id_token=${T}&state=x`, 'Found in id_token', false],
  ])('3: a token is found in an address: %s', (input, found, isWarned) => {
    const { box, type, note } = openDecoder();
    type('Token', input);
    expect(box('Payload').value).toContain('John Doe');
    expect(note()).toContain(found);
    expect(note().includes('ends up in logs')).toBe(isWarned);
  });

  test.each([0, 2])('4: an OAuth answer, indented by %i, gives a chooser with names', async (indent) => {
    const { box, type } = openDecoder();
    type('Token', JSON.stringify({ token_type: 'Bearer', id_token: T, refresh_token: OTHER }, null, indent));
    expect(await screen.findByRole('radio', { name: 'id_token' })).toHaveProperty('checked', true);
    screen.getByRole('radio', { name: 'refresh_token' }).click();
    return expect.poll(() => box('Payload').value).toContain('refresh');
  });

  test.each([
    `Cookie: sid=abc; token=${T}; x=1`,
    `curl -H 'Authorization: Bearer ${T}' https://a.example`,
    `"${T}"`,
  ])('5: decoded with a note: %s', (input) => {
    const { box, type, note } = openDecoder();
    type('Token', input);
    expect(box('Payload').value).toContain('John Doe');
    expect(note()).toMatch(/Found in|Removed quotes/);
  });

  test('6: of very many tokens one is chosen by its number', async () => {
    const { box, type, claims } = openDecoder();
    const many = Array.from({ length: 300 }, (_, index) =>
      tokenOf('{"alg":"HS256"}', { sub: `u_${index + 1}` }),
    );
    type('Token', many.join('\n'));
    expect(claims()).toContain('"u_1"');
    const chooser = await screen.findByRole('spinbutton', { name: /^Token/ });
    fireEvent.change(chooser, { target: { value: '250' } });
    expect(claims()).toContain('"u_250"');
    fireEvent.change(chooser, { target: { value: '301' } });
    expect(claims()).toContain('"u_250"');
    expect(box('Token').value).toContain(many[0]?.slice(0, 40));
  });
  test('6: two tokens stay two, and the first is shown', async () => {
    const { box, type } = openDecoder();
    type('Token', `${T}\n${OTHER}`);
    expect(await screen.findAllByRole('radio', { name: /token \d/ })).toHaveLength(2);
    expect(box('Payload').value).toContain('John Doe');
  });

  test('7: wrapped lines are joined and counted', async () => {
    const { type, note, expectLight } = openDecoder();
    type('Token', T.replaceAll(/.{20}(?=.)/g, '$&\n'));
    expect(note()).toContain(`Joined ${Math.ceil(T.length / 20) - 1} line breaks`);
    await expectLight('Format', 'pass');
  });

  test('8: padding is a fault with its place', async () => {
    const { box, type, expectLight } = openDecoder();
    type('Token', `${T}=`);
    expect(box('Payload').value).toContain('John Doe');
    await expectLight(
      'Format',
      'fail',
      new RegExp(`padding \\(=\\) at character ${T.length + 1} .*strict server refuses`),
    );
  });

  test('9: the standard alphabet is a fault with its place', async () => {
    const { box, type, expectLight } = openDecoder();
    type('Token', T.replace('-QV30', '+QV30'));
    expect(box('Payload').value).toContain('John Doe');
    await expectLight(
      'Format',
      'fail',
      new RegExp(`standard base64 alphabet .* at character ${T.indexOf('-QV30') + 1} `),
    );
  });

  test('10: an illegal character is marked, named, and everything else is read', async () => {
    const { box, type, expectLight } = openDecoder();
    const at = T.indexOf('.') + 9;
    type('Token', `${T.slice(0, at)}é${T.slice(at + 1)}`);
    await expectLight('Format', 'fail', new RegExp(`The payload has U\\+00E9 at character ${at + 1}`));
    expect(document.querySelector('.token-colours mark')?.textContent).toBe('é');
    expect(box('Header').value).toContain('HS256');
    expect(box('Payload').value).toBe('{"sub"');
    await expectLight('Time', 'unable', 'cannot be read to its end');
    expect(screen.getByText(/32 bytes\. A seal/)).toBeDefined();
  });

  test.each([
    ['header', encode('{"alg":"HS256"}'), 'Header', '"alg": "HS256"'],
    ['payload', encode('{"sub":"x"}'), 'Payload', '"sub": "x"'],
    ['header and payload', `${encode('{"alg":"HS256"}')}.${encode('{"sub":"x"}')}`, 'Payload', '"sub": "x"'],
  ])('11: a lone %s is decoded in its pane', async (_kind, input, name, content) => {
    const { box, type, expectLight } = openDecoder();
    type('Token', input);
    expect(box(name).value).toContain(content);
    await expectLight('Format', 'fail', 'no signature part');
  });

  test('12: of four parts three are decoded and the fourth is shown', async () => {
    const { box, type, expectLight } = openDecoder();
    type('Token', `${T}.AQID`);
    expect(box('Payload').value).toContain('John Doe');
    await expectLight('Format', 'fail', '4 parts: a JWS has 3, a JWE has 5');
    expect(screen.getByText('extra part')).toBeDefined();
    expect(screen.getByText('01 02 03')).toBeDefined();
  });

  test.each(['', '  \n '])('13: nothing gets a hint and a sample: %j', (input) => {
    const { type, verdict } = openDecoder();
    type('Token', T);
    type('Token', input);
    expect(verdict()).toContain('Paste a token.');
    expect(screen.getByRole('button', { name: 'Open the textbook token' })).toBeDefined();
    expect(screen.queryByRole('list', { name: 'Checks' })).toBeNull();
  });

  test.each([
    ['550e8400-e29b-41d4-a716-446655440000', 'a UUID'],
    ['gho_16C7e42F292c6912E7710c838347Ae178B4a', 'a GitHub token'],
    ['v4.public.eyJkYXRhIjoieCJ9c2lnbmF0dXJl', 'a PASETO'],
    ['s:abc.q3Z0dGVzdHRlc3R0ZXN0dGVzdHRlc3Q', 'a signed session cookie'],
    ['Cookie: JSESSIONID=8A7B6C5D', 'a cookie without a JWT'],
    ['Authorization: Basic dXNlcjpwYXNz', 'a user name and password for HTTP Basic'],
    ['Authorization: Bearer null', 'a word that stands for nothing'],
    ['sk_live_a1B2c3D4e5F6g7H8', 'a Stripe key'],
    ['{"kty":"oct","k":"c2VjcmV0"}', 'a key in JWK'],
    ['{"sub":"x","exp":1}', 'a claims set, without a header and a signature'],
    ['hello world', 'text without a token'],
  ])('14: %s is %s and no faulty JWT', (input, name) => {
    const { type, verdict } = openDecoder();
    type('Token', input);
    expect(verdict()).toContain(`Not a JWT: ${name}`);
    expect(screen.queryByRole('list', { name: 'Checks' })).toBeNull();
  });
});
