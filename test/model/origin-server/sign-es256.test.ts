import { expect, test } from 'vitest';
import { signatureOf } from '#model/origin-server/sign-es256.ts';

const octetsOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** RFC 6979 §A.2.5: the private key of the examples, and its signatures with SHA-256. */
const PRIVATE_KEY = octetsOf('C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721');

test.each([
  [
    'sample',
    'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716',
    'F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
  ],
  [
    'test',
    'F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367',
    '019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083',
  ],
])('the signature of "%s" is the one that RFC 6979 gives', (message, r, s) => {
  const signature = signatureOf(new TextEncoder().encode(message), PRIVATE_KEY);
  expect(Buffer.from(signature).toString('hex').toUpperCase()).toBe(`${r}${s}`);
});
