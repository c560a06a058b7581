/** What a server makes sure of before anybody is logged in. */
import type { PlaceId } from '../place.ts';
import { isRefused, subjectOf } from './circumstances.ts';
import { alike, NO_TIME, STORE_TRIP, type EventDefinition } from './definition.ts';

/** Origin and CSRF token; see the decision. */
export interface RequestChecked {
  readonly type: 'request-checked';
}

export interface UserLookedUp {
  readonly type: 'user-looked-up';
  /** Who asks the table. */
  readonly server: PlaceId;
  readonly name: string;
  readonly found: boolean;
}

export interface PasswordHashed {
  readonly type: 'password-hashed';
  readonly matches: boolean;
}

export const CHECK_EVENTS = {
  'request-checked': {
    sentence: (_, circumstances, places) => {
      const server = subjectOf(places, circumstances.place);
      return isRefused(circumstances)
        ? `${server} refuses: this request does not come from its own page.`
        : `${server} makes sure that the request comes from its own page, not from another site.`;
    },
    role: ({ type }) => type,
    looks: alike,
    takes: NO_TIME,
  },
  'user-looked-up': {
    sentence: ({ server, name, found }, _, places) =>
      found
        ? `${subjectOf(places, server)} looks up the user ${name}.`
        : `There is no user ${name}. ${subjectOf(places, server)} goes on as if there were, so that the time does not tell.`,
    role: ({ type }) => type,
    looks: alike,
    takes: STORE_TRIP,
  },
  'password-hashed': {
    sentence: ({ matches }, { place }, places) =>
      `${subjectOf(places, place)} hashes the password, slowly on purpose. The hashes ${matches ? 'match' : 'differ'}.`,
    role: ({ type }) => type,
    looks: alike,
    // A password hash is slow on purpose.
    takes: 150,
  },
} satisfies {
  'request-checked': EventDefinition<RequestChecked>;
  'user-looked-up': EventDefinition<UserLookedUp>;
  'password-hashed': EventDefinition<PasswordHashed>;
};
