/** The hero in motion. Loaded only when a run is asked for, or when no picture came with the page. */
import { comparisonOf } from '#model/scenario/lanes.ts';
import { tellTogether } from '#model/scenario/narrate.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { HeroCaption } from './hero-caption.tsx';
import { WHOLE, WHOLE_SMALL } from '#stage/whole-run/densities.ts';
import { WORDLESS } from '#stage/whole-run/sizes.ts';
import { WholeDrawing } from '#stage/whole-run/whole-drawing.tsx';
import type { WholeRun } from '#stage/whole-run/whole-run.ts';
import { useMedia } from '#components/use-media.ts';

export { wholeRunOf } from '#stage/whole-run/whole-run.ts';
export { fetchBuiltTraces, runLive } from './live-run.ts';

export interface HeroLiveProps {
  readonly run: WholeRun;
  readonly at: number;
  readonly animated: boolean;
  readonly onLanded: () => void;
  /** Said of the present moment while the run plays. */
  readonly sentence: string | undefined;
}

export function HeroLive({ run, at, animated, onLanded, sentence }: HeroLiveProps) {
  const small = useMedia(`(max-width: ${WORDLESS - 1}px)`);
  return (
    <>
      <WholeDrawing
        {...run}
        {...{ at, animated, onLanded }}
        density={small ? WHOLE_SMALL : WHOLE}
        width={small ? 360 : 1376}
      />
      <HeroCaption {...run} at={at} sentence={sentence} />
    </>
  );
}

/** The scenario's sentence for a moment, or the latest before it; `own` if it is the moment's own. */
export function sentenceAt(run: WholeRun, scenario: Scenario, at: number): { text: string; own: boolean } {
  const comparison = comparisonOf(scenario);
  const lanes = run.runs.map(({ lane }) => lane);
  for (let i = at; i >= 0; i--) {
    const moment = run.moments[i];
    const steps = run.runs.flatMap(({ lane, trace }) => trace.steps[moment?.steps[lane.id] ?? -1] ?? []);
    const text = tellTogether(scenario, comparison, lanes, steps)?.text;
    if (text !== undefined) return { text, own: i === at };
  }
  return { text: '', own: false };
}
