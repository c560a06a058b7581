/** The page asks for Alice's profile. */
import { unlessSkipped, type PerformAction } from './action.ts';

export const openProfile: PerformAction = (world) =>
  unlessSkipped(world, 'browser', world.site.openProfile());
