/** How the stage shows a type of event. */
import type { TraceEvent } from '#model/trace/events.ts';
import type { Place } from '#model/trace/place.ts';
import type { Entry } from '#model/trace/state.ts';
import type { Step } from '#model/trace/trace.ts';
import type { LaneLayout } from '../lane-layout.ts';
import type { DrawnStep, Mark } from '../mark.ts';
import type { Carried, Floor, MovingObject, TIMES } from '../moving-objects.ts';
import type { RowMetrics } from '../rows.ts';
import type { Words } from '../words.ts';

/** Of which step a view speaks. */
export interface StepInLane {
  readonly step: Step;
  readonly layout: Pick<LaneLayout, 'run' | 'secrets'>;
}

/** A step on its way: what moves is placed on `floor`, and sets out with the paper `main` ms into the step. */
export interface StepInMotion {
  readonly step: Step;
  readonly floor: Floor;
  readonly main: number;
  /** Height of its row. */
  readonly height: number;
  /** The step before, whose envelope may still stand there. */
  readonly sent: Step | undefined;
  /** The credential that the step puts somewhere, or takes away. */
  readonly secret: Carried | null;
}

/** What a picture of a whole run knows when it chooses what to draw. */
export interface StepInWholeRun {
  readonly step: Step;
  /** The step belongs to an exchange that is drawn. */
  readonly inDrawnExchange: boolean;
  readonly isCredential: (entry: Entry) => boolean;
}

/** Names of the difference where the lanes do different things, in at most three words. */
export interface Difference<E> {
  /** The other lane waits. */
  readonly alone: string;
  /** The other lane does something else, or the same with another outcome; `null`: the other one's view may say. */
  beside(event: E, other: TraceEvent, places: readonly Place[]): string | null;
}

export interface EventView<E> {
  /** Which height its row takes. */
  readonly size: Exclude<keyof RowMetrics, 'heading' | 'gap' | 'block'>;
  /** Which time its motion takes. */
  readonly motion: keyof typeof TIMES;
  /** Milliseconds of motion before the paper sets out. */
  prepares(event: E): number;
  /** It takes what the envelope has brought out of it, where that stands. */
  readonly unpacks: boolean;
  /** What it takes away is gone at once, and falls. */
  readonly takesAway: boolean;
  /** A note beside the rail where it happens. Longest first. */
  words(event: E, at: StepInLane): Words;
  /** What is left of the words of a mark in a picture that should be seen at a glance. */
  terseWords(event: E, step: Step, mark: 'along' | 'note', words: Words): Words;
  marks(event: E, drawn: DrawnStep): readonly Mark[];
  movingObjects(event: E, motion: StepInMotion): readonly MovingObject[];
  readonly difference: Difference<E>;
  /** It concerns a credential, and is drawn in a picture of a whole run. */
  concerns(event: E, whole: StepInWholeRun): boolean;
}

/** What most views have in common: nothing moves, nothing is said at a glance. */
export const STILL = {
  prepares: () => 0,
  unpacks: false,
  takesAway: false,
  terseWords: () => [],
  movingObjects: () => [],
  concerns: () => false,
} satisfies Partial<EventView<TraceEvent>>;

/** For events that never meet another one in a row, or look like it. */
export const onlyAlone = (alone: string): Difference<TraceEvent> => ({ alone, beside: () => null });

/** The other lane waits, and there is no better word for it. */
export const ONE_WAITS = 'one waits';

/** Why a step said no, in a word or two: "expired"; empty when it said yes. */
export function refusalOf({ decisions }: Step): string {
  const refused = decisions.find((decision) => decision.verdict === 'no');
  if (!refused) return '';
  return refused.reason === 'unknown'
    ? ''
    : refused.reason.replace(/^invalid_token: /, '').replace(/[-_]/g, ' ');
}
