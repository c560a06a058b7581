/** The attacker's own laptop: it sends whatever it likes, and keeps what it has taken. */
import type { Clock } from '../clock.ts';
import type { Field } from '../http/message.ts';
import type { Carrier } from '../settings.ts';
import type { PlaceId } from '../trace/place.ts';
import type { LootEntry } from '../trace/state.ts';
import { unverifiedExp } from '../unverified-claims.ts';
import type { Network } from '../network/network.ts';
import type { Recorder } from '../recording/recorder.ts';

export interface Attacker {
  /** The newest copy it holds, or `null`. */
  loot(): LootEntry | null;
  /** Takes a copy; the owner notices nothing. */
  take(from: PlaceId, what: LootEntry['what'], value: string): void;
  /** Asks for Alice's profile with the copy, in the way in which Alice's browser carries it. */
  replay(loot: LootEntry, origin: string, carrier: Carrier): Promise<void>;
}

export function createAttacker(network: Network, recorder: Recorder, clock: Clock): Attacker {
  const rows = recorder.rows<LootEntry>('attacker');
  return {
    loot: () => rows.values().at(-1) ?? null,
    take(from, what, value) {
      const exp = what === 'jwt' ? unverifiedExp(value) : null;
      rows.set(value, { kind: 'loot', what, value, taken: clock.now(), exp });
      recorder.record({ event: { type: 'credential-copied', from, what }, place: 'attacker' });
    },
    async replay({ what, value }, origin, carrier) {
      const cookie = what === 'jwt' ? '__Host-at' : '__Host-sid';
      const credential: Field =
        carrier === 'cookie' ? ['Cookie', `${cookie}=${value}`] : ['Authorization', `Bearer ${value}`];
      await network.exchange('attacker', {
        type: 'request',
        method: 'GET',
        url: `${origin}/api/me`,
        fields: [['Host', new URL(origin).host], ['Accept', 'application/json'], credential],
        body: '',
      });
    },
  };
}
