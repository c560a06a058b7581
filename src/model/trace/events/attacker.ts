/** What the attacker does. */
import type { PlaceId } from '../place.ts';
import { subjectOf } from './circumstances.ts';
import { alike, NO_TIME, type EventDefinition } from './definition.ts';

export interface CredentialCopied {
  readonly type: 'credential-copied';
  /** Where the copied credential rests, and goes on resting. */
  readonly from: PlaceId;
  readonly what: 'session-id' | 'jwt';
}

export const ATTACKER_EVENTS = {
  'credential-copied': {
    sentence: ({ what }, { place }, places) =>
      `${subjectOf(places, place)} copies Alice’s ${what === 'jwt' ? 'access token' : 'session ID'}, say from a proxy’s log. Nobody notices.`,
    role: ({ type }) => type,
    looks: alike,
    takes: NO_TIME,
  },
} satisfies { 'credential-copied': EventDefinition<CredentialCopied> };
