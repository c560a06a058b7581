/** The state of the world as tables, one per place, with what this step changed. */
import { shortClockText } from '#model/wording/clock-text.ts';
import { shortened } from '#model/wording/shortened.ts';
import type { PlaceId } from '#model/trace/place.ts';
import type { Change, Entry, WorldState } from '#model/trace/state.ts';

export type Mark = 'added' | 'changed' | 'removed' | null;

export interface Cell {
  readonly name: string;
  readonly text: string;
  /** What stood here before this step, if that was something else. */
  readonly before: string | null;
}

export interface TableRow {
  readonly key: string;
  readonly mark: Mark;
  readonly cells: readonly Cell[];
}

export interface PlaceTable {
  readonly place: PlaceId;
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** In the order in which they are shown: what moves first, what never changes last. */
const PLACES = {
  'browser/cookie-jar': 'Cookie jar',
  'browser/local-storage': 'localStorage',
  'browser/page-memory': 'The page’s memory',
  browser: 'Browser',
  'session-store': 'Session store',
  'refresh-token-table': 'Refresh tokens',
  attacker: 'The attacker’s laptop',
  server: 'Server',
  'server/keys': 'Signing keys of the server',
  'user-table': 'Users',
} as const satisfies Record<PlaceId, string>;

/** Every place that holds something, or held it until this step. */
export function tablesOf(state: WorldState, changes: readonly Change[]): readonly PlaceTable[] {
  return (Object.keys(PLACES) as PlaceId[]).flatMap((place) => {
    const here = changes.filter((change) => change.place === place);
    const entries = Object.entries(state[place] ?? {});
    const gone = here.filter(({ after }) => after === null);
    if (entries.length + gone.length === 0) return [];
    const rows = entries.map(([key, entry]) =>
      rowOf(
        key,
        entry,
        here.find((change) => change.key === key),
      ),
    );
    const removed = gone.flatMap(({ key, before }): TableRow[] =>
      before ? [{ key, mark: 'removed', cells: cellsOf(before, null) }] : [],
    );
    return [{ place, name: PLACES[place], rows: [...rows, ...removed] }];
  });
}

function rowOf(key: string, entry: Entry, change: Change | undefined): TableRow {
  const mark: Mark = !change ? null : change.before ? 'changed' : 'added';
  return { key, mark, cells: cellsOf(entry, change?.before ?? null) };
}

function cellsOf(entry: Entry, before: Entry | null): readonly Cell[] {
  const old = new Map(before ? columnsOf(before) : []);
  return columnsOf(entry).map(([name, text]) => {
    const was = old.get(name);
    return { name, text, before: was === undefined || was === text ? null : was };
  });
}

const time = (at: number | null): string => (at === null ? 'when the browser closes' : shortClockText(at));
const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** What is worth reading of an entry: column and text. */
function columnsOf(entry: Entry): readonly (readonly [name: string, text: string])[] {
  switch (entry.kind) {
    case 'cookie':
      return [
        ['name', entry.name],
        ['value', shortened(entry.value, 26)],
        ['rules', rulesOf(entry)],
        ['until', time(entry.expires)],
      ];
    case 'storage-item':
      return [
        ['name', entry.name],
        ['value', shortened(entry.value, 34)],
      ];
    case 'session':
      return [
        ['hash of the ID', shortened(entry.idHash, 8)],
        ['who', entry.preLogin ? 'a visitor' : `${entry.subject}, ${entry.role}`],
        ['last seen', time(entry.lastSeen)],
        ['ends idle', time(entry.idleExpires)],
        ['ends at the latest', time(entry.absoluteExpires)],
      ];
    case 'refresh-token':
      return [
        ['hash of the token', shortened(entry.tokenHash, 8)],
        ['family', entry.family],
        ['who', entry.subject],
        ['used', yes(entry.used)],
        ['revoked', yes(entry.revoked)],
      ];
    case 'user':
      return [
        ['who', entry.subject],
        ['name', entry.name],
        ['role', entry.role],
        ['password hash', shortened(entry.passwordHash, 20)],
      ];
    case 'key':
      return [
        ['key', entry.kid],
        ['algorithm', entry.alg],
      ];
    case 'loot':
      break;
  }
  return [
    ['what', entry.what === 'jwt' ? 'access token' : 'session ID'],
    ['value', shortened(entry.value, 26)],
    ['taken', time(entry.taken)],
    ['says it ends', entry.exp === null ? 'it does not say' : time(entry.exp * 1000)],
  ];
}

function rulesOf(cookie: Extract<Entry, { readonly kind: 'cookie' }>): string {
  const rules = [
    cookie.hostOnly ? `only ${cookie.domain}` : cookie.domain,
    cookie.secure ? 'Secure' : '',
    cookie.httpOnly ? 'HttpOnly' : '',
    cookie.sameSite === 'Default' ? '' : `SameSite=${cookie.sameSite}`,
  ];
  return rules.filter(Boolean).join(', ');
}
