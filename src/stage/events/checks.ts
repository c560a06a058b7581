/** Checks in front of a log-in: work on the server's rail. */
import type { PasswordHashed, RequestChecked, UserLookedUp } from '#model/trace/events/checks.ts';
import { shortDuration } from '#model/wording/short-duration.ts';
import { noteAt, workAt } from '../mark.ts';
import { ONE_WAITS, onlyAlone, refusalOf, STILL, type EventView } from './event-view.ts';

export const CHECK_VIEWS = {
  'request-checked': {
    ...STILL,
    size: 'local',
    motion: 'local',
    words(_, { step }) {
      const refusal = refusalOf(step);
      return refusal
        ? [`form refused: ${refusal}`, 'form refused']
        : ['origin and form checked', 'form checked'];
    },
    marks: (_, drawn) => [workAt(drawn, drawn.step.place), noteAt(drawn, drawn.step.place)],
    difference: onlyAlone('a form check'),
  },
  'user-looked-up': {
    ...STILL,
    size: 'local',
    motion: 'local',
    words: ({ name, found }) =>
      found ? [`user ${name} found`, `${name} found`] : [`no user ${name}`, 'no user'],
    // The user table has no rail of its own.
    marks: ({ server }, drawn) => [workAt(drawn, server), noteAt(drawn, server)],
    difference: onlyAlone(ONE_WAITS),
  },
  'password-hashed': {
    ...STILL,
    size: 'work',
    motion: 'query',
    words({ matches }, { step }) {
      const time = shortDuration(step.takes);
      return matches
        ? [`password hashed, ${time} simulated`, `password hashed, ${time}`, `hashed, ${time}`, 'hashed']
        : [`password hashed, ${time} simulated, no match`, 'password hashed, no match', 'no match'];
    },
    marks: (_, drawn) => [workAt(drawn, drawn.step.place, true), noteAt(drawn, drawn.step.place)],
    difference: onlyAlone(ONE_WAITS),
  },
} satisfies {
  'request-checked': EventView<RequestChecked>;
  'user-looked-up': EventView<UserLookedUp>;
  'password-hashed': EventView<PasswordHashed>;
};
