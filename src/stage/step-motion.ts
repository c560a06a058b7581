/**
 * What moves in one lane on the way into a moment. The world stays and the
 * paper moves; an envelope runs along the horizon while the paper rises, and
 * the two motions draw the slanted line.
 */
import type { LaneId } from '#model/lane.ts';
import type { Entry } from '#model/trace/state.ts';
import type { Step, TraceEventType } from '#model/trace/trace.ts';
import { arrival, copying, dockOf, drop, fall, press, query, sending, TIMES } from './moving-objects.ts';
import type { Carried, Floor, MovingObject } from './moving-objects.ts';
import type { Row } from './rows.ts';
import type { Slot } from './places.ts';
import { endsCredential, type LaneLayout } from './lane-layout.ts';

export const isMessage = (step: Step | undefined): boolean =>
  step?.event.type === 'request-sent' || step?.event.type === 'response-sent';

const MAIN = {
  'action-skipped': 'local',
  'clock-advanced': 'wait',
  'request-sent': 'travel',
  'request-checked': 'local',
  'user-looked-up': 'local',
  'password-hashed': 'query',
  'session-created': 'query',
  'session-looked-up': 'query',
  'session-deleted': 'fall',
  'access-token-signed': 'press',
  'access-token-verified': 'press',
  'refresh-token-stored': 'query',
  'refresh-token-looked-up': 'query',
  'refresh-token-family-revoked': 'query',
  'response-sent': 'travel',
  'cookie-stored': 'keep',
  'cookie-deleted': 'fall',
  'cookie-refused': 'fall',
  'storage-written': 'keep',
  'storage-cleared': 'fall',
  'credential-copied': 'copy',
} satisfies Record<TraceEventType, keyof typeof TIMES>;

/** Milliseconds that the paper waits for this lane, and then moves for it. */
export function timesOf(
  lane: LaneId,
  row: Row,
  previous: Row | undefined,
): { readonly before: number; readonly main: number } {
  const step = row.steps[lane];
  const arrive = isMessage(previous?.steps[lane]) ? TIMES.arrive * 0.6 : 0;
  const heading = row.top > row.start ? TIMES.heading : 0;
  if (!step || row.height === 0) return { before: Math.max(arrive, heading), main: 0 };
  const attach = attachTime(step);
  return { before: Math.max(arrive + attach, heading), main: TIMES[MAIN[step.event.type]] };
}

function attachTime({ event }: Step): number {
  if (event.type === 'credential-copied') return 220;
  if (event.type !== 'request-sent' && event.type !== 'response-sent') return 0;
  return event.credential ? TIMES.attach : TIMES.appear;
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
  const movingObjects = step && row.height > 0 ? stepObjects(floor, step, row, sent, main) : [];
  if (!sent || !isMessage(sent)) return movingObjects;
  const emptied = step?.event.type === 'cookie-stored' || step?.event.type === 'storage-written';
  return [arrival(floor, sent, emptied), ...movingObjects];
}

function stepObjects(
  floor: Floor,
  step: Step,
  row: Row,
  sent: Step | undefined,
  main: number,
): readonly MovingObject[] {
  const { event } = step;
  const { grid, heights, layout } = floor;
  switch (event.type) {
    case 'request-sent':
    case 'response-sent':
      return sending(floor, step, main);
    case 'cookie-stored':
    case 'storage-written': {
      const slot: Slot = event.type === 'cookie-stored' ? 'browser/cookie-jar' : (event.place as Slot);
      return [
        drop(floor, slot, changedSecret(layout, step), sent ? dockOf(floor, sent) : grid.x(slot), main),
      ];
    }
    case 'session-created':
      return [query(floor, 'session-store', false, main)];
    case 'session-looked-up':
      return [query(floor, 'session-store', true, main)];
    case 'session-deleted': {
      if (!endsCredential(layout, step)) return [query(floor, 'session-store', false, main)];
      const y = heights.machine + 17 * heights.scale;
      const coat = fall({ type: 'coat' }, grid.x('session-store'), y, heights.scale, main);
      return [query(floor, 'session-store', false, main), coat];
    }
    case 'refresh-token-stored':
    case 'refresh-token-family-revoked':
      return [query(floor, 'refresh-token-table', false, main)];
    case 'refresh-token-looked-up':
      return [query(floor, 'refresh-token-table', true, main)];
    case 'access-token-signed':
    case 'access-token-verified':
      return [press(floor, -row.height / 2, event.type === 'access-token-signed', main)];
    case 'cookie-deleted':
    case 'storage-cleared': {
      const slot: Slot = event.type === 'cookie-deleted' ? 'browser/cookie-jar' : (event.place as Slot);
      const lost = changedSecret(layout, step);
      const art = lost ? ({ type: 'secret', ...lost } as const) : ({ type: 'paper' } as const);
      return [fall(art, grid.x(slot), heights.inBrowser, heights.scale * 0.75, main)];
    }
    case 'credential-copied': {
      const secret = changedSecret(layout, step);
      return secret ? [copying(floor, event.from as Slot, secret, main)] : [];
    }
    default:
      return [];
  }
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
