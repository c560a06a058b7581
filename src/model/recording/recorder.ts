/** Writes the trace while the world runs: one step after another, each with what changed since the last. */
import type { Clock, EpochMilliseconds, Milliseconds } from '../clock.ts';
import { SIGNATURE_CLAUSE, type Decision } from '../trace/decision.ts';
import { serverTables, type Place, type PlaceId } from '../trace/place.ts';
import type { Change, Entry, WorldState } from '../trace/state.ts';
import type { ActionInTrace, Measurement, Step, TraceEvent, Work } from '../trace/trace.ts';
import type { Rows } from './rows.ts';
import type { SpanName } from './spans.ts';

/** What the world reports; the recorder adds name, number, time and changes. */
export interface Happening {
  readonly event: TraceEvent;
  readonly place: PlaceId;
  /** When it began; now, if it does not say. */
  readonly begins?: EpochMilliseconds;
  /** Simulated duration, in milliseconds; the clock moves by it. */
  readonly takes?: Milliseconds;
  readonly decisions?: readonly Decision[];
  readonly span?: SpanName;
  /** Really measured, in microseconds. */
  readonly measured?: number | undefined;
}

export interface Recorder {
  /** All that follows belongs to this action. */
  begin(action: ActionInTrace): void;
  record(happening: Happening): void;
  /** Everything that rests anywhere now. */
  state(): WorldState;
  /** Rows of one place; whoever changes them changes the state of the world. */
  rows<T extends Entry>(place: PlaceId): Rows<T>;
}

export type StepListener = (step: Step, measured: Measurement | null) => void;

/** A world before its first step: the places it is made of, and what they hold. */
export interface Beginning {
  readonly places: readonly Place[];
  readonly initial: WorldState;
}

/** Starts a trace; every step goes to `listener` as soon as it is complete. Refuses a place that is not declared. */
export function createRecorder(
  clock: Clock,
  { places, initial }: Beginning,
  listener: StepListener,
): Recorder {
  // To read a table of a server is a look-up, to change it is a write.
  const counted = new Set(serverTables(places).map(({ id }) => id));
  // Only the present is kept here: what was is in the changes of the steps.
  const tables = new Map(places.map(({ id }) => [id, new Map(Object.entries(initial[id] ?? {}))] as const));
  let action: ActionInTrace | null = null;
  let changes: Change[] = [];
  let index = 0;
  let credentialOctets = 0;
  let work: Work = { lookUps: 0, writes: 0, signaturesMade: 0, signaturesVerified: 0 };
  const timesNamed = new Map<string, number>();

  const nameOf = (event: TraceEvent): string => {
    const name = `${action?.name ?? 'start'}.${event.type}`;
    const times = (timesNamed.get(name) ?? 0) + 1;
    timesNamed.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  };

  const tableOf = (place: PlaceId): Map<string, Entry> => {
    const table = tables.get(place);
    if (!table) throw new Error(`The world has declared no place "${place}".`);
    return table;
  };

  const change = (place: PlaceId, key: string, after: Entry | null): boolean => {
    const table = tableOf(place);
    const before = table.get(key) ?? null;
    if (before === null && after === null) return false;
    changes.push({ place, key, before, after });
    if (after) table.set(key, after);
    else table.delete(key);
    if (counted.has(place)) work = { ...work, writes: work.writes + 1 };
    return before !== null;
  };

  const countLookUp = (place: PlaceId): void => {
    if (counted.has(place)) work = { ...work, lookUps: work.lookUps + 1 };
  };

  return {
    begin: (next) => void (action = next),
    record({ event, place, begins = clock.now(), takes = 0, decisions = [], span, measured }) {
      if (!action) throw new Error('Nothing happens before the first action.');
      tableOf(place); // refuses one that is not declared
      if (event.type === 'request-sent') credentialOctets += event.credential?.octets ?? 0;
      work = withSignatures(work, event, decisions);
      const step: Step = {
        index: index++,
        name: nameOf(event),
        action,
        event,
        place,
        begins,
        takes,
        changes,
        decisions,
        span: span ?? null,
        work,
        credentialOctets,
      };
      changes = [];
      clock.advance(takes);
      listener(step, measured === undefined ? null : { step: step.name, microseconds: measured });
    },
    state: () => Object.fromEntries([...tables].map(([place, table]) => [place, Object.fromEntries(table)])),
    rows: <T extends Entry>(place: PlaceId): Rows<T> => {
      const table = tableOf(place);
      return {
        get(key) {
          countLookUp(place);
          return table.get(key) as T | undefined;
        },
        has: (key) => table.has(key),
        find(test) {
          countLookUp(place);
          return ([...table.values()] as T[]).find(test);
        },
        values: () => [...table.values()] as T[],
        set: (key, row) => void change(place, key, row),
        delete: (key) => change(place, key, null),
      };
    },
  };
}

/** A token that was refused before its signature was looked at cost no verification. */
function withSignatures(work: Work, event: TraceEvent, decisions: readonly Decision[]): Work {
  if (event.type === 'access-token-signed') return { ...work, signaturesMade: work.signaturesMade + 1 };
  if (event.type !== 'access-token-verified') return work;
  const reached = decisions.some(({ clauses }) => clauses.some(({ clause }) => clause === SIGNATURE_CLAUSE));
  return reached ? { ...work, signaturesVerified: work.signaturesVerified + 1 } : work;
}
