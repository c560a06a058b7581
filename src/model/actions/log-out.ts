/** Alice logs out. */
import { unlessSkipped, type PerformAction } from './action.ts';

export const logOut: PerformAction = (world) =>
  unlessSkipped(world, world.browser.place, world.site.logOut());
