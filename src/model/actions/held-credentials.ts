/** Who holds a credential now: read from the state, so that it can be asked without a world. */
import { ACCESS_TOKEN, cookieFor, REFRESH_TOKEN, REFRESH_TOKEN_COOKIE } from '../http/credential-names.ts';
import type { Carrier, Settings } from '../settings.ts';
import { placesOfKind, type Place, type PlaceId, type PlaceKind } from '../trace/place.ts';
import type { LootEntry, WorldState } from '../trace/state.ts';

interface World {
  readonly settings: Settings;
  readonly places: readonly Place[];
  readonly state: WorldState;
}

interface Held {
  readonly place: PlaceId;
  readonly value: string;
}

const KEPT_IN: Readonly<Record<Carrier, PlaceKind>> = {
  cookie: 'cookie-jar',
  'header-local-storage': 'local-storage',
  'header-memory': 'page-memory',
};

/** Where Alice's browser keeps what it sends with each request, and its value; `null` if it holds none. */
export const heldCredential = (world: World): Held | null =>
  heldAs(world, world.settings.carrier === 'cookie' ? cookieFor(world.settings.credential) : ACCESS_TOKEN);

/** Whether her browser holds a refresh token. */
export const heldRefreshToken = (world: World): boolean =>
  heldAs(world, world.settings.carrier === 'cookie' ? REFRESH_TOKEN_COOKIE : REFRESH_TOKEN) !== null;

/** The copy that the attacker took last; `null` if it holds none. */
export const newestLoot = ({ places, state }: Pick<World, 'places' | 'state'>): LootEntry | null =>
  placesOfKind(places, 'attacker')
    .flatMap(({ id }) => Object.values(state[id] ?? {}))
    .findLast((entry): entry is LootEntry => entry.kind === 'loot') ?? null;

function heldAs({ settings, places, state }: World, name: string): Held | null {
  for (const { id } of placesOfKind(places, KEPT_IN[settings.carrier])) {
    const entry = Object.values(state[id] ?? {}).find((one) => 'name' in one && one.name === name);
    if (entry && 'value' in entry) return { place: id, value: entry.value };
  }
  return null;
}
