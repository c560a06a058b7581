/** The words of a moment: what the scenario tells, or what each step says for itself. */
import type { Milliseconds } from '#model/clock.ts';
import { BOTH, lanesIn, type Lane, type Mode } from '#model/lane.ts';
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

export interface Words {
  readonly narration: Scenario['narration'];
  /**
   * The run that the narration was written for: the scenario with its own
   * settings. Where another run does something else, its steps speak for
   * themselves. `null` when that run is not known.
   */
  readonly writtenFor: readonly CaptionedLane[] | null;
}

/** A step is asked for its sentence as the run that is shown and as the one that was written for. */
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
  { narration, writtenFor }: Words,
): readonly (readonly Caption[])[] {
  const told = new Map(writtenFor?.map((lane) => [lane.lane.id, toldSteps(lane)]));
  const tell = (voice: Mode, step: Step): string | undefined =>
    narration[step.name]?.[voice] ?? narration[`*.${step.event.type}`]?.[voice];

  const shown = lanesIn(lanes, mode);

  return moments.map(({ steps }) => {
    const here = shown.flatMap(({ lane, trace }, index) => {
      const step = trace.steps[steps[lane.id] ?? -1];
      if (!step) return [];
      const said = sentenceFor(step, trace);
      return [{ lane, step, second: index > 0, said, fits: told.get(lane.id)?.get(step.name) === said }];
    });
    const own = here.map(({ lane, step, second, said, fits: asTold }) => ({
      lane,
      second,
      text: (asTold ? tell(lane.id, step) : undefined) ?? said,
    }));
    const [first, second] = own;
    if (mode !== BOTH) return first ? [{ lane: null, text: first.text }] : [];
    const common = here.every((one) => one.fits)
      ? here.map(({ step }) => tell(BOTH, step)).find((text) => text !== undefined)
      : undefined;
    if (common !== undefined) return [{ lane: null, text: common }];
    if (first && second && first.text === second.text) return [{ lane: null, text: first.text }];
    return own;
  });
}

/** What each step said in the run that the narration was written for. */
const toldSteps = ({ trace }: CaptionedLane): ReadonlyMap<string, string> =>
  new Map(trace.steps.map((step) => [step.name, sentenceFor(step, trace)] as const));

/** All words of a moment as one line: "Session: … JWT: …". */
export const asLine = (captions: readonly Caption[]): string =>
  captions.map(({ lane, text }) => (lane ? `${lane.name}: ${text}` : text)).join(' ');

const FIRST_LOOK = 1100;
const PER_CHARACTER = 38;

/** How long a text stands while the run plays at normal speed. */
export const readingTime = (text: string): Milliseconds => FIRST_LOOK + text.length * PER_CHARACTER;
