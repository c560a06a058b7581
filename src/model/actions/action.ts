/** How an action is performed: one file each, one entry in the list. */
import type { Action } from '../trace/action.ts';
import type { PlaceId } from '../trace/place.ts';
import type { Skipped } from '../user-agent/site.ts';
import type { World } from '../world/world.ts';

export type PerformAction = (world: World, action: Action) => Promise<void>;

/** Performs something that may make no sense now; then the trace says why. */
export async function unlessSkipped(world: World, place: PlaceId, done: Promise<Skipped>): Promise<void> {
  const reason = await done;
  if (reason !== null) world.recorder.record({ event: { type: 'action-skipped', reason }, place });
}
