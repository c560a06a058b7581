/**
 * Cuts the two typefaces down to the characters and weights that the site
 * uses, and writes the stylesheet that declares them. The results are
 * committed, because they change about never; run it again when a character
 * is added (a test names a missing one).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { SIGNS, TEXT } from './site/font-characters.mjs';

const require = createRequire(import.meta.url);
const target = new URL('../src/app/fonts/', import.meta.url);

/**
 * `fallbacks` stand in until the real face has arrived: local faces, stretched
 * so that running English takes the same room (measured in Chromium on the
 * text of the guide), with the real ascent and descent, in em. So nothing moves.
 * Windows, macOS and most of Linux have a Times or its like, Android has Noto
 * Serif, and a Linux that is left as it came DejaVu; each is a family of its own,
 * because a family whose local faces are missing is passed over.
 */
const FAMILIES = [
  {
    name: 'Source Serif 4',
    package: '@fontsource-variable/source-serif-4',
    file: 'source-serif-4',
    weights: { min: 400, max: 600 },
    ascent: 1.036,
    descent: 0.335,
    fallbacks: [
      {
        name: 'Fallback of Source Serif',
        weight: '400',
        local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
        stretch: 1.1545,
      },
      {
        name: 'Fallback of Source Serif',
        weight: '600',
        local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
        stretch: 1.1131,
      },
      {
        name: 'Fallback from Noto Serif',
        weight: '400',
        local: ['Noto Serif', 'NotoSerif-Regular'],
        stretch: 0.9888,
      },
      {
        name: 'Fallback from Noto Serif',
        weight: '600',
        local: ['Noto Serif Bold', 'NotoSerif-Bold'],
        stretch: 0.951,
      },
      { name: 'Fallback from DejaVu Serif', weight: '400', local: ['DejaVu Serif'], stretch: 0.91 },
      { name: 'Fallback from DejaVu Serif', weight: '600', local: ['DejaVu Serif Bold'], stretch: 0.8373 },
    ],
  },
  {
    name: 'M PLUS 1 Code',
    package: '@fontsource-variable/m-plus-1-code',
    file: 'm-plus-1-code',
    weights: { min: 400, max: 500 },
    ascent: 1,
    descent: 0.235,
    // The faces of typewriters are all of nearly one width.
    fallbacks: [
      {
        name: 'Fallback of M PLUS',
        weight: '400 500',
        local: [
          'Courier New',
          'Liberation Mono',
          'Cousine',
          'Droid Sans Mono',
          'DroidSansMono',
          'DejaVu Sans Mono',
        ],
        stretch: 0.8332,
      },
    ],
  },
];

/** @param {number} ratio */
const percent = (ratio) => `${(ratio * 100).toFixed(2)}%`;

/** @param {string} list of a unicode-range, "U+2190-2193,U+25c6" */
function includes(list, /** @type {string} */ character) {
  const code = character.codePointAt(0) ?? 0;
  return list.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

/**
 * Fontsource cuts a family into slices; the sign slices are found by their declared ranges.
 * @param {(typeof FAMILIES)[number]} family
 */
function signSlices(family) {
  /** @type {Record<string, string>} */
  const ranges = JSON.parse(readFileSync(require.resolve(`${family.package}/unicode.json`), 'utf8'));
  return Object.entries(ranges)
    .map(([key, list]) => ({
      slice: key.replace(/[[\]]/g, ''),
      characters: [...SIGNS].filter((sign) => includes(list, sign)).join(''),
    }))
    .filter(({ characters }) => characters !== '');
}

/**
 * @param {(typeof FAMILIES)[number]} family
 * @param {string} slice
 * @param {string} characters
 */
async function cut(family, slice, characters) {
  const path = require.resolve(`${family.package}/files/${family.file}-${slice}-wght-normal.woff2`);
  const original = readFileSync(path);
  const subset = await subsetFont(original, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: family.weights },
  });
  const name = slice === 'latin' ? `${family.file}.woff2` : `${family.file}-signs-${slice}.woff2`;
  writeFileSync(new URL(name, target), subset);
  console.log(`${name}: ${original.length} → ${subset.length} octets`);
  return name;
}

/**
 * @param {string} family
 * @param {Readonly<Record<string, string>>} descriptors
 */
function faceOf(family, descriptors) {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};`);
  return `@font-face {\n  font-family: '${family}';\n${lines.join('\n')}\n}`;
}

/** @param {(typeof FAMILIES)[number]} family */
function fallbackFaces({ fallbacks, ascent, descent }) {
  return fallbacks.map(({ name, weight, local, stretch }) =>
    faceOf(name, {
      src: local.map((face) => `local('${face}')`).join(', '),
      'font-weight': weight,
      'size-adjust': percent(stretch),
      'ascent-override': percent(ascent / stretch),
      'descent-override': percent(descent / stretch),
      'line-gap-override': '0%',
    }),
  );
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const faces = ['/* Written by scripts/fonts.mjs. */'];
for (const family of FAMILIES) {
  const weight = `${family.weights.min} ${family.weights.max}`;
  const common = { 'font-weight': weight, 'font-display': 'swap' };
  const text = await cut(family, 'latin', TEXT);
  faces.push(faceOf(family.name, { src: `url('./${text}') format('woff2')`, ...common }));
  for (const { slice, characters } of signSlices(family)) {
    const signs = await cut(family, slice, characters);
    const codes = [...characters].map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`);
    faces.push(
      faceOf(family.name, {
        src: `url('./${signs}') format('woff2')`,
        ...common,
        'unicode-range': codes.join(', '),
      }),
    );
  }
  faces.push(...fallbackFaces(family));
}
writeFileSync(new URL('fonts.css', target), `${faces.join('\n\n')}\n`);
