/**
 * The attacker gets a copy of Alice's credential, say from a proxy's log. How it
 * leaked is another story; what a copy is worth is the same for all of them.
 */
import { ACCESS_TOKEN, cookieFor } from '../http/credential-names.ts';
import type { PlaceId } from '../trace/place.ts';
import type { World } from '../world/world.ts';
import type { PerformAction } from './action.ts';

export const copyCredential: PerformAction = async (world) => {
  const found = credentialOf(world);
  if (found === null) {
    const reason = 'Alice holds no credential, so there is nothing to copy.';
    world.recorder.record({ event: { type: 'action-skipped', reason }, place: world.attacker.place });
    return;
  }
  world.attacker.take(found.place, world.settings.credential, found.value);
};

/** Where Alice's browser keeps what it sends with each request. */
function credentialOf({ browser, origin, settings }: World): { place: PlaceId; value: string } | null {
  if (settings.carrier === 'cookie') {
    const name = cookieFor(settings.credential);
    const cookie = browser.jar.cookies.values().find((candidate) => candidate.name === name);
    return cookie ? { place: browser.jar.place, value: cookie.value } : null;
  }
  const storage =
    settings.carrier === 'header-memory' ? browser.pageMemory(origin) : browser.localStorage(origin);
  const value = storage.get(ACCESS_TOKEN);
  return value === null ? null : { place: storage.place, value };
}
