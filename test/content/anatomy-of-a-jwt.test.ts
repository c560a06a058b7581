/** The page says of its two tokens what a check of them says. */
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { TEXTBOOK_SECRET, TEXTBOOK_TOKEN } from '#features/decoder/opening-example/textbook.ts';
import { html } from '../../content/guide/anatomy-of-a-jwt.md?html';

const [example = '', textbook = ''] = [...html.matchAll(/#token=([\w.-]+)"/g)].map(([, token]) => token);

/** The key of RFC 7515 §A.1.1. */
const KEY = Buffer.from(
  'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
  'base64url',
);

const signatureOf = (token: string) => token.split('.')[2] ?? '';
const signed = (token: string, key: string | Buffer) =>
  createHmac('sha256', key)
    .update(token.slice(0, token.lastIndexOf('.')))
    .digest('base64url');

test('the standard’s example verifies under the standard’s key', () => {
  expect(signatureOf(example)).toBe(signed(example, KEY));
});

test('its signature has both special signs of base64url', () => {
  expect(signatureOf(example)).toMatch(/-.*_/);
});

test('without one of its blanks it says the same and does not verify', () => {
  const [header = '', payload = '', signature] = example.split('.');
  const text = Buffer.from(payload, 'base64url').toString();
  const shorter = `${header}.${Buffer.from(text.replace('\r\n "exp"', '"exp"')).toString('base64url')}.${signature}`;
  expect(signed(shorter, KEY)).not.toBe(signature);
});

test('the textbook token is the decoder’s, and does not verify', () => {
  expect(textbook).toBe(TEXTBOOK_TOKEN);
  expect(signatureOf(textbook)).not.toBe(signed(textbook, TEXTBOOK_SECRET));
});
