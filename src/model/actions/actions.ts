/** All actions by name; the compiler sees to it that none is missing. */
import type { ActionId } from '../trace/action.ts';
import type { PerformAction } from './action.ts';
import { copyCredential } from './copy-credential.ts';
import { logIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import { openLoginPage } from './open-login-page.ts';
import { openProfile } from './open-profile.ts';
import { renew } from './renew.ts';
import { replay } from './replay.ts';
import { wait } from './wait.ts';

export const ACTIONS = {
  'open-login-page': openLoginPage,
  'log-in': logIn,
  'open-profile': openProfile,
  renew,
  'log-out': logOut,
  wait,
  'copy-credential': copyCredential,
  replay,
} satisfies Record<ActionId, PerformAction>;
