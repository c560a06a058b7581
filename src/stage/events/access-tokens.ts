/** Access tokens: sealed and checked on the server's own rail. */
import type { AccessTokenSigned, AccessTokenVerified } from '#model/trace/events/access-tokens.ts';
import { noteAt, workAt } from '../mark.ts';
import { press } from '../moving-objects.ts';
import { refusalOf, STILL, type EventView } from './event-view.ts';

export const ACCESS_TOKEN_VIEWS = {
  'access-token-signed': {
    ...STILL,
    size: 'local',
    motion: 'press',
    words: ({ alg }) => [`sealed here, ${alg}`, 'sealed here', 'sealed'],
    marks: (_, drawn) => [
      workAt(drawn, drawn.step.place),
      { type: 'stamp', slot: drawn.step.place, y: drawn.middle, what: 'seal' },
      noteAt(drawn, drawn.step.place, 'ink'),
    ],
    movingObjects: (_, { floor, step, height, main }) => [press(floor, step.place, -height / 2, true, main)],
    difference: { alone: 'a seal', beside: () => 'a row or a seal' },
    concerns: () => true,
  },
  'access-token-verified': {
    ...STILL,
    size: 'local',
    motion: 'press',
    words({ valid }, { step }) {
      if (valid) return ['seal checked here', 'seal checked', 'checked'];
      const refusal = refusalOf(step);
      return refusal ? [`refused: ${refusal}`, refusal] : ['refused'];
    },
    terseWords: (_event, { action }, _mark, words) => (action.action.id === 'replay' ? [] : words),
    marks: ({ valid }, drawn) => [
      workAt(drawn, drawn.step.place),
      { type: 'stamp', slot: drawn.step.place, y: drawn.middle, what: valid ? 'seal' : 'fail' },
      noteAt(drawn, drawn.step.place, valid ? 'ink2' : 'ink'),
    ],
    movingObjects: (_, { floor, step, height, main }) => [press(floor, step.place, -height / 2, false, main)],
    difference: { alone: 'a seal check', beside: () => 'look-up or seal' },
    concerns: (_, { step, inDrawnExchange }) => step.action.action.id !== 'log-out' && inDrawnExchange,
  },
} satisfies {
  'access-token-signed': EventView<AccessTokenSigned>;
  'access-token-verified': EventView<AccessTokenVerified>;
};
