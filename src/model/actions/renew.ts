/** The page's script trades the refresh token for a new access token. */
import { unlessSkipped, type PerformAction } from './action.ts';

export const renew: PerformAction = (world) => unlessSkipped(world, world.browser.place, world.site.renew());
