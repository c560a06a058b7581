/**
 * What moves in one lane on the way into a moment. The world stays and the
 * paper moves; an envelope runs along the horizon while the paper rises, and
 * the two motions draw the slanted line.
 */
import type { LaneId } from '#model/lane.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import type { Entry } from '#model/trace/state.ts';
import type { Step } from '#model/trace/trace.ts';
import { viewOf } from './events/event-views.ts';
import type { LaneLayout } from './lane-layout.ts';
import { arrival, TIMES } from './moving-objects.ts';
import type { Carried, Floor, MovingObject } from './moving-objects.ts';
import type { Row } from './rows.ts';

/** Milliseconds that the paper waits for this lane, and then moves for it. */
export function timesOf(
  lane: LaneId,
  row: Row,
  previous: Row | undefined,
): { readonly before: number; readonly main: number } {
  const step = row.steps[lane];
  const sent = previous?.steps[lane];
  const arrive = sent && isMessage(sent.event) ? TIMES.arrive * 0.6 : 0;
  const heading = row.top > row.start ? TIMES.heading : 0;
  if (!step || row.height === 0) return { before: Math.max(arrive, heading), main: 0 };
  const view = viewOf(step.event);
  return { before: Math.max(arrive + view.prepares(step.event), heading), main: TIMES[view.motion] };
}

/** Everything that moves in a lane on the way into `row`; the paper sets out `main` ms into the step. */
export function movingObjectsOf(
  lane: LaneId,
  floor: Floor,
  row: Row,
  previous: Row | undefined,
  main: number,
): readonly MovingObject[] {
  const step = row.steps[lane];
  const sent = previous?.steps[lane];
  const view = step && viewOf(step.event);
  const movingObjects =
    step && view && row.height > 0
      ? view.movingObjects(step.event, {
          step,
          floor,
          main,
          height: row.height,
          sent,
          secret: changedSecret(floor.layout, step),
        })
      : [];
  if (!sent || !isMessage(sent.event)) return movingObjects;
  return [arrival(floor, sent.index, sent.event, view?.unpacks ?? false), ...movingObjects];
}

/** The credential that a step puts somewhere, or takes away. */
function changedSecret(layout: LaneLayout, step: Step): Carried | null {
  for (const { before, after } of step.changes) {
    const secret = secretOf(layout, after ?? before);
    if (secret && secret.kind !== 'refresh-token') return secret;
  }
  return null;
}

function secretOf(layout: LaneLayout, entry: Entry | null): Carried | null {
  if (!entry || !('value' in entry)) return null;
  const kind = entry.kind === 'loot' ? entry.what : layout.secrets.get(entry.value);
  return kind ? { kind, number: entry.value.slice(0, 4) } : null;
}
