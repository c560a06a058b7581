/** Actions: what an actor does. All lanes of a run perform the same list. */
import type { Seconds } from '../clock.ts';

/** What each action is told beside its id. A new action begins here and in `model/actions/`. */
export interface ActionParameters {
  readonly 'open-login-page': object;
  readonly 'log-in': object;
  readonly 'open-profile': object;
  /** Uses the refresh token; a session has nothing to do here. */
  readonly renew: object;
  readonly 'log-out': object;
  readonly wait: { readonly seconds: Seconds };
  /** The attacker takes a copy of Alice's credential. */
  readonly 'copy-credential': object;
  /** The attacker sends the copy. */
  readonly replay: object;
}

export type ActionId = keyof ActionParameters;

/** The action with an id: `ActionOf<'wait'>` is `{ id: 'wait', seconds }`. */
export type ActionOf<Id extends ActionId> = {
  [Each in Id]: { readonly id: Each } & ActionParameters[Each];
}[Id];

export type Action = ActionOf<ActionId>;
