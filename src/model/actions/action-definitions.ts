/**
 * The actions as a table: what each takes, what it is called, and when there is
 * nothing to do. It knows no world, so a page can hold it; how an action is
 * performed stands in `actions.ts`.
 */
import { toMilliseconds } from '../clock.ts';
import type { Duration, Settings } from '../settings.ts';
import type { Action, ActionId, ActionOf, ActionParameters } from '../trace/action.ts';
import type { Place } from '../trace/place.ts';
import type { WorldState } from '../trace/state.ts';
import { shortDuration } from '../wording/short-duration.ts';
import { heldCredential, heldRefreshToken, newestLoot } from './held-credentials.ts';

/** What an action may ask before it is performed. */
export interface Now {
  readonly settings: Settings;
  readonly places: readonly Place[];
  readonly state: WorldState;
}

/** A parameter is described as a setting is, so that files and fields read both alike. */
export type ParameterField = Pick<Duration, 'kind' | 'least' | 'most' | 'label'>;

export interface ActionDefinition<Id extends ActionId> {
  readonly parameters: { readonly [Name in keyof ActionParameters[Id]]: ParameterField };
  readonly by: 'alice' | 'attacker';
  /** What it is called on the step bar. */
  readonly heading: (action: ActionOf<Id>) => string;
  /** The same where there is little room; absent: the heading. */
  readonly briefHeading?: string;
  /** Why there is nothing to do now, as a sentence; absent: there always is. */
  readonly unavailable?: (now: Now) => string | null;
}

const NOT_LOGGED_IN = 'Alice is not logged in, so there is nothing to log out of.';
const NO_REFRESH_TOKEN = 'There is no refresh token, so there is nothing to renew with.';
const SESSION_NEEDS_NO_RENEWING =
  'A session needs no renewing: each request has already moved its idle timeout.';
const NOTHING_TO_COPY = 'Alice holds no credential, so there is nothing to copy.';
const NO_COPY = 'The attacker holds no copy, so there is nothing to send.';

export const ACTION_DEFINITIONS: { readonly [Id in ActionId]: ActionDefinition<Id> } = {
  'open-login-page': { parameters: {}, by: 'alice', heading: () => 'Open log-in' },
  'log-in': { parameters: {}, by: 'alice', heading: () => 'Log in' },
  'open-profile': { parameters: {}, by: 'alice', heading: () => 'Open profile' },
  renew: {
    parameters: {},
    by: 'alice',
    heading: () => 'Renew',
    unavailable: (now) =>
      now.settings.credential === 'session-id'
        ? SESSION_NEEDS_NO_RENEWING
        : heldRefreshToken(now)
          ? null
          : NO_REFRESH_TOKEN,
  },
  'log-out': {
    parameters: {},
    by: 'alice',
    heading: () => 'Log out',
    // With its refresh token a client can log out although the access token's cookie has ended.
    unavailable: (now) => (heldRefreshToken(now) || heldCredential(now) ? null : NOT_LOGGED_IN),
  },
  wait: {
    parameters: { seconds: { kind: 'duration', label: 'How long', least: 1, most: 365 * 86_400 } },
    by: 'alice',
    heading: ({ seconds }) => `Wait ${shortDuration(toMilliseconds(seconds))}`,
  },
  'copy-credential': {
    parameters: {},
    by: 'attacker',
    heading: () => 'A copy is taken',
    briefHeading: 'Copy taken',
    unavailable: (now) => (heldCredential(now) ? null : NOTHING_TO_COPY),
  },
  replay: {
    parameters: {},
    by: 'attacker',
    heading: () => 'The copy is tried',
    briefHeading: 'Copy tried',
    unavailable: (now) => (newestLoot(now) ? null : NO_COPY),
  },
};

/** Their ids, in the order of the table. */
export const ACTION_IDS = Object.keys(ACTION_DEFINITIONS) as readonly ActionId[];

const headingFor = <Id extends ActionId>(action: ActionOf<Id>): string =>
  ACTION_DEFINITIONS[action.id].heading(action);

/** What an action is called on the step bar: "Wait 6 min". */
export const headingOf = (action: Action): string => headingFor(action);

/** The same for an axis with little room. */
export const briefHeadingOf = (action: Action): string =>
  ACTION_DEFINITIONS[action.id].briefHeading ?? headingOf(action);

/** Why an action makes no sense now, as a sentence; `null`: it does. Nothing is performed. */
export const unavailable = (action: Action, now: Now): string | null =>
  ACTION_DEFINITIONS[action.id].unavailable?.(now) ?? null;
