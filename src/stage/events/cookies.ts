/** Cookies: what a jar keeps, drops and refuses. */
import type { CookieDeleted, CookieRefused, CookieStored } from '#model/trace/events/cookies.ts';
import { endsCredential } from '../ends-credential.ts';
import { endMarks, noteAt, restsAsRibbon, toneOfRest } from '../mark.ts';
import { keeping, losing } from '../moving-objects.ts';
import { ONE_WAITS, onlyAlone, refusalOf, STILL, type EventView } from './event-view.ts';

export const COOKIE_VIEWS = {
  'cookie-stored': {
    ...STILL,
    size: 'local',
    motion: 'keep',
    unpacks: true,
    words: ({ credential }) => (credential ? ['rests in the jar', 'rests'] : ['form cookie kept', 'kept']),
    marks({ credential }, drawn) {
      const { layout, step, y0 } = drawn;
      return [
        ...(restsAsRibbon(layout)
          ? []
          : [{ type: 'dot', slot: step.place, y: y0, loud: credential } as const]),
        noteAt(drawn, step.place, credential ? toneOfRest(layout) : 'ink3'),
      ];
    },
    movingObjects: (_, motion) => [keeping(motion.floor, motion)],
    difference: onlyAlone('a cookie'),
    concerns: ({ credential }) => credential,
  },
  'cookie-deleted': {
    ...STILL,
    size: 'local',
    motion: 'fall',
    takesAway: true,
    words: (_, { step, layout }) =>
      endsCredential(layout, step) ? ['cookie deleted', 'deleted'] : ['form cookie deleted', 'deleted'],
    terseWords: (_event, _step, _mark, words) => words,
    marks: (_, drawn) => [...endMarks(drawn, drawn.step.place), noteAt(drawn, drawn.step.place)],
    movingObjects: (_, motion) => [losing(motion.floor, motion)],
    difference: onlyAlone('a cookie ends'),
    concerns: (_, { step, isCredential }) =>
      step.changes.some(({ before }) => before !== null && isCredential(before)),
  },
  'cookie-refused': {
    ...STILL,
    size: 'local',
    motion: 'fall',
    words(_, { step }) {
      const refusal = refusalOf(step);
      return [refusal ? `cookie refused: ${refusal}` : 'cookie refused', 'refused'];
    },
    marks: (_, drawn) => [
      { type: 'stamp', slot: drawn.step.place, y: drawn.middle, what: 'fail' },
      noteAt(drawn, drawn.step.place, 'ink'),
    ],
    difference: onlyAlone(ONE_WAITS),
  },
} satisfies {
  'cookie-stored': EventView<CookieStored>;
  'cookie-deleted': EventView<CookieDeleted>;
  'cookie-refused': EventView<CookieRefused>;
};
