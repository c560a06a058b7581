/** Refresh tokens: rows under the hash of a token, in families that end together. */
import type { PlaceId } from '../place.ts';
import { isRefused, reasonIn, subjectOf } from './circumstances.ts';
import { alike, STORE_TRIP, type EventDefinition } from './definition.ts';

export interface RefreshTokenStored {
  readonly type: 'refresh-token-stored';
  /** Who tells the table. */
  readonly server: PlaceId;
  readonly tokenHash: string;
  readonly family: string;
}

export interface RefreshTokenLookedUp {
  readonly type: 'refresh-token-looked-up';
  readonly server: PlaceId;
  readonly tokenHash: string;
  readonly found: boolean;
}

export interface RefreshTokenFamilyRevoked {
  readonly type: 'refresh-token-family-revoked';
  readonly server: PlaceId;
  readonly family: string;
}

export const REFRESH_TOKEN_EVENTS = {
  'refresh-token-stored': {
    sentence: ({ server, family }, { changes }, places) =>
      changes.length > 1
        ? `The refresh token is used up. A new one of family ${family} takes its place.`
        : `${subjectOf(places, server)} makes a refresh token and writes a row under its hash, family ${family}.`,
    role: ({ type }) => type,
    looks: alike,
    takes: STORE_TRIP,
  },
  'refresh-token-looked-up': {
    sentence: ({ server, found }, circumstances, places) => {
      const subject = subjectOf(places, server);
      if (found && !isRefused(circumstances))
        return `${subject} looks the refresh token up and finds its row.`;
      const refusal = REFUSALS[reasonIn(circumstances)];
      return refusal?.(subject) ?? `${subject} looks the refresh token up and finds no row.`;
    },
    role: ({ type }) => type,
    looks: alike,
    takes: STORE_TRIP,
  },
  'refresh-token-family-revoked': {
    sentence: ({ server, family }, _, places) =>
      `${subjectOf(places, server)} revokes family ${family}. It cannot revoke access tokens: no table has them.`,
    role: () => 'credential-revoked',
    looks: alike,
    takes: STORE_TRIP,
  },
} satisfies {
  'refresh-token-stored': EventDefinition<RefreshTokenStored>;
  'refresh-token-looked-up': EventDefinition<RefreshTokenLookedUp>;
  'refresh-token-family-revoked': EventDefinition<RefreshTokenFamilyRevoked>;
};

/** What a refused look-up found, by the reason of its decision. */
const REFUSALS: Readonly<Record<string, (server: string) => string>> = {
  'invalid_grant: revoked': (server) =>
    `${server} finds the refresh token’s row: its family has been revoked.`,
  'invalid_grant: reused': () =>
    'This refresh token was used before. Two parties have it, or the answer was lost: the server cannot tell, so it ends the family.',
  'invalid_grant: expired': (server) => `${server} finds the refresh token’s row: it has expired.`,
};
