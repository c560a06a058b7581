/** What every place holds now, in words and in kind: the cut through the world below the horizon. */
import type { Moment } from '#model/trace/moment.ts';
import type { Entry, Table, WorldState } from '#model/trace/state.ts';
import type { Step } from '#model/trace/trace.ts';
import type { SecretKind } from './line-weight.ts';
import type { Slot } from './places.ts';
import type { LaneLayout } from './lane-layout.ts';
import { shortened } from '#model/wording/shortened.ts';

export interface PlaceContents {
  readonly slot: Slot;
  /** What is drawn inside. */
  readonly content: SecretKind | 'other' | 'none';
  /** First letters of what it holds, for the ticket's number or the row's key. */
  readonly number: string;
  /** Whom a row is about. */
  readonly subject: string;
  readonly rows: readonly { readonly text: string; readonly struck: boolean }[];
  /** Two short lines: what it does, and the thing itself. */
  readonly caption: readonly [string, string];
  readonly busy: boolean;
}

const NAMES: Readonly<Partial<Record<Slot, string>>> = {
  'browser/cookie-jar': 'cookie jar',
  'browser/local-storage': 'localStorage',
  'browser/page-memory': 'page memory',
};

const COUNTED: Readonly<Record<SecretKind, string>> = {
  'session-id': 'ticket',
  jwt: 'document',
  'refresh-token': 'refresh token',
};

/** Words for where there is little room. */
const BRIEF: Readonly<Record<string, string>> = {
  'cookie jar': 'jar',
  localStorage: 'storage',
  'page memory': 'memory',
  'Alice’s coat': 'a coat',
  'by this request': 'now',
  'form cookie': 'a form',
  'a form’s row': 'a form',
  'refresh token': 'refresh',
  'no live row': 'no row',
};

export const brief = (words: string): string => BRIEF[words] ?? words;

/** The world as one lane sees it after a moment (or before the first, with `moment` absent). */
export function placeContentsOf(
  slot: Slot,
  layout: LaneLayout,
  state: WorldState,
  moment: Moment | undefined,
): PlaceContents {
  const table = state[slot] ?? {};
  const step = stepAt(layout, moment);
  const busy = step?.place === slot || (slot === 'server' && step?.place.startsWith('server') === true);
  const found = contentOf(table, layout);
  const holding = { slot, busy, subject: '', rows: [], ...found } as const;
  switch (slot) {
    case 'server': {
      const keys = Object.keys(state['server/keys'] ?? {}).length;
      return {
        ...holding,
        content: keys ? 'jwt' : 'none',
        caption: answerOf(step) ?? [
          'keeps',
          keys === 0 ? 'nothing' : keys === 1 ? 'one key' : `${keys} keys`,
        ],
      };
    }
    case 'session-store': {
      const rows = Object.values(table).filter((entry) => entry.kind === 'session');
      const row = rows.find((entry) => !entry.preLogin) ?? rows[0];
      const anonymous = row?.preLogin === true;
      return {
        ...holding,
        content: !row ? 'none' : anonymous ? 'other' : 'session-id',
        number: row ? shortened(row.idHash, 4) : '',
        subject: row && !anonymous ? row.subject : '',
        caption: ['keeps', !row ? 'nothing' : anonymous ? 'a form’s row' : 'Alice’s coat'],
      };
    }
    case 'refresh-token-table': {
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
      const alive = rows.filter((row) => !row.struck).length;
      const asked = step?.event.type === 'access-token-verified' || step?.event.type === 'session-looked-up';
      return {
        ...holding,
        content: rows.length > 0 ? 'refresh-token' : 'none',
        rows,
        caption: asked
          ? ['not asked', 'by this request']
          : [
              'keeps',
              rows.length === 0
                ? 'nothing'
                : alive === 0
                  ? 'no live row'
                  : alive === 1
                    ? 'one row'
                    : `${alive} rows`,
            ],
      };
    }
    case 'attacker':
      return { ...holding, caption: ['holds', found.content === 'none' ? 'nothing' : 'a copy'] };
    default:
      return { ...holding, caption: [NAMES[slot] ?? slot, inventoryOf(table, layout)] };
  }
}

const stepAt = (layout: LaneLayout, moment: Moment | undefined): Step | undefined => {
  const index = moment?.steps[layout.run.lane.id];
  return index === undefined ? undefined : layout.run.trace.steps[index];
};

function answerOf(step: Step | undefined): readonly [string, string] | undefined {
  if (!step || step.event.type !== 'response-sent') return undefined;
  return ['answers', String(step.event.response.status)];
}

/** What kind of secret an entry is, if it lets somebody in. */
function kindOf(entry: Entry, layout: LaneLayout): SecretKind | 'other' {
  if (entry.kind === 'loot') return entry.what;
  if (!('value' in entry)) return 'other';
  return layout.secrets.get(entry.value) ?? (entry.name.includes('refresh') ? 'refresh-token' : 'other');
}

function contentOf(table: Table, layout: LaneLayout): Pick<PlaceContents, 'content' | 'number'> {
  let best: Pick<PlaceContents, 'content' | 'number'> = { content: 'none', number: '' };
  for (const entry of Object.values(table)) {
    const content = kindOf(entry, layout);
    const number = 'value' in entry ? entry.value.slice(0, 4) : '';
    if (best.content === 'none' || content === 'session-id' || content === 'jwt') best = { content, number };
  }
  return best;
}

/** "empty", "1 ticket", "1 document", "2 tokens". */
function inventoryOf(table: Table, layout: LaneLayout): string {
  const kinds = Object.values(table).map((entry) => kindOf(entry, layout));
  const secrets = kinds.filter((kind) => kind !== 'other');
  if (kinds.length === 0) return 'empty';
  if (secrets.length === 0) return 'form cookie';
  if (secrets.length > 1) return `${secrets.length} tokens`;
  const [only] = secrets;
  return only === 'refresh-token' ? 'refresh token' : `1 ${COUNTED[only ?? 'jwt']}`;
}
