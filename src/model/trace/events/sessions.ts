/** Sessions: rows under the hash of a session identifier. */
import type { PlaceId } from '../place.ts';
import type { Entry } from '../state.ts';
import { reasonIn, subjectOf } from './circumstances.ts';
import { alike, STORE_TRIP, type Circumstances, type EventDefinition } from './definition.ts';

export interface SessionCreated {
  readonly type: 'session-created';
  /** Who tells the store. */
  readonly server: PlaceId;
  readonly idHash: string;
  readonly preLogin: boolean;
}

export interface SessionLookedUp {
  readonly type: 'session-looked-up';
  readonly server: PlaceId;
  readonly idHash: string;
  /** A row that has not ended; the decision says why not. */
  readonly found: boolean;
}

export interface SessionDeleted {
  readonly type: 'session-deleted';
  readonly server: PlaceId;
  readonly idHash: string;
}

export const SESSION_EVENTS = {
  'session-created': {
    sentence: ({ server, preLogin }, _, places) =>
      preLogin
        ? `${subjectOf(places, server)} begins an anonymous session, to which the login form is tied.`
        : `${subjectOf(places, server)} makes a new session ID and writes a row under its hash.`,
    role: ({ type, preLogin }) => (preLogin ? anonymous(type) : 'credential-made'),
    looks: alike,
    takes: STORE_TRIP,
  },
  'session-looked-up': {
    sentence: ({ server, found }, circumstances, places) => {
      const subject = subjectOf(places, server);
      if (found) return `${subject} looks the session ID up and finds the row: this is Alice.`;
      return `${subject} ${REFUSALS[reasonIn(circumstances)] ?? 'looks the session ID up, and no row is good for it.'}`;
    },
    role: () => 'credential-checked',
    looks: alike,
    takes: STORE_TRIP,
  },
  'session-deleted': {
    sentence: ({ server }, circumstances, places) =>
      endsAnonymous(circumstances)
        ? `The anonymous session has done its work. ${subjectOf(places, server)} deletes its row.`
        : `${subjectOf(places, server)} deletes the row. The session ID is now worth nothing, wherever copies of it are.`,
    role: ({ type }, circumstances) =>
      endsAnonymous(circumstances) ? anonymous(type) : 'credential-revoked',
    looks: alike,
    takes: STORE_TRIP,
  },
} satisfies {
  'session-created': EventDefinition<SessionCreated>;
  'session-looked-up': EventDefinition<SessionLookedUp>;
  'session-deleted': EventDefinition<SessionDeleted>;
};

/** What a refused look-up found, by the reason of its decision. */
const REFUSALS: Readonly<Record<string, string>> = {
  unknown: 'looks the session ID up and finds no row.',
  'idle-timeout': 'finds the row, but the last request is too long ago. The row goes.',
  'absolute-timeout': 'finds the row, but log-in is too long ago. The row goes.',
};

/** The anonymous session of a login form has no counterpart in another lane, so its steps play a part of their own. */
const anonymous = (type: string): string => `anonymous ${type}`;

const endsAnonymous = ({ changes }: Circumstances): boolean =>
  changes.some(({ before }) => isAnonymous(before));
const isAnonymous = (entry: Entry | null): boolean => entry?.kind === 'session' && entry.preLogin;
