/**
 * The attacker gets a copy of Alice's credential, say from a proxy's log. How it
 * leaked is another story; what a copy is worth is the same for all of them.
 */
import type { PlaceId } from '../trace/place.ts';
import type { World } from '../world/world.ts';
import type { PerformAction } from './action.ts';

export const copyCredential: PerformAction = async (world) => {
  const found = credentialOf(world);
  if (found === null) {
    const reason = 'Alice holds no credential, so there is nothing to copy.';
    world.recorder.record({ event: { type: 'action-skipped', reason }, place: 'attacker' });
    return;
  }
  world.attacker.take(found.place, world.settings.credential, found.value);
};

/** Where Alice's browser keeps what it sends with each request. */
function credentialOf({ browser, settings }: World): { place: PlaceId; value: string } | null {
  if (settings.carrier === 'cookie') {
    const name = settings.credential === 'jwt' ? '__Host-at' : '__Host-sid';
    const cookie = browser.jar.cookies.values().find((candidate) => candidate.name === name);
    return cookie ? { place: 'browser/cookie-jar', value: cookie.value } : null;
  }
  const storage = settings.carrier === 'header-memory' ? browser.pageMemory : browser.localStorage;
  const value = storage.get('access_token');
  return value === null ? null : { place: storage.place, value };
}
