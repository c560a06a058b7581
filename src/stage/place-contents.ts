/** What every place holds now, in words and in kind: the cut through the world below the horizon. */
import { REFRESH_TOKEN } from '#model/http/credential-names.ts';
import { playsRole } from '#model/trace/events.ts';
import type { Moment } from '#model/trace/moment.ts';
import { isWithin, placeOf, placesOfKind, type PlaceId, type PlaceKind } from '#model/trace/place.ts';
import type { Entry, Table, WorldState } from '#model/trace/state.ts';
import type { Step } from '#model/trace/trace.ts';
import { shortened } from '#model/wording/shortened.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { SecretKind } from './line-weight.ts';
import { captionOfKind, wording, type Wording } from './place-names.ts';

export interface PlaceContents {
  readonly slot: PlaceId;
  readonly kind: PlaceKind;
  /** "Session store" */
  readonly name: string;
  /** What is drawn inside. */
  readonly content: SecretKind | 'other' | 'none';
  /** First letters of what it holds, for the ticket's number or the row's key. */
  readonly number: string;
  /** Whom a row is about. */
  readonly subject: string;
  readonly rows: readonly { readonly text: string; readonly struck: boolean }[];
  /** Two short lines: what it does, and the thing itself. */
  readonly caption: readonly [does: Wording, thing: Wording];
  /** How the thing is written: as a credential of its hue, as a key, without weight, or plainly. */
  readonly tone: 'session' | 'key' | 'faint' | 'plain';
  readonly busy: boolean;
}

const COUNTED: Readonly<Record<SecretKind, string>> = {
  'session-id': 'ticket',
  jwt: 'document',
  'refresh-token': 'refresh token',
};

const KEEPS = wording('keeps');
const NOTHING = wording('nothing');

/** What is looked at: a place, what it holds, and the step that happens now. */
interface Look {
  readonly slot: PlaceId;
  readonly table: Table;
  readonly layout: LaneLayout;
  readonly state: WorldState;
  readonly step: Step | undefined;
}

type Shown = Pick<PlaceContents, 'caption'> & Partial<PlaceContents>;

/** The world as one lane sees it after a moment (or before the first, with `moment` absent). */
export function placeContentsOf(
  slot: PlaceId,
  layout: LaneLayout,
  state: WorldState,
  moment: Moment | undefined,
): PlaceContents {
  const { places } = layout.run.trace;
  const { kind, name } = placeOf(places, slot);
  const table = state[slot] ?? {};
  const step = stepAt(layout, moment);
  return {
    slot,
    kind,
    name,
    subject: '',
    rows: [],
    tone: 'plain',
    busy: step !== undefined && isWithin(places, step.place, slot),
    ...contentOf(table, layout),
    ...SHOWN[kind]({ slot, table, layout, state, step }),
  };
}

const inventory =
  (kind: PlaceKind) =>
  ({ table, layout }: Look): Shown => ({ caption: [captionOfKind(kind), inventoryOf(table, layout)] });

const SHOWN = {
  'user-agent': inventory('user-agent'),
  page: inventory('page'),
  'cookie-jar': inventory('cookie-jar'),
  'local-storage': inventory('local-storage'),
  'page-memory': inventory('page-memory'),
  server: serverShown,
  balancer: () => ({ content: 'none', caption: [KEEPS, NOTHING] }),
  'signing-keys': inventory('signing-keys'),
  'session-store': sessionsShown,
  'refresh-token-table': refreshTokensShown,
  'user-table': inventory('user-table'),
  attacker: ({ table }) => ({
    caption: [wording('holds'), Object.keys(table).length === 0 ? NOTHING : wording('a copy')],
  }),
} satisfies Record<PlaceKind, (look: Look) => Shown>;

