/** How long things take in the simulated world. These are labelled as simulated wherever they are shown. */
import type { Milliseconds } from '../clock.ts';
import type { TraceEvent, TraceEventType } from '../trace/trace.ts';

/** One trip to a store in the same data centre and back. */
const STORE_TRIP: Milliseconds = 1;
/** A password hash is slow on purpose. */
const PASSWORD_HASH: Milliseconds = 150;

/** What is not listed takes no time worth telling: a signature takes microseconds, which are measured instead. */
const DURATIONS: Readonly<Partial<Record<TraceEventType, Milliseconds>>> = {
  'user-looked-up': STORE_TRIP,
  'password-hashed': PASSWORD_HASH,
  'session-created': STORE_TRIP,
  'session-looked-up': STORE_TRIP,
  'session-deleted': STORE_TRIP,
  'refresh-token-stored': STORE_TRIP,
  'refresh-token-looked-up': STORE_TRIP,
  'refresh-token-family-revoked': STORE_TRIP,
};

/** Simulated duration of an event at the server, in milliseconds. */
export const durationOf = (event: TraceEvent): Milliseconds => DURATIONS[event.type] ?? 0;
