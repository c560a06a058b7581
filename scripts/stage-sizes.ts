/** Writes the size contract of the stage as style sheets, so that its numbers stand in one place. */
import type { Density } from '../src/stage/density.ts';
import { REACH } from '../src/stage/heights.ts';
import { PICTURES } from '../src/stage/whole-run/sizes.ts';

/** The lengths of some densities, as the formatter would leave them: the text of a `sizes.css`. */
export function lengthsSheet(densities: readonly Pick<Density, 'name' | 'lengths'>[]): string {
  const rules = densities.flatMap(({ name, lengths: { past, folded, present, objectTop, heads, axis } }) => [
    rule(`.stage-${name}`, {
      '--past-height': past,
      '--depth': present,
      '--object-top': objectTop,
      '--heads': heads,
      '--axis': axis,
      '--reach': REACH,
    }),
    ...(folded === undefined ? [] : [rule(`[data-folded] > .stage-${name}`, { '--past-height': folded })]),
  ]);
  return sheet(rules);
}

/** Which picture of a whole run is shown at which width of the window: the text of `pictures.css`. */
export function picturesSheet(): string {
  const hidden = '  .whole-picture {\n    display: none;\n  }\n';
  const widths = PICTURES.map(({ width }) => rule(`.whole-picture-${width} > *`, { width }));
  const shown = PICTURES.map(({ width, from }, i) => {
    const next = PICTURES[i + 1]?.from;
    const limits = [
      ...(from > 0 ? [`(min-width: ${from}px)`] : []),
      ...(next ? [`(max-width: ${next - 1}px)`] : []),
    ];
    const show = `  .whole-picture-${width} {\n    display: block;\n  }\n`.replaceAll(/^/gm, '  ').trimEnd();
    return `  @media ${limits.join(' and ')} {\n${show}\n  }\n`;
  });
  return sheet([hidden, ...widths, ...shown]);
}

const HEAD =
  '/* Written from sizes.ts; its test holds both together, and writes this file when it is run with -u. */';

const sheet = (rules: readonly string[]): string => `${HEAD}\n@layer components {\n${rules.join('')}}\n`;

const rule = (selector: string, lengths: Readonly<Record<string, number>>): string =>
  `  ${selector} {\n${Object.entries(lengths)
    .map(([name, value]) => `    ${name}: ${value}px;\n`)
    .join('')}  }\n`;
