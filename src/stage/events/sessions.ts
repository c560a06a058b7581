/** Sessions: a server tells or asks its store. */
import type { SessionCreated, SessionDeleted, SessionLookedUp } from '#model/trace/events/sessions.ts';
import { shortened } from '#model/wording/shortened.ts';
import { endsCredential } from '../ends-credential.ts';
import { endMarks, noteAt, queryMarks, type Mark } from '../mark.ts';
import { fall, query } from '../moving-objects.ts';
import { ARRIVES } from '../within-row.ts';
import { onlyAlone, refusalOf, STILL, type EventView } from './event-view.ts';

export const SESSION_VIEWS = {
  'session-created': {
    ...STILL,
    size: 'lookUp',
    motion: 'query',
    words: ({ preLogin }) => (preLogin ? ['a row for the form', 'row made'] : ['ticket issued', 'ticket']),
    marks({ server, idHash, preLogin }, drawn) {
      const { layout, step, y1, middle } = drawn;
      const set = `SET ${shortened(idHash, 4)}`;
      const along = [`${set} EX ${layout.run.trace.settings.idleTimeout}`, set, 'SET'];
      const issued: readonly Mark[] = [
        { type: 'stamp', slot: server, y: middle, what: 'ticket' },
        noteAt(drawn, server, 'amber'),
      ];
      return [
        ...queryMarks(drawn, server, along, false),
        { type: 'dot', slot: step.place, y: y1 - ARRIVES, loud: !preLogin },
        ...(preLogin ? [] : issued),
      ];
    },
    movingObjects: ({ server }, { floor, step, main }) => [query(floor, server, step.place, false, main)],
    difference: onlyAlone('a row'),
    concerns: ({ preLogin }) => !preLogin,
  },
  'session-looked-up': {
    ...STILL,
    size: 'lookUp',
    motion: 'query',
    words({ found }, { step }) {
      const refusal = refusalOf(step);
      if (found && !refusal) return ['row found', 'found'];
      return refusal ? [`row expired: ${refusal}`, 'row expired', 'expired'] : ['no such row', 'no row'];
    },
    terseWords: (_event, _step, mark) => (mark === 'along' ? ['who is this?'] : []),
    marks({ server, idHash, found }, drawn) {
      const { place } = drawn.step;
      return [
        ...queryMarks(drawn, server, [`GET ${shortened(idHash, 4)}`, 'GET'], true),
        ...(found ? [] : [{ type: 'stamp', slot: place, y: drawn.middle, what: 'fail' } as const]),
        noteAt(drawn, server, found ? 'ink2' : 'ink'),
        ...endMarks(drawn, place),
      ];
    },
    movingObjects: ({ server }, { floor, step, main }) => [query(floor, server, step.place, true, main)],
    difference: onlyAlone('a look-up'),
    concerns: (_, { step, inDrawnExchange }) => step.action.action.id !== 'log-out' && inDrawnExchange,
  },
  'session-deleted': {
    ...STILL,
    size: 'lookUp',
    motion: 'fall',
    takesAway: true,
    words: (_, { step, layout }) =>
      endsCredential(layout, step) ? ['row deleted', 'deleted'] : ['form’s row deleted', 'deleted'],
    terseWords: (_event, _step, mark, words) => (mark === 'note' ? words : []),
    marks: ({ server, idHash }, drawn) => [
      ...queryMarks(drawn, server, [`DEL ${shortened(idHash, 4)}`, 'DEL'], false),
      noteAt(drawn, server),
      ...endMarks(drawn, drawn.step.place),
    ],
    movingObjects({ server }, { floor, step, main }) {
      const told = query(floor, server, step.place, false, main);
      if (!endsCredential(floor.layout, step)) return [told];
      const { grid, heights } = floor;
      const y = heights.machine + 17 * heights.scale;
      return [told, fall({ type: 'coat' }, grid.x(step.place), y, heights.scale, main)];
    },
    difference: { alone: 'a row deleted', beside: () => 'what is revoked' },
    concerns: (_, { step, isCredential }) =>
      step.changes.some(({ before }) => before !== null && isCredential(before)),
  },
} satisfies {
  'session-created': EventView<SessionCreated>;
  'session-looked-up': EventView<SessionLookedUp>;
  'session-deleted': EventView<SessionDeleted>;
};
