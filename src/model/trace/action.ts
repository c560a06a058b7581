/** Actions: what an actor does. Both lanes of a run perform the same list. */
import type { Seconds } from '../clock.ts';

export const ACTION_IDS = [
  'open-login-page',
  'log-in',
  'open-profile',
  'renew', // use the refresh token; a session has nothing to do here
  'log-out',
  'wait',
  'copy-credential', // the attacker takes a copy of Alice's credential
  'replay', // the attacker sends the copy
] as const;

export type ActionId = (typeof ACTION_IDS)[number];

export interface Action {
  readonly id: ActionId;
  /** Only for `wait`: how long. */
  readonly seconds?: Seconds;
}
