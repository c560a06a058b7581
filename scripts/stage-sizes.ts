/** Writes the size contract of the stage as a style sheet, so that its numbers stand in one place. */
import type { Density } from '../src/stage/columns.ts';
import { REACH } from '../src/stage/heights.ts';
import { DENSITIES } from '../src/stage/sizes.ts';

/** The text of `src/stage/sizes.css`, as the formatter would leave it. */
export function stageSizes(densities: readonly Density[]): string {
  const rules = densities.flatMap((density) => {
    const { past, folded, present, objectTop, axis } = DENSITIES[density];
    const lengths = {
      'past-height': past,
      depth: present,
      'object-top': objectTop,
      axis,
      reach: REACH,
    };
    return [
      rule(`.stage-${density}`, lengths),
      ...(folded === past ? [] : [rule(`[data-folded] > .stage-${density}`, { 'past-height': folded })]),
    ];
  });
  return `${HEAD}\n@layer components {\n${rules.join('')}}\n`;
}

const HEAD =
  '/* Written from sizes.ts; its test holds both together, and writes this file when it is run with -u. */';

const rule = (selector: string, lengths: Readonly<Record<string, number>>): string =>
  `  ${selector} {\n${Object.entries(lengths)
    .map(([name, value]) => `    --${name}: ${value}px;\n`)
    .join('')}  }\n`;
