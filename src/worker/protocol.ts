/** What page and simulator worker say to each other. Everything is plain data that survives structured cloning. */
import type { Beginning } from '#model/recording/recorder.ts';
import type { Action } from '#model/trace/action.ts';
import type { Settings } from '#model/settings.ts';
import type { Measurement, Step } from '#model/trace/trace.ts';
import type { Pong, SupervisorRequest } from './supervised-worker.ts';

/** A run that the page asks for; an answer carries the id of its question. */
export interface RunQuestion {
  readonly type: 'run';
  readonly id: number;
  readonly settings: Settings;
  readonly actions: readonly Action[];
}

/** Steps are streamed in order, then `finished` or `failed` ends the run. */
export type RunAnswer =
  | { readonly type: 'started'; readonly id: number; readonly beginning: Beginning }
  | { readonly type: 'step'; readonly id: number; readonly step: Step; readonly measured: Measurement | null }
  | { readonly type: 'finished'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly code: FailureCode; readonly message: string };

/** Page → worker. */
export type SimulatorRequest = RunQuestion | SupervisorRequest;

/** Worker → page. */
export type SimulatorReply = RunAnswer | Pong;

/** Why a run has no trace. */
export type FailureCode =
  | 'no-secure-context' // the page came over plain HTTP, where browsers have no crypto.subtle
  | 'run-failed' // a fault of ours
  | 'worker-died' // and died again, each time it was started, or never started
  | 'cancelled'; // its caller wanted it no longer

/** The common part of Worker, MessagePort and worker scope. */
export interface Endpoint<Out, In> {
  postMessage(message: Out): void;
  addEventListener(type: 'message', listener: (event: { readonly data: In }) => void): void;
  start?(): void;
}
