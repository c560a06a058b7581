/**
 * The trace: the only thing between the simulated world and everything that
 * shows it. A run is settings plus actions; the same run gives the same trace,
 * byte for byte. Durations that were really measured travel beside it
 * (`Measurement`), because they differ each time.
 */
import type { EpochMilliseconds, Milliseconds } from '../clock.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { Action } from './action.ts';
import type { Settings } from '../settings.ts';
import type { Decision } from './decision.ts';
import type { PlaceId } from './place.ts';
import type { Change, WorldState } from './state.ts';

/** The credential inside a message, if it carries one. */
export interface CarriedCredential {
  readonly kind: 'session-id' | 'jwt' | 'refresh-token';
  /** The credential itself: a session identifier or a token. */
  readonly value: string;
  /** "Cookie", "Authorization", "Set-Cookie" or "body". */
  readonly where: string;
  /**
   * Octets the message has because of it: the whole field line with its CRLF;
   * in a body the value's own octets.
   */
  readonly octets: number;
}

/** What happened. Types are in the past tense. */
export type TraceEvent =
  | { readonly type: 'action-skipped'; readonly reason: string }
  | { readonly type: 'clock-advanced'; readonly by: Milliseconds }
  | {
      readonly type: 'request-sent';
      readonly from: 'browser' | 'attacker';
      readonly to: 'server';
      readonly exchange: number; // request and answer share it; counts from 1
      readonly request: HttpRequest;
      readonly octets: number; // of the whole message
      readonly credential: CarriedCredential | null;
    }
  | { readonly type: 'request-checked' } // Origin and CSRF token; see the decision
  | { readonly type: 'user-looked-up'; readonly name: string; readonly found: boolean }
  | { readonly type: 'password-hashed'; readonly matches: boolean }
  | { readonly type: 'session-created'; readonly idHash: string; readonly preLogin: boolean }
  // `found`: a row that has not ended; the decision says why not.
  | { readonly type: 'session-looked-up'; readonly idHash: string; readonly found: boolean }
  | { readonly type: 'session-deleted'; readonly idHash: string }
  | { readonly type: 'access-token-signed'; readonly token: string; readonly alg: string }
  | { readonly type: 'access-token-verified'; readonly valid: boolean }
  | { readonly type: 'refresh-token-stored'; readonly tokenHash: string; readonly family: string }
  | { readonly type: 'refresh-token-looked-up'; readonly tokenHash: string; readonly found: boolean }
  | { readonly type: 'refresh-token-family-revoked'; readonly family: string }
  | {
      readonly type: 'response-sent';
      readonly from: 'server';
      readonly to: 'browser' | 'attacker';
      readonly exchange: number;
      readonly response: HttpResponse;
      readonly octets: number;
      readonly credential: CarriedCredential | null;
    }
  | { readonly type: 'cookie-stored'; readonly name: string; readonly credential: boolean }
  | { readonly type: 'cookie-deleted'; readonly name: string }
  | { readonly type: 'cookie-refused'; readonly name: string }
  | { readonly type: 'storage-written'; readonly place: PlaceId; readonly names: readonly string[] }
  | { readonly type: 'storage-cleared'; readonly place: PlaceId; readonly names: readonly string[] }
  | { readonly type: 'credential-copied'; readonly from: PlaceId; readonly what: 'session-id' | 'jwt' };

export type TraceEventType = TraceEvent['type'];

/** The action a step belongs to. */
export interface ActionInTrace {
  readonly index: number; // position in the run's list of actions
  /** Unique in the run: the action's id, with "-2", "-3" from the second time on. */
  readonly name: string;
  readonly action: Action;
}

/** Work of the server up to and including a step. */
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
  /** Running totals of the server. */
  readonly work: Work;
  /** Octets of credential sent in requests so far (Alice and attacker). */
  readonly credentialOctets: number;
}

export interface Trace {
  readonly settings: Settings;
  readonly actions: readonly Action[];
  readonly initial: WorldState;
  readonly steps: readonly Step[];
}

/** A duration that was really measured while the run ran; never part of the trace. */
export interface Measurement {
  readonly step: string; // name of the step
  readonly microseconds: number;
}
