/** Actions: what an actor does. Both lanes of a run perform the same list. */
import type { Seconds } from '../clock.ts';

export type ActionId =
  | 'open-login-page'
  | 'log-in'
  | 'open-profile'
  | 'renew' // use the refresh token; a session has nothing to do here
  | 'log-out'
  | 'wait'
  | 'copy-credential' // the attacker takes a copy of Alice's credential
  | 'replay'; // the attacker sends the copy

export interface Action {
  readonly id: ActionId;
  /** Only for `wait`: how long. */
  readonly seconds?: Seconds;
}
