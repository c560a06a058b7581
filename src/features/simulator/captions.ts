/** The words of a moment: what the scenario tells, or what each step says for itself. */
import type { Milliseconds } from '#model/clock.ts';
import { BOTH, lanesIn, type Lane, type Mode } from '#model/lane.ts';
import type { Comparison } from '#model/scenario/comparison.ts';
import { tellAlone, tellTogether } from '#model/scenario/narrate.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import type { Moment } from '#model/trace/moment.ts';
import { sentenceOf } from '#model/trace/events.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Step, Trace } from '#model/trace/trace.ts';

export interface Caption {
  /** Whose words they are, where the lanes have words of their own side by side. */
  readonly lane: Lane | null;
  readonly text: string;
  /** It is the second lane that speaks: its words stand under the second chart. */
  readonly second?: boolean;
}

type CaptionedLane = Pick<LaneRun, 'lane' | 'trace'>;

/** A step is asked for its sentence again with every run that streams in. */
const sentences = new WeakMap<Step, string>();

function sentenceFor(step: Step, { places }: Pick<Trace, 'places'>): string {
  const known = sentences.get(step);
  if (known !== undefined) return known;
  const sentence = sentenceOf(step, places);
  sentences.set(step, sentence);
  return sentence;
}

/** The captions of every moment. */
export function captionsOf(
  moments: readonly Moment[],
  mode: Mode,
  lanes: readonly CaptionedLane[],
  scenario: Pick<Scenario, 'narration' | 'comparisons'>,
  comparison: Comparison,
): readonly (readonly Caption[])[] {
  const shown = lanesIn(lanes, mode);
  const all = shown.map(({ lane }) => lane);
  return moments.map(({ steps }) => {
    const here = shown.flatMap(({ lane, trace }, index) => {
      const step = trace.steps[steps[lane.id] ?? -1];
      return step ? [{ lane, step, trace, second: index > 0 }] : [];
    });
    const own = here.map(({ lane, step, trace, second }) => ({
      lane,
      second,
      text: tellAlone(scenario, { lane, step })?.text ?? sentenceFor(step, trace),
    }));
    const [first, second] = own;
    if (mode !== BOTH) return first ? [{ lane: null, text: first.text }] : [];
    const together = here.map(({ step }) => step);
    const common = tellTogether(scenario, comparison, all, together)?.text;
    if (common !== undefined) return [{ lane: null, text: common }];
    if (first && second && first.text === second.text) return [{ lane: null, text: first.text }];
    return own;
  });
}

/** All words of a moment as one line: "Session: … JWT: …". */
export const asLine = (captions: readonly Caption[]): string =>
  captions.map(({ lane, text }) => (lane ? `${lane.name}: ${text}` : text)).join(' ');

const FIRST_LOOK = 1100;
const PER_CHARACTER = 38;

/** How long a text stands while the run plays at normal speed. */
export const readingTime = (text: string): Milliseconds => FIRST_LOOK + text.length * PER_CHARACTER;
