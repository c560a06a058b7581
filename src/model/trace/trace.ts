/**
 * The trace: the only thing between the simulated world and everything that
 * shows it. A run is settings plus actions; the same run gives the same trace,
 * byte for byte. Durations that were really measured travel beside it
 * (`Measurement`), because they differ each time.
 */
import type { EpochMilliseconds, Milliseconds } from '../clock.ts';
import type { Action } from './action.ts';
import type { Settings } from '../settings.ts';
import type { Decision } from './decision.ts';
import type { TraceEvent } from './events.ts';
import type { Place, PlaceId } from './place.ts';
import type { Change, WorldState } from './state.ts';

export type { TraceEvent } from './events.ts';
export type { CarriedCredential } from './events/messages.ts';

/** The action a step belongs to. */
export interface ActionInTrace {
  readonly index: number; // position in the run's list of actions
  /** Unique in the run: the action's id, with "-2", "-3" from the second time on. */
  readonly name: string;
  readonly action: Action;
}

/** Work of the servers up to and including a step. */
export interface Work {
  readonly lookUps: number; // reads of session store, refresh-token and user table
  readonly writes: number;
  readonly signaturesMade: number;
  readonly signaturesVerified: number;
}

/** The smallest thing worth watching. */
export interface Step {
  readonly index: number;
  /** Unique in the trace and stable: "open-profile-2.session-looked-up". */
  readonly name: string;
  readonly action: ActionInTrace;
  readonly event: TraceEvent;
  /** Where it happens; for messages where they leave. */
  readonly place: PlaceId;
  /** Virtual time when it begins. */
  readonly begins: EpochMilliseconds;
  /** Simulated duration; 0 for what takes no time worth telling. */
  readonly takes: Milliseconds;
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
  /** Name of the `span` in the server's source that ran, if it ran there. */
  readonly span: string | null;
  /** Running totals of all servers. */
  readonly work: Work;
  /** Octets of credential sent in requests so far (Alice and attacker). */
  readonly credentialOctets: number;
}

export interface Trace {
  readonly settings: Settings;
  readonly actions: readonly Action[];
  /** All that the world is made of, declared before the first step. */
  readonly places: readonly Place[];
  readonly initial: WorldState;
  readonly steps: readonly Step[];
}

/** A duration that was really measured while the run ran; never part of the trace. */
export interface Measurement {
  readonly step: string; // name of the step
  readonly microseconds: number;
}
