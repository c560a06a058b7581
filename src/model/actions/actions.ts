/** How each action is performed; the compiler sees to it that none is missing. */
import type { Action, ActionId, ActionOf } from '../trace/action.ts';
import { toMilliseconds } from '../clock.ts';
import type { World } from '../world/world.ts';
import { ACTION_DEFINITIONS, unavailable, type Now } from './action-definitions.ts';
import { heldCredential, newestLoot } from './held-credentials.ts';

const PASSWORDS = { right: 'wonderland-1865', wrong: 'wonderland-1866' } as const;

type Performers = { readonly [Id in ActionId]: (world: World, action: ActionOf<Id>) => Promise<void> };

const PERFORMERS: Performers = {
  'open-login-page': ({ site }) => site.openLoginPage(),
  // Alice types what she believes to be her password.
  'log-in': ({ site, settings }) => site.logIn('alice', PASSWORDS[settings.password]),
  'open-profile': ({ site }) => site.openProfile(),
  renew: ({ site }) => site.renew(),
  'log-out': ({ site }) => site.logOut(),
  // Nothing happens for a while, except that cookies end.
  async wait({ browser, clock, recorder }, { seconds }) {
    const by = toMilliseconds(seconds);
    browser.jar.evict(clock.now() + by);
    recorder.record({ event: { type: 'clock-advanced', by }, place: browser.place, takes: by });
  },
  // Say from a proxy's log. How it leaked is another story; what a copy is worth is the same for all of them.
  async 'copy-credential'(world) {
    const found = heldCredential(nowIn(world));
    if (found) world.attacker.take(found.place, world.settings.credential, found.value);
  },
  // The attacker sends the copy from a laptop of its own; the server answers as it would answer anyone.
  async replay(world) {
    const loot = newestLoot(nowIn(world));
    if (loot) await world.attacker.replay(loot, world.origin, world.settings.carrier);
  },
};

const nowIn = ({ settings, places, recorder }: World): Now => ({ settings, places, state: recorder.state() });

const perform = <Id extends ActionId>(world: World, action: ActionOf<Id>): Promise<void> =>
  PERFORMERS[action.id](world, action);

/** Performs an action; of one that makes no sense now the trace says why. */
export async function performAction(world: World, action: Action): Promise<void> {
  const { recorder, attacker, browser } = world;
  const reason = unavailable(action, nowIn(world));
  if (reason === null) return perform(world, action);
  const { place } = ACTION_DEFINITIONS[action.id].by === 'attacker' ? attacker : browser;
  recorder.record({ event: { type: 'action-skipped', reason }, place });
}
