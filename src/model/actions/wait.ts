/** Nothing happens for a while, except that cookies end. */
import type { PerformAction } from './action.ts';

export const wait: PerformAction = async ({ browser, clock, recorder }, { seconds = 0 }) => {
  const by = seconds * 1000;
  browser.jar.evict(clock.now() + by);
  recorder.record({ event: { type: 'clock-advanced', by }, place: browser.place, takes: by });
};
