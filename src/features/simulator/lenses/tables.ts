/** The state of the world as tables, one per place, with what this step changed. */
import { shortClockText } from '#model/wording/clock-text.ts';
import { shortened } from '#model/wording/shortened.ts';
import { capital } from '#model/wording/capital.ts';
import { placeOf, type Place, type PlaceId, type PlaceKind } from '#model/trace/place.ts';
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
const TITLES = {
  'cookie-jar': ({ name }) => name,
  'local-storage': ({ name }) => name,
  'page-memory': ({ phrase }) => capital(phrase),
  page: ({ name }) => name,
  'user-agent': ({ name }) => name,
  'session-store': ({ name }) => name,
  'refresh-token-table': ({ name }) => name,
  attacker: ({ phrase }) => `${capital(phrase)}’s laptop`,
  balancer: ({ name }) => name,
  server: ({ name }) => name,
  'signing-keys': ({ name, within }, places) =>
    within === null ? name : `${name} of ${placeOf(places, within).phrase}`,
  'user-table': ({ name }) => name,
} satisfies Record<PlaceKind, (place: Place, places: readonly Place[]) => string>;

/** Every place that holds something, or held it until this step. */
export function tablesOf(
  state: WorldState,
  changes: readonly Change[],
  places: readonly Place[],
): readonly PlaceTable[] {
  const kinds = Object.keys(TITLES);
  const ordered = places.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return ordered.flatMap((one) => {
    const place = one.id;
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
    return [{ place, name: TITLES[one.kind](one, places), rows: [...rows, ...removed] }];
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

const time = (at: number | null): string =>
  at === null ? 'the browser ends its session' : shortClockText(at);
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
