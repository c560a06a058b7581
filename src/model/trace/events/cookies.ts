/** What a user agent does with the cookies of an answer. */
import { reasonIn } from './circumstances.ts';
import { alike, NO_TIME, type EventDefinition } from './definition.ts';

export interface CookieStored {
  readonly type: 'cookie-stored';
  readonly name: string;
  /** It is worth a log-in. */
  readonly credential: boolean;
}

export interface CookieDeleted {
  readonly type: 'cookie-deleted';
  readonly name: string;
}

export interface CookieRefused {
  readonly type: 'cookie-refused';
  readonly name: string;
}

export const COOKIE_EVENTS = {
  'cookie-stored': {
    sentence: ({ name }) => `The browser keeps the cookie ${name} in its jar.`,
    // The cookie of a login form has no counterpart in another lane.
    role: ({ type, credential }) => (credential ? 'credential-kept' : `anonymous ${type}`),
    looks: alike,
    takes: NO_TIME,
  },
  'cookie-deleted': {
    sentence: ({ name }, { changes }) =>
      changes.length > 0
        ? `The browser takes the cookie ${name} out of its jar.`
        : `The browser is told to drop the cookie ${name}, and has none.`,
    role: () => 'credential-dropped',
    looks: alike,
    takes: NO_TIME,
  },
  'cookie-refused': {
    sentence: ({ name }, circumstances) =>
      `The browser refuses the cookie ${name}: ${reasonIn(circumstances)}.`,
    role: ({ type }) => type,
    looks: alike,
    takes: NO_TIME,
  },
} satisfies {
  'cookie-stored': EventDefinition<CookieStored>;
  'cookie-deleted': EventDefinition<CookieDeleted>;
  'cookie-refused': EventDefinition<CookieRefused>;
};
