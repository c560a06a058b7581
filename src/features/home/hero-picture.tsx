/**
 * The hero as the build draws it: a picture at each of a few widths, of which
 * the style sheet shows the widest that fits. It comes with no script; the run
 * itself is loaded when somebody wants to see it move.
 */
import { HeroCaption } from './hero-caption.tsx';
import { HeroDrawing } from './hero-drawing.tsx';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { heroRunOf } from './hero-run.ts';

/** Widths of the pictures, pixels; the same in hero.css. */
const WIDTHS = [360, 696, 944, 1216, 1376] as const;

/** Narrower pictures than this speak without words, pixels. */
const SMALL = 944;

export function HeroPicture({ traces }: { readonly traces: readonly LaneTrace[] }) {
  const run = heroRunOf(traces);
  const at = run.moments.length - 1;
  return (
    <>
      {WIDTHS.map((width) => (
        <div key={width} className={`hero-picture hero-picture-${width}`}>
          <HeroDrawing {...run} at={at} animated={false} small={width < SMALL} width={width} />
        </div>
      ))}
      <HeroCaption {...run} at={at} />
    </>
  );
}
