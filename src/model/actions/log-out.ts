/** Alice logs out. */
import { unlessSkipped, type PerformAction } from './action.ts';

export const logOut: PerformAction = (world) => unlessSkipped(world, 'browser', world.site.logOut());
