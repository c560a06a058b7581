/**
 * Places: where things stand and rest in the simulated world. A place id is a
 * path; its first part is the actor or machine that is drawn as one rail.
 *
 * More servers, origins or devices are more ids, not more types.
 */
export type PlaceId =
  | 'browser' // Alice's user agent as a whole
  | 'browser/cookie-jar'
  | 'browser/local-storage' // of the page's origin
  | 'browser/page-memory' // variables of the page's script
  | 'server' // origin server acme.example
  | 'server/keys' // signing keys it holds
  | 'session-store'
  | 'refresh-token-table'
  | 'user-table'
  | 'attacker'; // the attacker's own laptop; its loot rests here
