/** Alice logs in with what she believes to be her password. */
import { unlessSkipped, type PerformAction } from './action.ts';

const PASSWORDS = { right: 'wonderland-1865', wrong: 'wonderland-1866' } as const;

export const logIn: PerformAction = (world) =>
  unlessSkipped(world, world.browser.place, world.site.logIn('alice', PASSWORDS[world.settings.password]));
