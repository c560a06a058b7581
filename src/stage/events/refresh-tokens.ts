/** Refresh tokens: a server tells or asks its table. */
import type {
  RefreshTokenFamilyRevoked,
  RefreshTokenLookedUp,
  RefreshTokenStored,
} from '#model/trace/events/refresh-tokens.ts';
import { shortened } from '#model/wording/shortened.ts';
import { endMarks, noteAt, queryMarks } from '../mark.ts';
import { query } from '../moving-objects.ts';
import { onlyAlone, STILL, type EventView } from './event-view.ts';

export const REFRESH_TOKEN_VIEWS = {
  'refresh-token-stored': {
    ...STILL,
    size: 'lookUp',
    motion: 'query',
    words: () => [],
    marks: ({ server, family }, drawn) => queryMarks(drawn, server, [`write ${family}`, 'write'], false),
    movingObjects: ({ server }, { floor, step, main }) => [query(floor, server, step.place, false, main)],
    difference: onlyAlone('one more row'),
    concerns: () => true,
  },
  'refresh-token-looked-up': {
    ...STILL,
    size: 'lookUp',
    motion: 'query',
    words: ({ found }) => (found ? ['row found', 'found'] : ['no such row', 'no row']),
    marks: ({ server, tokenHash }, drawn) => [
      ...queryMarks(drawn, server, [`look up ${shortened(tokenHash, 4)}`, 'look up'], true),
      noteAt(drawn, server),
    ],
    movingObjects: ({ server }, { floor, step, main }) => [query(floor, server, step.place, true, main)],
    difference: onlyAlone('a look-up'),
  },
  'refresh-token-family-revoked': {
    ...STILL,
    size: 'lookUp',
    motion: 'query',
    words: () => ['family revoked', 'revoked'],
    terseWords: (_event, _step, mark, words) => (mark === 'note' ? words : []),
    marks: ({ server, family }, drawn) => [
      ...queryMarks(drawn, server, [`revoke ${family}`, 'revoke'], false),
      noteAt(drawn, server),
      ...endMarks(drawn, drawn.step.place, true),
    ],
    movingObjects: ({ server }, { floor, step, main }) => [query(floor, server, step.place, false, main)],
    difference: onlyAlone('what is revoked'),
    concerns: () => true,
  },
} satisfies {
  'refresh-token-stored': EventView<RefreshTokenStored>;
  'refresh-token-looked-up': EventView<RefreshTokenLookedUp>;
  'refresh-token-family-revoked': EventView<RefreshTokenFamilyRevoked>;
};
