/** The marks of a row: those of its step, or those of a lane that waits. */
import { serverOf } from '#model/trace/events.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import type { PlaceId } from '#model/trace/place.ts';
import type { Step } from '#model/trace/trace.ts';
import { viewOf } from './events/event-views.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { Mark } from './mark.ts';
import { isServerRail, railOf, restingPlace } from './places.ts';
import type { Row } from './rows.ts';
import { END_IN_ROW } from './within-row.ts';

/** Marks of `layout` in `row`. Rows that were left out have none. */
export function marksOf(layout: LaneLayout, row: Row): readonly Mark[] {
  if (row.height === 0) return [];
  const step = row.steps[layout.run.lane.id];
  if (layout.terse) return step ? terseMarks(stepMarks(layout, row, step), step) : [];
  return step ? stepMarks(layout, row, step) : waitMarks(layout, row);
}

function waitMarks(layout: LaneLayout, row: Row): readonly Mark[] {
  const { lane, trace } = layout.run;
  const latest = row.moment.latest[lane.id];
  const slot = whereItIs(layout, latest === undefined ? undefined : trace.steps[latest]);
  const wait: Mark = { type: 'wait', slot, y0: row.top, y1: row.top + row.height };
  // Said once, where the waiting begins.
  if (row.waited.includes(lane.id)) return [wait];
  return [wait, { type: 'note', slot, y: row.top + row.height / 2, words: ['waits'], tone: 'ink3' }];
}

/** Whose turn it is after a step: a server's, or else that of the browser's page. */
function whereItIs({ run: { trace } }: LaneLayout, step: Step | undefined): PlaceId {
  const resting = restingPlace(trace);
  if (!step) return resting;
  if (isMessage(step.event)) return isServerRail(trace.places, step.event.to) ? step.event.to : resting;
  const server = serverOf(step);
  return railOf(trace.places, server) === 'server' ? server : resting;
}

/** The same marks with the few words that a picture without a reader needs. */
function terseMarks(marks: readonly Mark[], step: Step): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    // The verdict on the copy is told larger, on the horizon.
    if (mark.type === 'stamp' && mark.what === 'seal' && step.action.action.id === 'replay') return [];
    if (mark.type !== 'along' && mark.type !== 'note') return mark.type === 'work' ? [] : [mark];
    const words = viewOf(step.event).terseWords(step.event, step, mark.type, mark.words);
    return words.length > 0 ? [{ ...mark, words }] : [];
  });
}

function stepMarks(layout: LaneLayout, row: Row, step: Step): readonly Mark[] {
  const { event } = step;
  const view = viewOf(event);
  return view.marks(event, {
    layout,
    step,
    y0: row.top,
    middle: row.top + row.height / 2,
    y1: row.top + row.height,
    ending: row.top + row.height * END_IN_ROW,
    words: view.words(event, { layout, step }),
  });
}
