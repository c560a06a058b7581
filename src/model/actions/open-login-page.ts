/** Alice opens the login page. */
import { unlessSkipped, type PerformAction } from './action.ts';

export const openLoginPage: PerformAction = (world) =>
  unlessSkipped(world, world.browser.place, world.site.openLoginPage());
