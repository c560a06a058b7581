/** What the world is made of. Here alone a place has its id written down; all other code asks for a kind. */
import type { ServerPlaces } from '../recording/spans.ts';
import type { Place, PlaceId } from '../trace/place.ts';

export const ACME = 'https://acme.example';

export const ALICES_BROWSER: PlaceId = 'browser';
export const ATTACKERS_LAPTOP: PlaceId = 'attacker';
export const ACME_PLACES: ServerPlaces = {
  server: 'server',
  users: 'user-table',
  sessions: 'session-store',
  refreshTokens: 'refresh-token-table',
};
export const ACME_KEYS: PlaceId = 'server/keys';

const ALICES = { owner: 'Alice', within: ALICES_BROWSER } as const;
const ACMES = { origin: null, owner: 'acme', within: null } as const;

/** Alice's browser, the origin server with its tables, and the attacker. */
export const WORLD_PLACES: readonly Place[] = [
  {
    id: ALICES_BROWSER,
    kind: 'user-agent',
    name: 'Browser',
    phrase: 'Alice’s browser',
    origin: null,
    owner: 'Alice',
    within: null,
  },
  {
    ...ALICES,
    id: 'browser/cookie-jar',
    kind: 'cookie-jar',
    name: 'Cookie jar',
    phrase: 'the cookie jar',
    origin: null,
  },
  {
    ...ALICES,
    id: 'browser/local-storage',
    kind: 'local-storage',
    name: 'localStorage',
    phrase: 'localStorage',
    origin: ACME,
  },
  {
    ...ALICES,
    id: 'browser/page-memory',
    kind: 'page-memory',
    name: 'Page memory',
    phrase: 'the page’s memory',
    origin: ACME,
  },
  {
    ...ACMES,
    id: ACME_PLACES.server,
    kind: 'server',
    name: 'Server',
    phrase: 'the server',
    origin: ACME,
  },
  {
    ...ACMES,
    id: ACME_KEYS,
    kind: 'signing-keys',
    name: 'Signing keys',
    phrase: 'the signing keys',
    within: ACME_PLACES.server,
  },
  {
    ...ACMES,
    id: ACME_PLACES.sessions,
    kind: 'session-store',
    name: 'Session store',
    phrase: 'the session store',
  },
  {
    ...ACMES,
    id: ACME_PLACES.refreshTokens,
    kind: 'refresh-token-table',
    name: 'Refresh tokens',
    phrase: 'the refresh-token table',
  },
  { ...ACMES, id: ACME_PLACES.users, kind: 'user-table', name: 'Users', phrase: 'the user table' },
  {
    id: ATTACKERS_LAPTOP,
    kind: 'attacker',
    name: 'Attacker',
    phrase: 'the attacker',
    origin: null,
    owner: 'the attacker',
    within: null,
  },
];
