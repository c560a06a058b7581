/** Which places have a rail of their own, in which column, and which of them a run needs. */
import type { LaneId } from '#model/lane.ts';
import type { Carrier } from '#model/settings.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import { kindOf, placesOfKind, type Place, type PlaceId, type PlaceKind } from '#model/trace/place.ts';
import type { Trace } from '#model/trace/trace.ts';

/** A column that holds rails. */
export type RailColumn = 'attacker' | 'browser' | 'server' | 'store';

/**
 * The column in which a place has its rail; `null`: it has none of its own. Within
 * a column rails stand in this order, and those of one kind as they were declared.
 */
const RAILS = {
  attacker: 'attacker',
  'page-memory': 'browser',
  'local-storage': 'browser',
  'cookie-jar': 'browser',
  balancer: 'server',
  server: 'server',
  'session-store': 'store',
  'refresh-token-table': 'store',
  'user-agent': null,
  page: null,
  'signing-keys': null,
  'user-table': null,
} satisfies Record<PlaceKind, RailColumn | null>;

const ORDER = Object.keys(RAILS);

/** The column of a place's rail; `null` for a place without one, or one that is not declared. */
export function railOf(places: readonly Place[], id: PlaceId): RailColumn | null {
  const kind = kindOf(places, id);
  return kind === undefined ? null : RAILS[kind];
}

export const isServerRail = (places: readonly Place[], id: PlaceId): boolean =>
  railOf(places, id) === 'server';

const RESTS = {
  cookie: 'cookie-jar',
  'header-memory': 'page-memory',
  'header-local-storage': 'local-storage',
} satisfies Record<Carrier, PlaceKind>;

/** Where the credential of a run rests in the browser. */
export const restingPlace = ({ settings, places }: Pick<Trace, 'settings' | 'places'>): PlaceId =>
  placesOfKind(places, RESTS[settings.carrier])[0]?.id ?? '';

/** Who stands on the stage of one lane: places with rails, from the axis outward. */
export interface Participants {
  readonly attackers: readonly PlaceId[];
  /** Places inside the browser, from the edge of the window that faces away from the wire. */
  readonly browser: readonly PlaceId[];
  readonly servers: readonly PlaceId[];
  readonly stores: readonly PlaceId[];
}

/**
 * The participants of each lane. Rails that hold nothing and see no message in the
 * whole run are left out, but for servers; what one lane needs, the other keeps room
 * for, so that the same place stands at the same spot in both. `sparse` (a small
 * screen) leaves out the empty places of the browser too.
 */
export function participantsOf(
  runs: readonly LaneRun[],
  sparse: boolean,
): Readonly<Record<LaneId, Participants>> {
  const used = runs.map((run) => ({ id: run.lane.id, rails: railsOf(run), slots: usedPlaces(run) }));
  const anywhere = new Set(used.flatMap(({ slots }) => [...slots]));
  const participants: Record<LaneId, Participants> = {};
  for (const { id, rails, slots } of used) {
    const attackers = rails.attacker.flatMap((place) => (anywhere.has(place.id) ? place.id : []));
    const crowded = sparse && attackers.length > 0;
    const present = rails.browser.filter((place) => (crowded ? slots : anywhere).has(place.id));
    const inBrowser = present.length < 2 && !crowded ? withNeighbour(present, rails.browser) : present;
    participants[id] = {
      attackers,
      browser: inBrowser.map((place) => place.id),
      servers: rails.server.map((place) => place.id),
      stores: rails.store.flatMap((place) => (slots.has(place.id) ? place.id : [])),
    };
  }
  return participants;
}

/** All places that could have a rail, by column and in order. */
function railsOf({ trace: { places } }: LaneRun): Readonly<Record<RailColumn, readonly Place[]>> {
  const ordered = places.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const of = (column: RailColumn) => ordered.filter(({ kind }) => RAILS[kind] === column);
  return { attacker: of('attacker'), browser: of('browser'), server: of('server'), store: of('store') };
}

/** A browser always shows its jar, and one place for script beside it. */
function withNeighbour(present: readonly Place[], all: readonly Place[]): readonly Place[] {
  const script =
    present.find(({ kind }) => kind !== 'cookie-jar') ?? placesOfKind(all, 'local-storage')[0] ?? null;
  return [...(script ? [script] : []), ...placesOfKind(all, 'cookie-jar').slice(0, 1)];
}

function usedPlaces({ trace }: LaneRun): ReadonlySet<PlaceId> {
  const { places, actions, initial, steps } = trace;
  const used = new Set<PlaceId>([restingPlace(trace)]);
  // Known from the start, so that no column moves while steps still come in.
  if (actions.some(({ id }) => id === 'copy-credential' || id === 'replay'))
    for (const { id } of placesOfKind(places, 'attacker')) used.add(id);
  for (const [place, table] of Object.entries(initial))
    if (Object.keys(table ?? {}).length > 0) used.add(place);
  for (const { place, changes, event } of steps) {
    used.add(place);
    for (const change of changes) used.add(change.place);
    if (isMessage(event)) used.add(event.to);
  }
  return used;
}
