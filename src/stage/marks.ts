/** Marks: what one lane draws into one row of the paper, by slot and height; columns say where a slot is. */
import { lineWeightOf, type LineWeight } from './line-weight.ts';
import type { Row } from './rows.ts';
import { restingSlot, type Slot } from './places.ts';
import { ARRIVES, END_IN_ROW } from './lifelines.ts';
import { endsCredential, type LaneLayout } from './lane-layout.ts';
import { messageWords, noteWords, storeWords, terseWords, type Words } from './words.ts';
import type { Step } from '#model/trace/trace.ts';

export type Mark =
  /** A message; `carried` is a credential as wide as its octets, else a thin line with an arrow. */
  | {
      readonly type: 'message';
      readonly from: Slot;
      readonly to: Slot;
      readonly y0: number;
      readonly y1: number;
      readonly weight: LineWeight | null;
      readonly joins: boolean;
    }
  /** The server asks or tells a store. */
  | {
      readonly type: 'query';
      readonly to: Slot;
      readonly y0: number;
      readonly y1: number;
      readonly returns: boolean;
    }
  /** The server works. */
  | { readonly type: 'work'; readonly y0: number; readonly y1: number; readonly heavy: boolean }
  | { readonly type: 'dot'; readonly slot: Slot; readonly y: number; readonly loud: boolean }
  | {
      readonly type: 'stamp';
      readonly slot: Slot;
      readonly y: number;
      readonly what: 'ticket' | 'seal' | 'fail';
    }
  | { readonly type: 'end'; readonly slot: Slot; readonly y: number; readonly wide: boolean }
  | {
      readonly type: 'along';
      readonly from: Slot;
      readonly to: Slot;
      readonly y0: number;
      readonly y1: number;
      readonly words: Words;
      readonly tone: Tone;
      readonly rise: number;
    }
  | {
      readonly type: 'note';
      readonly slot: Slot;
      readonly y: number;
      readonly words: Words;
      readonly tone: Tone;
    }
  /** The lane has nothing to do while the other goes on. */
  | { readonly type: 'wait'; readonly slot: Slot; readonly y0: number; readonly y1: number };

export type Tone = 'ink' | 'ink2' | 'ink3' | 'amber';

const REST_PLACE: Readonly<Partial<Record<Slot, string>>> = {
  'browser/local-storage': 'localStorage',
  'browser/page-memory': 'page memory',
};

/** Marks of `layout` in `row`. Rows that were left out have none. */
export function marksOf(layout: LaneLayout, row: Row): readonly Mark[] {
  if (row.height === 0) return [];
  const step = row.steps[layout.run.lane.id];
  if (layout.terse) return step ? terseMarks(stepMarks(layout, row, step), step) : [];
  return step ? stepMarks(layout, row, step) : waitMarks(layout, row);
}

function waitMarks(layout: LaneLayout, row: Row): readonly Mark[] {
  const latest = row.moment.latest[layout.run.lane.id];
  const step = latest === undefined ? undefined : layout.run.trace.steps[latest];
  const { type } = step?.event ?? {};
  const atServer =
    type === 'request-sent' ||
    (type !== 'response-sent' && !/^(browser|attacker)/.test(step?.place ?? 'browser'));
  const slot: Slot = atServer ? 'server' : restingSlot(layout.run.trace.settings.carrier);
  const wait: Mark = { type: 'wait', slot, y0: row.top, y1: row.top + row.height };
  // Said once, where the waiting begins.
  if (row.waited.includes(layout.run.lane.id)) return [wait];
  return [wait, { type: 'note', slot, y: row.top + row.height / 2, words: ['waits'], tone: 'ink3' }];
}

/** The same marks with the few words that a picture without a reader needs. */
function terseMarks(marks: readonly Mark[], step: Step): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    // The verdict on the copy is told larger, on the horizon.
    if (mark.type === 'stamp' && mark.what === 'seal' && step.action.action.id === 'replay') return [];
    if (mark.type !== 'along' && mark.type !== 'note') return mark.type === 'work' ? [] : [mark];
    const words = terseWords(step, mark.type, mark.words);
    return words.length > 0 ? [{ ...mark, words }] : [];
  });
}

