import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DENSE, ROOMY } from '#stage/densities.ts';
import { LIMITS, sizesOf, type Sizes } from '#stage/sizes.ts';
import { WHOLE, WHOLE_SMALL } from '#stage/whole-run/densities.ts';
import { lengthsSheet, picturesSheet } from '../../scripts/stage-sizes.ts';

type Case = readonly [
  width: number,
  height: number,
  lanes: 1 | 2,
  lensOpen: boolean,
  expected: Partial<Sizes>,
];

const FULL = { siteHeader: 'stays', titleRow: 'open', captions: 'long', sentenceLines: null } as const;
const FIRST = { siteHeader: 'scrolls-off', titleRow: 'open', captions: 'long', sentenceLines: 3 } as const;
const SECOND = { ...FIRST, titleRow: 'folded' } as const;
const LAST = { ...SECOND, captions: 'short' } as const;

describe('what a window has room for', () => {
  test.each<Case>([
    // The windows that the stage is drawn for: nothing gives way.
    [1440, 900, 2, false, { ...FULL, density: 'roomy', arrangement: 'one-axis', past: 232, present: 214 }],
    [1440, 900, 1, false, { ...FULL, density: 'roomy', arrangement: 'single', axis: 136, scale: 1 }],
    [390, 844, 2, false, { ...FULL, density: 'dense', arrangement: 'pages', past: 176, present: 196 }],
    [390, 844, 1, false, { ...FULL, density: 'dense', arrangement: 'single', axis: 56, scale: 1 }],
    // Widths: two lanes need more than one.
    [1181, 900, 2, false, { density: 'roomy', arrangement: 'one-axis' }],
    [1180, 900, 2, false, { density: 'dense', arrangement: 'beside' }],
    [1180, 900, 1, false, { density: 'roomy', arrangement: 'single' }],
    [760, 900, 2, false, { density: 'dense', arrangement: 'pages' }],
    [760, 900, 1, false, { density: 'dense', arrangement: 'single' }],
    // Heights, from what gives way first to what gives way last.
    [1440, 860, 2, false, { ...FIRST, past: 232, present: 214 }],
    [1366, 836, 2, false, { ...SECOND, past: 232, present: 214 }],
    [1366, 650, 2, false, { ...SECOND, past: 48, present: 214 }],
    [1366, 590, 2, false, { ...LAST, past: 0, present: 198 }],
    [1366, 400, 2, false, { ...LAST, past: 0, present: 198 }],
    [390, 664, 2, false, { ...SECOND, past: 80, present: 196 }],
    [320, 568, 2, false, { ...LAST, past: 0, present: 181 }],
    // An open lens has folded the past already, and takes room of its own.
    [1440, 1080, 2, true, { ...FULL, past: 96, present: 214 }],
    [1440, 900, 2, true, { ...SECOND, past: 68, present: 214 }],
    [390, 664, 2, true, { ...LAST, past: 0 }],
    // Large screens: everything grows together, as far as the shorter side lets it.
    [1920, 1080, 2, false, { ...FULL, past: 232, scale: 1.2 }],
    [2560, 1440, 2, false, { scale: 1.6 }],
    [3840, 2160, 2, false, { scale: 2 }],
    [2560, 900, 2, false, { scale: 1 }],
  ])('%i × %i, %i lanes, lens open: %s', (width, height, lanes, lensOpen, expected) => {
    expect(sizesOf({ width, height, lanes, lensOpen })).toMatchObject(expected);
  });
});

describe('the style sheets of the stage', () => {
  test('have their lengths from the contract', async () => {
    await expect(lengthsSheet([ROOMY, DENSE])).toMatchFileSnapshot('../../src/stage/sizes.css');
  });

  test('have the lengths of a whole run from there too', async () => {
    const folder = '../../src/stage/whole-run';
    await expect(lengthsSheet([WHOLE, WHOLE_SMALL])).toMatchFileSnapshot(`${folder}/sizes.css`);
    await expect(picturesSheet()).toMatchFileSnapshot(`${folder}/pictures.css`);
  });

  test('change at the widths of the contract and at no others', () => {
    const limits = readdirSync('src/stage')
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => [...readFileSync(`src/stage/${file}`, 'utf8').matchAll(/@media[^{]*?(\d+)px/g)])
      .map(([, width]) => Number(width));
    expect(new Set(limits)).toEqual(new Set(Object.values(LIMITS)));
  });
});
