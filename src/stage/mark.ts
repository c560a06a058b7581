/** Marks: what one lane draws into one row of the paper, by slot and height; columns say where a slot is. */
import type { PlaceId } from '#model/trace/place.ts';
import type { Step } from '#model/trace/trace.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { LineWeight } from './line-weight.ts';
import { ARRIVES } from './within-row.ts';
import type { Words } from './words.ts';

export type Mark =
  /** A message; `carried` is a credential as wide as its octets, else a thin line with an arrow. */
  | {
      readonly type: 'message';
      readonly from: PlaceId;
      readonly to: PlaceId;
      readonly y0: number;
      readonly y1: number;
      readonly weight: LineWeight | null;
      readonly joins: boolean;
    }
  /** A server asks or tells a store. */
  | {
      readonly type: 'query';
      readonly from: PlaceId;
      readonly to: PlaceId;
      readonly y0: number;
      readonly y1: number;
      readonly returns: boolean;
    }
  /** A server works. */
  | {
      readonly type: 'work';
      readonly slot: PlaceId;
      readonly y0: number;
      readonly y1: number;
      readonly heavy: boolean;
    }
  | { readonly type: 'dot'; readonly slot: PlaceId; readonly y: number; readonly loud: boolean }
  | {
      readonly type: 'stamp';
      readonly slot: PlaceId;
      readonly y: number;
      readonly what: 'ticket' | 'seal' | 'fail';
    }
  | { readonly type: 'end'; readonly slot: PlaceId; readonly y: number; readonly wide: boolean }
  | {
      readonly type: 'along';
      readonly from: PlaceId;
      readonly to: PlaceId;
      readonly y0: number;
      readonly y1: number;
      readonly words: Words;
      readonly tone: Tone;
      readonly rise: number;
    }
  | {
      readonly type: 'note';
      readonly slot: PlaceId;
      readonly y: number;
      readonly words: Words;
      readonly tone: Tone;
    }
  /** The lane has nothing to do while the other goes on. */
  | { readonly type: 'wait'; readonly slot: PlaceId; readonly y0: number; readonly y1: number };

export type Tone = 'ink' | 'ink2' | 'ink3' | 'amber';

/** A step on the paper, for which marks are made. */
export interface DrawnStep {
  readonly layout: LaneLayout;
  readonly step: Step;
  /** Top, middle and foot of its row, and where something ends in it. */
  readonly y0: number;
  readonly middle: number;
  readonly y1: number;
  readonly ending: number;
  /** What is said of the step beside a rail. */
  readonly words: Words;
}

export const noteAt = ({ middle: y, words }: DrawnStep, slot: PlaceId, tone: Tone = 'ink2'): Mark => ({
  type: 'note',
  slot,
  y,
  words,
  tone,
});

export const workAt = ({ y0, y1 }: DrawnStep, slot: PlaceId, heavy = false): Mark => ({
  type: 'work',
  slot,
  y0,
  y1,
  heavy,
});

/** `server` asks or tells the store where the step happens, with `words` along the way. */
export function queryMarks(
  drawn: DrawnStep,
  server: PlaceId,
  words: Words,
  returns: boolean,
): readonly Mark[] {
  const { y0, y1, step } = drawn;
  const to = step.place;
  const start = y0 + 4;
  const foot = returns ? (start + y1 - 4) / 2 : y1 - ARRIVES;
  return [
    workAt(drawn, server),
    { type: 'query', from: server, to, y0: start, y1: returns ? y1 - 4 : foot, returns },
    { type: 'along', from: server, to, y0: start, y1: foot, words, tone: 'ink2', rise: 6 },
  ];
}

/** A bar across what ends here; a form's cookie or row ends without one. `always`: whatever it was. */
export function endMarks({ layout, ending: y }: DrawnStep, slot: PlaceId, always = false): readonly Mark[] {
  const ended = layout.lifelines.filter(
    (lifeline) => lifeline.slot === slot && lifeline.to === y && lifeline.ended && !lifeline.beside,
  );
  const loud = ended.some((lifeline) => lifeline.weight !== null || always);
  return loud
    ? [{ type: 'end', slot, y, wide: ended.some((lifeline) => (lifeline.weight?.width ?? 0) > 4) }]
    : [];
}

/** So far a label keeps away from a line of this weight, pixels. */
export const riseOf = (weight: LineWeight | null): number =>
  6 + (weight && weight.width > 3 ? weight.width / 2 : 0);

/** What rests as a ribbon needs no dot, and its words no hue. */
export const restsAsRibbon = ({ run }: LaneLayout): boolean => run.trace.settings.credential === 'jwt';
export const toneOfRest = (layout: LaneLayout): Tone => (restsAsRibbon(layout) ? 'ink2' : 'amber');
