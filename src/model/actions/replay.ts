/** The attacker sends the copy from a laptop of its own; the server answers as it would answer anyone. */
import type { PerformAction } from './action.ts';

export const replay: PerformAction = async ({ attacker, origin, recorder, settings }) => {
  const loot = attacker.loot();
  if (loot) await attacker.replay(loot, origin, settings.carrier);
  else {
    const reason = 'The attacker holds no copy, so there is nothing to send.';
    recorder.record({ event: { type: 'action-skipped', reason }, place: attacker.place });
  }
};