function serverShown({ slot, layout, state, step }: Look): Shown {
  const { places } = layout.run.trace;
  const keys = placesOfKind(places, 'signing-keys')
    .filter(({ id }) => isWithin(places, id, slot))
    .reduce((sum, { id }) => sum + Object.keys(state[id] ?? {}).length, 0);
  const content = keys ? 'jwt' : 'none';
  if (step?.event.type === 'response-sent' && step.event.from === slot)
    return { content, caption: [wording('answers'), wording(String(step.event.response.status))] };
  const thing = keys === 0 ? 'nothing' : keys === 1 ? 'one key' : `${keys} keys`;
  return { content, caption: [KEEPS, wording(thing)], tone: keys ? 'key' : 'plain' };
}

function sessionsShown({ table }: Look): Shown {
  const rows = Object.values(table).filter((entry) => entry.kind === 'session');
  const row = rows.find((entry) => !entry.preLogin) ?? rows[0];
  if (!row) return { content: 'none', caption: [KEEPS, NOTHING] };
  const number = shortened(row.idHash, 4);
  if (row.preLogin) return { content: 'other', number, caption: [KEEPS, wording('a form’s row', 'a form')] };
  return {
    content: 'session-id',
    number,
    subject: row.subject,
    caption: [KEEPS, wording('Alice’s coat', 'a coat')],
    tone: 'session',
  };
}

function refreshTokensShown({ table, step }: Look): Shown {
  const rows = Object.values(table).flatMap((entry) =>
    entry.kind === 'refresh-token'
      ? [
          {
            text: `${entry.family} ${shortened(entry.tokenHash, 4)}`,
            struck: entry.revoked || entry.used,
          },
        ]
      : [],
  );
  const content = rows.length > 0 ? 'refresh-token' : 'none';
  if (step && playsRole(step, 'credential-checked'))
    return {
      content,
      rows,
      caption: [wording('not asked'), wording('by this request', 'now')],
      tone: 'faint',
    };
  const alive = rows.filter((row) => !row.struck).length;
  if (rows.length === 0) return { content, rows, caption: [KEEPS, NOTHING] };
  if (alive === 0) return { content, rows, caption: [KEEPS, wording('no live row', 'no row')] };
  return { content, rows, caption: [KEEPS, wording(alive === 1 ? 'one row' : `${alive} rows`)] };
}

const stepAt = (layout: LaneLayout, moment: Moment | undefined): Step | undefined => {
  const index = moment?.steps[layout.run.lane.id];
  return index === undefined ? undefined : layout.run.trace.steps[index];
};

/** What kind of secret an entry is, if it lets somebody in. */
function kindOfEntry(entry: Entry, layout: LaneLayout): SecretKind | 'other' {
  if (entry.kind === 'loot') return entry.what;
  if (!('value' in entry)) return 'other';
  return layout.secrets.get(entry.value) ?? (entry.name === REFRESH_TOKEN ? 'refresh-token' : 'other');
}

function contentOf(table: Table, layout: LaneLayout): Pick<PlaceContents, 'content' | 'number'> {
  let best: Pick<PlaceContents, 'content' | 'number'> = { content: 'none', number: '' };
  for (const entry of Object.values(table)) {
    const content = kindOfEntry(entry, layout);
    const number = 'value' in entry ? entry.value.slice(0, 4) : '';
    if (best.content === 'none' || content === 'session-id' || content === 'jwt') best = { content, number };
  }
  return best;
}

/** "empty", "1 ticket", "1 document", "2 tokens". */
function inventoryOf(table: Table, layout: LaneLayout): Wording {
  const kinds = Object.values(table).map((entry) => kindOfEntry(entry, layout));
  const secrets = kinds.filter((kind) => kind !== 'other');
  if (kinds.length === 0) return wording('empty');
  if (secrets.length === 0) return wording('form cookie', 'a form');
  if (secrets.length > 1) return wording(`${secrets.length} tokens`);
  const [only] = secrets;
  return only === 'refresh-token'
    ? wording('refresh token', 'refresh')
    : wording(`1 ${COUNTED[only ?? 'jwt']}`);
}
