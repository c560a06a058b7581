/**
 * The catalogue of events: what can happen in the simulated world, and what is
 * to be known of it. A new type of event is one entry in its family's file; the
 * compiler names what is missing, here and on the stage.
 */
import type { Milliseconds } from '../clock.ts';
import type { Method } from '../http/message.ts';
import {
  ACCESS_TOKEN_EVENTS,
  type AccessTokenSigned,
  type AccessTokenVerified,
} from './events/access-tokens.ts';
import { ATTACKER_EVENTS, type CredentialCopied } from './events/attacker.ts';
import {
  CHECK_EVENTS,
  type PasswordHashed,
  type RequestChecked,
  type UserLookedUp,
} from './events/checks.ts';
import {
  COOKIE_EVENTS,
  type CookieDeleted,
  type CookieRefused,
  type CookieStored,
} from './events/cookies.ts';
import type { Circumstances, CredentialRole, EventDefinition } from './events/definition.ts';
import { isMessage, MESSAGE_EVENTS, type MessageEvent } from './events/messages.ts';
import {
  REFRESH_TOKEN_EVENTS,
  type RefreshTokenFamilyRevoked,
  type RefreshTokenLookedUp,
  type RefreshTokenStored,
} from './events/refresh-tokens.ts';
import {
  SESSION_EVENTS,
  type SessionCreated,
  type SessionDeleted,
  type SessionLookedUp,
} from './events/sessions.ts';
import { STORAGE_EVENTS, type StorageCleared, type StorageWritten } from './events/storage.ts';
import { TIME_EVENTS, type ActionSkipped, type ClockAdvanced } from './events/time.ts';
import type { Place, PlaceId } from './place.ts';

/** What happened. Types are in the past tense. */
export type TraceEvent =
  | ActionSkipped
  | ClockAdvanced
  | MessageEvent
  | RequestChecked
  | UserLookedUp
  | PasswordHashed
  | SessionCreated
  | SessionLookedUp
  | SessionDeleted
  | AccessTokenSigned
  | AccessTokenVerified
  | RefreshTokenStored
  | RefreshTokenLookedUp
  | RefreshTokenFamilyRevoked
  | CookieStored
  | CookieDeleted
  | CookieRefused
  | StorageWritten
  | StorageCleared
  | CredentialCopied;

export type TraceEventType = TraceEvent['type'];
export type EventOf<T extends TraceEventType> = Extract<TraceEvent, { readonly type: T }>;

const EVENTS = {
  ...TIME_EVENTS,
  ...MESSAGE_EVENTS,
  ...CHECK_EVENTS,
  ...SESSION_EVENTS,
  ...ACCESS_TOKEN_EVENTS,
  ...REFRESH_TOKEN_EVENTS,
  ...COOKIE_EVENTS,
  ...STORAGE_EVENTS,
  ...ATTACKER_EVENTS,
} satisfies { readonly [T in TraceEventType]: EventDefinition<EventOf<T>> };

/** An event with its circumstances; a step is one. */
export interface Happened extends Circumstances {
  readonly event: TraceEvent;
}

/** Each entry takes its own kind of event, and the look-up by type gives the one for this event. */
const definitionOf = (event: TraceEvent): EventDefinition<TraceEvent> => EVENTS[event.type];

/** One plain sentence about a step, with the names of the places it speaks of. */
export const sentenceOf = (step: Happened, places: readonly Place[]): string =>
  definitionOf(step.event).sentence(step.event, step, places);

/** Simulated duration of an event at a server, in milliseconds. */
export const durationOf = (event: TraceEvent): Milliseconds => definitionOf(event).takes;

/** The part a step plays; `method` is that of its exchange, for a message. */
const roleOf = (step: Happened, method?: Method): string =>
  definitionOf(step.event).role(step.event, step, method);

/** Whether a step makes, keeps, checks, drops or revokes a credential. */
export const playsRole = (step: Happened, role: CredentialRole): boolean => roleOf(step) === role;

/** The part of each step of one action. */
export function rolesOf(steps: readonly Happened[]): readonly string[] {
  const methods = new Map<number, Method>();
  return steps.map((step) => {
    const { event } = step;
    if (event.type === 'request-sent') methods.set(event.exchange, event.request.method);
    return roleOf(step, isMessage(event) ? methods.get(event.exchange) : undefined);
  });
}

/** Two steps look the same when they are of one type and carry the same kind of credential with one outcome. */
export const looksLike = (a: Happened, b: Happened): boolean =>
  a.event.type === b.event.type &&
  definitionOf(a.event).looks(a.event) === definitionOf(b.event).looks(b.event);

/** The server at work in a step: the one that asks a table, or where the step happens. */
export const serverOf = ({ event, place }: Happened): PlaceId => ('server' in event ? event.server : place);
