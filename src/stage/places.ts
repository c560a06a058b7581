/** Slots: the places with a rail of their own, and which of them a run needs. */
import type { LaneId } from '#model/lane.ts';
import type { Carrier } from '#model/settings.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { PlaceId } from '#model/trace/place.ts';

export const SLOTS = [
  'attacker',
  'browser/page-memory',
  'browser/local-storage',
  'browser/cookie-jar',
  'server',
  'session-store',
  'refresh-token-table',
] as const satisfies readonly PlaceId[];

export type Slot = (typeof SLOTS)[number];

/** Who stands on the stage of one lane. */
export interface Participants {
  readonly attacker: boolean;
  /** Places inside the browser, from the edge of the window that faces away from the wire. */
  readonly browser: readonly Slot[];
  readonly stores: readonly Slot[];
}

/** Where a credential of this carrier rests in the browser. */
export const restingSlot = (carrier: Carrier): Slot =>
  carrier === 'cookie'
    ? 'browser/cookie-jar'
    : carrier === 'header-memory'
      ? 'browser/page-memory'
      : 'browser/local-storage';

/** The slot of a place; absent for one without a rail of its own. */
export const slotOf = (place: string): Slot | undefined => SLOTS.find((slot) => slot === place);

/**
 * The participants of each lane. Rails that hold nothing and see no message in the
 * whole run are left out; what one lane needs, the other keeps room for, so
 * that the same place stands at the same spot in both. `sparse` (a small
 * screen) leaves out the empty places of the browser too.
 */
export function participantsOf(
  runs: readonly LaneRun[],
  sparse: boolean,
): Readonly<Record<LaneId, Participants>> {
  const used = new Map(runs.map((run) => [run.lane.id, usedSlots(run)]));
  const anywhere = new Set([...used.values()].flatMap((slots) => [...slots]));
  const attacker = anywhere.has('attacker');
  const participants: Record<LaneId, Participants> = {};
  for (const [lane, slots] of used) {
    const inBrowser = SLOTS.filter(
      (slot) => slot.startsWith('browser/') && (sparse && attacker ? slots : anywhere).has(slot),
    );
    participants[lane] = {
      attacker,
      browser: inBrowser.length < 2 && !(sparse && attacker) ? withNeighbour(inBrowser) : inBrowser,
      stores: SLOTS.filter(
        (slot) => (slot === 'session-store' || slot === 'refresh-token-table') && slots.has(slot),
      ),
    };
  }
  return participants;
}

/** A browser always shows its jar, and one place for script beside it. */
function withNeighbour(slots: readonly Slot[]): readonly Slot[] {
  const script = slots.find((slot) => slot !== 'browser/cookie-jar') ?? 'browser/local-storage';
  return [script, 'browser/cookie-jar'];
}

function usedSlots(run: LaneRun): ReadonlySet<Slot> {
  const used = new Set<Slot>();
  used.add(restingSlot(run.trace.settings.carrier));
  // Known from the start, so that no column moves while steps still come in.
  if (run.trace.actions.some(({ id }) => id === 'copy-credential' || id === 'replay')) used.add('attacker');
  const note = (place: PlaceId) => {
    const slot = slotOf(place);
    if (slot) used.add(slot);
  };
  for (const place of Object.keys(run.trace.initial))
    if (Object.keys(run.trace.initial[place] ?? {}).length > 0) note(place);
  for (const step of run.trace.steps) {
    note(step.place);
    for (const change of step.changes) note(change.place);
    const { event } = step;
    if (event.type.startsWith('session-')) note('session-store');
    if (event.type.startsWith('refresh-token-')) note('refresh-token-table');
    if (event.type === 'response-sent' && event.to === 'attacker') note('attacker');
  }
  used.delete('server');
  return used;
}
