/** Alice opens the login page. */
import { unlessSkipped, type PerformAction } from './action.ts';

export const openLoginPage: PerformAction = (world) =>
  unlessSkipped(world, 'browser', world.site.openLoginPage());
