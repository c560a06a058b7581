/** Access tokens: signed once, then verified without a look-up. */
import { reasonIn, subjectOf, phraseOf } from './circumstances.ts';
import { alike, NO_TIME, type EventDefinition } from './definition.ts';

export interface AccessTokenSigned {
  readonly type: 'access-token-signed';
  readonly token: string;
  readonly alg: string;
}

export interface AccessTokenVerified {
  readonly type: 'access-token-verified';
  readonly valid: boolean;
}

export const ACCESS_TOKEN_EVENTS = {
  'access-token-signed': {
    sentence: (_, { place }, places) =>
      `${subjectOf(places, place)} writes down who Alice is, signs it, and keeps no copy.`,
    role: () => 'credential-made',
    looks: alike,
    takes: NO_TIME,
  },
  'access-token-verified': {
    sentence: ({ valid }, circumstances, places) => {
      const subject = subjectOf(places, circumstances.place);
      if (valid) return `${subject} verifies the signature and the claims. It looks nothing up.`;
      const refusal = REFUSALS[reasonIn(circumstances)];
      if (refusal) return `${subject} ${refusal(phraseOf(places, circumstances.place))}`;
      return `${subject} verifies the access token and refuses it.`;
    },
    role: () => 'credential-checked',
    looks: alike,
    takes: NO_TIME,
  },
} satisfies {
  'access-token-signed': EventDefinition<AccessTokenSigned>;
  'access-token-verified': EventDefinition<AccessTokenVerified>;
};

/** Why an access token was refused, by the reason of the decision. */
const REFUSALS: Readonly<Record<string, (server: string) => string>> = {
  'invalid_token: expired': () => 'verifies the token. The signature is good, but the token has expired.',
  'invalid_token: signature': () => 'verifies the token. The signature does not fit.',
  'invalid_token: algorithm': () => 'refuses the token: its algorithm is not on the list.',
  'invalid_token: unknown key': (server) => `refuses the token: it names a key that is not ${server}’s.`,
};
