/** The attacker's own laptop: it sends whatever it likes, and keeps what it has taken. */
import type { Clock } from '../clock.ts';
import { cookieFor } from '../http/credential-names.ts';
import type { Field } from '../http/message.ts';
import type { Carrier } from '../settings.ts';
import type { PlaceId } from '../trace/place.ts';
import type { LootEntry } from '../trace/state.ts';
import { unverifiedExp } from '../unverified-claims.ts';
import type { Network } from '../network/network.ts';
import type { Recorder } from '../recording/recorder.ts';

export interface Attacker {
  readonly place: PlaceId;
  /** Takes a copy; the owner notices nothing. */
  take(from: PlaceId, what: LootEntry['what'], value: string): void;
  /** Asks for Alice's profile with the copy, in the way in which Alice's browser carries it. */
  replay(loot: LootEntry, origin: string, carrier: Carrier): Promise<void>;
}

/** An attacker whose machine stands at `place`. */
export function createAttacker(place: PlaceId, network: Network, recorder: Recorder, clock: Clock): Attacker {
  const rows = recorder.rows<LootEntry>(place);
  return {
    place,
    take(from, what, value) {
      const exp = what === 'jwt' ? unverifiedExp(value) : null;
      rows.set(value, { kind: 'loot', what, value, taken: clock.now(), exp });
      recorder.record({ event: { type: 'credential-copied', from, what }, place });
    },
    async replay({ what, value }, origin, carrier) {
      const credential: Field =
        carrier === 'cookie'
          ? ['Cookie', `${cookieFor(what)}=${value}`]
          : ['Authorization', `Bearer ${value}`];
      await network.exchange(place, {
        type: 'request',
        method: 'GET',
        url: `${origin}/api/me`,
        fields: [['Host', new URL(origin).host], ['Accept', 'application/json'], credential],
        body: '',
      });
    },
  };
}
