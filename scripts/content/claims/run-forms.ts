/** Settings and actions as a claim's file writes them. */
import * as v from 'valibot';
import { readDuration, DURATION_FORM } from '../../../src/model/scenario/duration.ts';
import { ACTION_IDS, type Action } from '../../../src/model/trace/action.ts';
import type { Settings } from '../../../src/model/settings.ts';

const duration = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const seconds = readDuration(dataset.value);
    if (seconds !== undefined && seconds > 0) return seconds;
    addIssue({ message: `must be ${DURATION_FORM}` });
    return NEVER;
  }),
);

const word = (...words: string[]) => v.optional(v.picklist(words, `must be one of ${words.join(', ')}`));

export const someSettings = v.pipe(
  v.strictObject({
    credential: word('session-id', 'jwt'),
    carrier: word('cookie', 'header-local-storage', 'header-memory'),
    algorithm: word('HS256', 'RS256', 'ES256', 'Ed25519'),
    password: word('right', 'wrong'),
    tokenLifetime: v.optional(duration),
    idleTimeout: v.optional(duration),
    absoluteTimeout: v.optional(duration),
  }),
  v.transform((values) => values as Partial<Settings>),
);

export const actions = v.array(
  v.union(
    [
      v.pipe(
        v.picklist(ACTION_IDS.filter((id) => id !== 'wait')),
        v.transform((id): Action => ({ id })),
      ),
      v.pipe(
        v.strictObject({ wait: duration }),
        v.transform(({ wait }): Action => ({ id: 'wait', seconds: wait })),
      ),
    ],
    'must be the name of an action, or { wait: 6 min }',
  ),
);
