/**
 * Places: where things stand and rest in the simulated world. They are data: a
 * world declares its places before the first step, and whoever shows a trace
 * asks a place for its kind. More servers, origins or devices are more places,
 * not more types.
 */

/** A path; its first segment is the actor or the machine. */
export type PlaceId = string;

export type PlaceKind =
  | 'user-agent' // a browser as a whole
  | 'page' // what one origin shows in it
  | 'cookie-jar'
  | 'local-storage' // of one origin
  | 'page-memory' // variables of one origin's script
  | 'server' // an origin server
  | 'signing-keys' // what a server signs with
  | 'session-store'
  | 'refresh-token-table'
  | 'user-table'
  | 'balancer'
  | 'attacker'; // the attacker's own machine; its loot rests here

/** Whom a place belongs to: a person or a company. */
export type Owner = string;

export interface Place {
  readonly id: PlaceId;
  readonly kind: PlaceKind;
  /** As a heading: "Session store". */
  readonly name: string;
  /** Within a sentence: "the server", "localStorage". */
  readonly phrase: string;
  /** The origin that it serves, or whose script may read it; `null` for a place of no one origin. */
  readonly origin: string | null;
  readonly owner: Owner;
  /** The place that it is a part of. */
  readonly within: PlaceId | null;
}

interface KindRules {
  /** To read it is a look-up of the server, to change it is a write. */
  readonly table: boolean;
  /** A credential can rest here and be used from here. */
  readonly holdsCredentials: boolean;
}

const NEITHER: KindRules = { table: false, holdsCredentials: false };
const TABLE: KindRules = { table: true, holdsCredentials: false };
const HOLDER: KindRules = { table: false, holdsCredentials: true };

const RULES = {
  'user-agent': NEITHER,
  page: NEITHER,
  'cookie-jar': HOLDER,
  'local-storage': HOLDER,
  'page-memory': HOLDER,
  server: NEITHER,
  'signing-keys': NEITHER,
  'session-store': TABLE,
  'refresh-token-table': TABLE,
  'user-table': TABLE,
  balancer: NEITHER,
  attacker: HOLDER,
} satisfies Record<PlaceKind, KindRules>;

type Places = readonly Place[];

/** The place with this id. Throws for one that the world has not declared. */
export function placeOf(places: Places, id: PlaceId): Place {
  const place = places.find((one) => one.id === id);
  if (!place) throw new Error(`The world has declared no place "${id}".`);
  return place;
}

/** The kind of a place; `undefined` for one that is not declared. */
export const kindOf = (places: Places, id: PlaceId): PlaceKind | undefined =>
  places.find((place) => place.id === id)?.kind;

/** All places of some kinds, as they were declared. */
export const placesOfKind = (places: Places, ...kinds: readonly PlaceKind[]): Places =>
  places.filter(({ kind }) => kinds.includes(kind));

/** The tables of servers, whose look-ups and writes are counted. */
export const serverTables = (places: Places): Places => places.filter(({ kind }) => RULES[kind].table);

/** Where a credential can be used from. */
export const credentialHolders = (places: Places): Places =>
  places.filter(({ kind }) => RULES[kind].holdsCredentials);

/** Whether `id` is the place `whole`, or a part of it. */
export function isWithin(places: Places, id: PlaceId, whole: PlaceId): boolean {
  if (id === whole) return true;
  const outer = places.find((place) => place.id === id)?.within ?? null;
  return outer !== null && isWithin(places, outer, whole);
}
