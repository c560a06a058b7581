/** What the catalogue says of a type of event. */
import type { Milliseconds } from '../../clock.ts';
import type { Method } from '../../http/message.ts';
import type { Decision } from '../decision.ts';
import type { Place, PlaceId } from '../place.ts';
import type { Change } from '../state.ts';

/** What a step tells of its event beside the event itself. */
export interface Circumstances {
  /** Where it happens; for messages where they leave. */
  readonly place: PlaceId;
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
}

/**
 * The part a step plays for the credential, whatever the credential is: what is made, kept, checked, dropped, revoked.
 * An event that concerns no credential plays a part of its own, named after its type.
 */
export type CredentialRole =
  'credential-made' | 'credential-kept' | 'credential-checked' | 'credential-dropped' | 'credential-revoked';

export interface EventDefinition<E> {
  /** One plain sentence about what happened. What it says is in the step; nothing is guessed. */
  sentence(event: E, circumstances: Circumstances, places: readonly Place[]): string;
  /** Steps with the same role share a moment. `method` is that of the exchange, for a message. */
  role(event: E, circumstances: Circumstances, method: Method | undefined): string;
  /** Two steps of one type that give the same text here look the same. */
  looks(event: E): string;
  /** Simulated duration at the server. Messages and waits say themselves how long they take. */
  readonly takes: Milliseconds;
}

/** One trip to a store in the same data centre and back. */
export const STORE_TRIP: Milliseconds = 1;
/** Takes no time worth telling: a signature takes microseconds, which are measured instead. */
export const NO_TIME: Milliseconds = 0;

/** For events that always look the same. */
export const alike = (): string => '';
