/** The words of a moment: what the scenario tells, or what each step says for itself. */
import type { Milliseconds } from '#model/clock.ts';
import type { Narration, Scenario } from '#model/scenario/scenario.ts';
import type { Lane } from '#model/settings.ts';
import type { Moment } from '#model/trace/moment.ts';
import { sentenceOf } from '#model/trace/sentence.ts';
import type { Step, Trace } from '#model/trace/trace.ts';
import type { Mode } from './choices.ts';
import type { Run } from './runs.ts';

export interface Caption {
  /** Whose words they are, where the lanes have words of their own side by side. */
  readonly lane: Lane | null;
  readonly text: string;
}

export const LANE_NAMES: Readonly<Record<Lane, string>> = { session: 'Session', jwt: 'JWT' };
const LANES: readonly Lane[] = ['session', 'jwt'];

type Traces = Readonly<Record<Lane, Pick<Trace, 'steps'>>>;

export const tracesOf = (lanes: Run['lanes']): Traces => ({
  session: lanes.session.trace,
  jwt: lanes.jwt.trace,
});

export interface Words {
  readonly narration: Scenario['narration'];
  /**
   * The run that the narration was written for: the scenario with its own
   * settings. Where another run does something else, its steps speak for
   * themselves. `null` when that run is not known.
   */
  readonly writtenFor: Traces | null;
}

/** A step is asked for its sentence as the run that is shown and as the one that was written for. */
const sentences = new WeakMap<Step, string>();

function sentenceFor(step: Step): string {
  const known = sentences.get(step);
  if (known !== undefined) return known;
  const sentence = sentenceOf(step);
  sentences.set(step, sentence);
  return sentence;
}

/** The captions of every moment. */
export function captionsOf(
  moments: readonly Moment[],
  mode: Mode,
  traces: Traces,
  { narration, writtenFor }: Words,
): readonly (readonly Caption[])[] {
  const told = { session: toldSteps('session', writtenFor), jwt: toldSteps('jwt', writtenFor) };
  const fits = (lane: Lane, step: Step) => told[lane].get(step.name) === sentenceFor(step);
  const tell = (voice: keyof Narration, step: Step): string | undefined =>
    narration[step.name]?.[voice] ?? narration[`*.${step.event.type}`]?.[voice];

  return moments.map(({ steps }) => {
    const here = LANES.flatMap((lane) => {
      const step = steps[lane] === undefined ? undefined : traces[lane].steps[steps[lane]];
      return step ? [{ lane, step, fits: fits(lane, step) }] : [];
    });
    const own = here.map(({ lane, step, fits: asTold }) => ({
      lane,
      text: (asTold ? tell(lane, step) : undefined) ?? sentenceFor(step),
    }));
    const [first, second] = own;
    if (mode !== 'both') return first ? [{ lane: null, text: first.text }] : [];
    const common = here.every((one) => one.fits)
      ? here.map(({ step }) => tell('both', step)).find((text) => text !== undefined)
      : undefined;
    if (common !== undefined) return [{ lane: null, text: common }];
    if (first && second && first.text === second.text) return [{ lane: null, text: first.text }];
    return own;
  });
}

/** What each step said in the run that the narration was written for. */
const toldSteps = (lane: Lane, traces: Traces | null): ReadonlyMap<string, string> =>
  new Map(traces?.[lane].steps.map((step) => [step.name, sentenceFor(step)] as const));

/** All words of a moment as one line: "Session: … JWT: …". */
export const asLine = (captions: readonly Caption[]): string =>
  captions.map(({ lane, text }) => (lane ? `${LANE_NAMES[lane]}: ${text}` : text)).join(' ');

const FIRST_LOOK = 1100;
const PER_CHARACTER = 38;

/** How long a text stands while the run plays at normal speed. */
export const readingTime = (text: string): Milliseconds => FIRST_LOOK + text.length * PER_CHARACTER;
