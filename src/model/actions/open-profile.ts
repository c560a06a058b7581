/** The page asks for Alice's profile. */
import { unlessSkipped, type PerformAction } from './action.ts';

export const openProfile: PerformAction = (world) =>
  unlessSkipped(world, world.browser.place, world.site.openProfile());
