/**
 * The hero as the build draws it: a picture at each of a few widths, of which
 * the style sheet shows the widest that fits. It comes with no script; the run
 * itself is loaded when somebody wants to see it move.
 */
import { HeroCaption } from './hero-caption.tsx';
import { WHOLE, WHOLE_SMALL } from '#stage/whole-run/densities.ts';
import { PICTURES, WORDLESS } from '#stage/whole-run/sizes.ts';
import { WholeDrawing } from '#stage/whole-run/whole-drawing.tsx';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { wholeRunOf } from '#stage/whole-run/whole-run.ts';

export function HeroPicture({ traces }: { readonly traces: readonly LaneTrace[] }) {
  const run = wholeRunOf(traces);
  const at = run.moments.length - 1;
  return (
    <>
      {PICTURES.map(({ width, from }) => {
        const density = from < WORDLESS ? WHOLE_SMALL : WHOLE;
        return (
          <div
            key={width}
            className={`hero-picture whole-picture whole-picture-${width} stage-${density.name}`}
          >
            <WholeDrawing {...run} at={at} animated={false} density={density} width={width} />
          </div>
        );
      })}
      <HeroCaption {...run} at={at} />
    </>
  );
}
