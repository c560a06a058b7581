/** Characters of the token and places of the input it was found in; and what of the token each part colours. */
import type { CharacterSpan } from '#model/token-reader/character-map.ts';
import type { SegmentName } from '#model/token-reader/fault.ts';
import { positionInInput } from '#model/token-intake/candidate.ts';
import type { Reading } from '#model/token-intake/reading.ts';
import type { Span } from './folding/folded-input.ts';

/** Which character of the token stands at a place of the input; `null` outside of the token. */
export function characterAt({ candidate }: Reading, place: number): number | null {
  if (!candidate || candidate.isAssembled || place < candidate.start || place >= candidate.end) return null;
  let at = place - candidate.start;
  for (const gap of candidate.gaps) {
    // A place inside a gap belongs to the character behind it.
    if (gap.at >= at) break;
    at = Math.max(gap.at, at - gap.length);
  }
  return at;
}

/** Where characters of the token stand in the input; `null` for a token that stands nowhere as it is. */
export function spanInInput({ candidate }: Reading, { start, end }: CharacterSpan): Span | null {
  if (!candidate || candidate.isAssembled) return null;
  const from = positionInInput(candidate, start);
  return { start: from, end: end > start ? positionInInput(candidate, end - 1) + 1 : from };
}

/** A stretch of the input in one look. */
export interface Run extends Span {
  /** The part it belongs to; `null` for what is no part: dots and whatever stood around the token. */
  readonly name: SegmentName | null;
  readonly mark: 'fault' | 'pointed' | null;
}

/** The input from its first to its last character as runs, one behind the other. */
export function runsOf(length: number, reading: Reading, pointed: CharacterSpan | null): Run[] {
  const { token } = reading;
  const runs: Run[] = [];
  let written = 0;
  const write = (end: number, name: Run['name'], mark: Run['mark']) => {
    const to = Math.min(end, length);
    if (to > written) runs.push({ start: written, end: to, name, mark });
    written = Math.max(written, to);
  };
  const faultAt = token?.faults.find(({ at, segment }) => at !== null && segment !== null)?.at ?? null;
  for (const segment of token?.segments ?? []) {
    const whole = spanInInput(reading, segment);
    if (!whole) break;
    const clip = (span: CharacterSpan | null): Span | null =>
      span && span.start >= segment.start && span.end <= segment.end && span.end > span.start
        ? spanInInput(reading, span)
        : null;
    const fault = clip(faultAt === null ? null : { start: faultAt, end: faultAt + 1 });
    const lit = clip(pointed);
    write(whole.start, null, null);
    const upTo = (end: number) => {
      if (lit) {
        write(Math.min(end, lit.start), segment.name, null);
        write(Math.min(end, lit.end), segment.name, 'pointed');
      }
      write(end, segment.name, null);
    };
    if (fault) {
      upTo(fault.start);
      write(fault.end, segment.name, 'fault');
    }
    upTo(whole.end);
  }
  write(length, null, null);
  return runs;
}

/** What of the runs lies in a span. */
export const runsIn = (runs: readonly Run[], { start, end }: Span): Run[] =>
  runs
    .filter((run) => run.end > start && run.start < end)
    .map((run) => ({ ...run, start: Math.max(start, run.start), end: Math.min(end, run.end) }));