function stepMarks(layout: LaneLayout, row: Row, step: Step): readonly Mark[] {
  const { event } = step;
  const y0 = row.top;
  const y1 = row.top + row.height;
  const middle = y0 + row.height / 2;
  const ending = y0 + row.height * END_IN_ROW;
  const words = noteWords(
    step,
    endsCredential(layout, step),
    REST_PLACE[event.type === 'storage-written' ? (event.place as Slot) : 'server'] ?? '',
  );
  const note = (slot: Slot, tone: Tone = 'ink2', y = middle): Mark => ({
    type: 'note',
    slot,
    y,
    words,
    tone,
  });
  const work: Mark = { type: 'work', y0, y1, heavy: event.type === 'password-hashed' };
  const query = (to: Slot, returns: boolean): readonly Mark[] => {
    const from = y0 + 4;
    const foot = returns ? (from + y1 - 4) / 2 : y1 - ARRIVES;
    return [
      work,
      { type: 'query', to, y0: from, y1: returns ? y1 - 4 : foot, returns },
      {
        type: 'along',
        from: 'server',
        to,
        y0: from,
        y1: foot,
        words: storeWords(event, layout.run.trace.settings.idleTimeout),
        tone: 'ink2',
        rise: 6,
      },
    ];
  };
  switch (event.type) {
    case 'request-sent':
    case 'response-sent': {
      const [from, to] = layout.routes.get(step.index) ?? ['server', 'server'];
      const carried = event.credential;
      const weight = carried
        ? lineWeightOf(carried.kind, carried.value, carried.octets, layout.factor)
        : null;
      const rise = 6 + (weight && weight.width > 3 ? weight.width / 2 : 0);
      const tone: Tone = carried?.kind === 'session-id' ? 'amber' : carried?.kind === 'jwt' ? 'ink' : 'ink2';
      const start = y0 + 4;
      return [
        {
          type: 'message',
          from,
          to,
          y0: start,
          y1,
          weight,
          joins: event.type === 'response-sent' || weight !== null,
        },
        ...(weight && weight.kind !== 'jwt' && from !== 'server'
          ? [{ type: 'dot', slot: from, y: start, loud: weight.kind === 'session-id' } as const]
          : []),
        { type: 'along', from, to, y0: start, y1, words: messageWords(event), tone, rise },
      ];
    }
    case 'request-checked':
    case 'user-looked-up':
    case 'password-hashed':
      return [work, note('server')];
    case 'session-created':
      return [
        ...query('session-store', false),
        { type: 'dot', slot: 'session-store', y: y1 - ARRIVES, loud: !event.preLogin },
        ...(event.preLogin
          ? []
          : [{ type: 'stamp', slot: 'server', y: middle, what: 'ticket' } as const, note('server', 'amber')]),
      ];
    case 'session-looked-up':
      return [
        ...query('session-store', true),
        ...(event.found ? [] : [{ type: 'stamp', slot: 'session-store', y: middle, what: 'fail' } as const]),
        note('server', event.found ? 'ink2' : 'ink'),
        ...endMarks(layout, 'session-store', ending),
      ];
    case 'session-deleted':
      return [...query('session-store', false), note('server'), ...endMarks(layout, 'session-store', ending)];
    case 'access-token-signed':
      return [work, { type: 'stamp', slot: 'server', y: middle, what: 'seal' }, note('server', 'ink')];
    case 'access-token-verified':
      return [
        work,
        { type: 'stamp', slot: 'server', y: middle, what: event.valid ? 'seal' : 'fail' },
        note('server', event.valid ? 'ink2' : 'ink'),
      ];
    case 'refresh-token-stored':
      return query('refresh-token-table', false);
    case 'refresh-token-looked-up':
      return [...query('refresh-token-table', true), note('server')];
    case 'refresh-token-family-revoked':
      return [
        ...query('refresh-token-table', false),
        note('server'),
        ...endMarks(layout, 'refresh-token-table', ending),
      ];
    case 'cookie-stored':
      return [
        ...(wideRest(layout)
          ? []
          : [{ type: 'dot', slot: 'browser/cookie-jar', y: y0, loud: event.credential } as const]),
        note('browser/cookie-jar', event.credential ? toneOfRest(layout) : 'ink3'),
      ];
    case 'cookie-deleted':
      return [...endMarks(layout, 'browser/cookie-jar', ending), note('browser/cookie-jar')];
    case 'cookie-refused':
      return [
        { type: 'stamp', slot: 'browser/cookie-jar', y: middle, what: 'fail' },
        note('browser/cookie-jar', 'ink'),
      ];
    case 'storage-written':
      return [note(event.place as Slot, toneOfRest(layout))];
    case 'storage-cleared':
      return [...endMarks(layout, event.place as Slot, ending), note(event.place as Slot)];
    case 'credential-copied': {
      const from = event.from as Slot;
      const lifeline = layout.lifelines.find((other) => other.slot === 'attacker' && other.from >= y0);
      const weight = lifeline?.weight ?? null;
      return [
        { type: 'message', from, to: 'attacker', y0: y0 + 4, y1, weight, joins: true },
        ...(event.what === 'jwt' ? [] : [{ type: 'dot', slot: from, y: y0 + 4, loud: true } as const]),
        {
          type: 'along',
          from,
          to: 'attacker',
          y0: y0 + 4,
          y1,
          words,
          tone: 'ink2',
          rise: 6 + (weight && weight.width > 3 ? weight.width / 2 : 0),
        },
      ];
    }
    case 'action-skipped':
      return [note('browser/cookie-jar', 'ink3')];
    default:
      return [];
  }
}

/** A bar across what ends here; a form's cookie or row ends without one. */
function endMarks(layout: LaneLayout, slot: Slot, y: number): readonly Mark[] {
  const ended = layout.lifelines.filter(
    (lifeline) => lifeline.slot === slot && lifeline.to === y && lifeline.ended && !lifeline.beside,
  );
  const loud = ended.some((lifeline) => lifeline.weight !== null || slot === 'refresh-token-table');
  return loud
    ? [{ type: 'end', slot, y, wide: ended.some((lifeline) => (lifeline.weight?.width ?? 0) > 4) }]
    : [];
}

const wideRest = (layout: LaneLayout): boolean => layout.run.trace.settings.credential === 'jwt';
const toneOfRest = (layout: LaneLayout): Tone => (wideRest(layout) ? 'ink2' : 'amber');
