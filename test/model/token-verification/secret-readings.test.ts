import { createHmac } from 'node:crypto';
import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { otherReadings } from '#model/token-verification/secret-readings.ts';
import { SECRET, encode } from '../../tokens.ts';

function signedWith(secret: string): string {
  const input = `${encode({ alg: 'HS256' })}.${encode('{"sub":"x"}')}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const sentenceFor = async (secret: string, keyText: string): Promise<string> => {
  const { check } = await checkSignature(readToken(signedWith(secret)), {
    given: readGivenKey(keyText, 'text'),
    keyText,
    pinnedAlg: null,
    detached: '',
  });
  expect(check.state).toBe('fail');
  return check.sentence;
};

test.each([
  [`${SECRET}\n`, 'without the line break at its end'],
  [`${SECRET}\r\n`, 'without the line break at its end'],
  [`${SECRET} `, 'without the blank at its end'],
  [` ${SECRET}`, 'without the blank at its beginning'],
  [` ${SECRET}\n`, 'without the blanks around it'],
  [Buffer.from(SECRET).toString('base64url'), 'when the key is read as base64url'],
  [Buffer.from(SECRET).toString('hex'), 'when the key is read as hex'],
])('a secret typed as %j matches with a difference, and that is told', async (typed, difference) => {
  expect(await sentenceFor(SECRET, typed)).toContain(`It matches ${difference}.`);
});

test('only the blank that is too much is named', async () => {
  expect(await sentenceFor(` ${SECRET}`, ` ${SECRET}\n`)).toContain('without the line break at its end');
});

test('a wrong secret has no such hint', async () => {
  expect(await sentenceFor(SECRET, ' another \n')).toContain('another secret, or the text was changed');
});

test('no reading repeats the present one or another', () => {
  assert(
    property(string(), constantFrom('text', 'base64url', 'hex'), (text, form) => {
      const given = readGivenKey(text, form);
      const present = given.kind === 'secret' ? given.octets : new Uint8Array(0);
      const octets = [present, ...otherReadings(text, present).map((each) => each.given.octets)].map(String);
      expect(new Set(octets).size).toBe(octets.length);
    }),
  );
});
