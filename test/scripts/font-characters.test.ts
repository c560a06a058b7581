import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SIGNS, SYSTEM_SIGNS, TEXT } from '../../scripts/site/font-characters.mjs';

/** Text that can reach the screen: comments too, which costs nothing but a character. */
const texts = ['src', 'content'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.(tsx?|md|yaml)$/.test(name)),
);

test('the typefaces hold every character that the site writes', () => {
  const held = new Set(`${TEXT}${SIGNS}${SYSTEM_SIGNS}\n`);
  const missing = texts.flatMap((name) =>
    Array.from(new Set(readFileSync(name, 'utf8')))
      .filter((character) => !held.has(character))
      .map((character) => `${name}: ${character} U+${character.codePointAt(0)?.toString(16)}`),
  );
  expect(missing).toEqual([]);
});

test('together they are light enough', () => {
  const fonts = readdirSync('src/app/fonts').filter((name) => name.endsWith('.woff2'));
  const octets = fonts.reduce((sum, name) => sum + statSync(`src/app/fonts/${name}`).size, 0);
  expect(octets).toBeLessThan(60_000);
});
