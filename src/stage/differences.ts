/** The name of the difference where the lanes do different things, in at most three words. */
import type { Place } from '#model/trace/place.ts';
import type { Step } from '#model/trace/trace.ts';
import { viewOf } from './events/event-views.ts';
import { ONE_WAITS } from './events/event-view.ts';

/** What differs in a row: `steps` of the lanes that do something there, in order, in a world of `places`. */
export function differenceOf(steps: readonly Step[], places: readonly Place[]): string {
  const [one, other] = steps;
  if (!one) return ONE_WAITS;
  const { difference } = viewOf(one.event);
  if (!other) return difference.alone;
  return (
    difference.beside(one.event, other.event, places) ??
    viewOf(other.event).difference.beside(other.event, one.event, places) ??
    'they differ'
  );
}
