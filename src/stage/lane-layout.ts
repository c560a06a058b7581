/** One lane's run laid on the paper: where each message begins and ends, and what rests where from when to when. */
import { playsRole } from '#model/trace/events.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import { credentialHolders, isWithin, kindOf, type PlaceId } from '#model/trace/place.ts';
import type { Entry } from '#model/trace/state.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Step } from '#model/trace/trace.ts';
import type { SecretKind } from './line-weight.ts';
import { lifelinesOf, type Lifeline } from './lifelines.ts';
import type { Row } from './rows.ts';
import { restingPlace } from './places.ts';

export interface LaneLayout {
  readonly run: LaneRun;
  /** From which rail to which each message goes, by step index. */
  readonly routes: ReadonlyMap<number, readonly [from: PlaceId, to: PlaceId]>;
  readonly lifelines: readonly Lifeline[];
  /** Value of every credential of the run, and what it is. */
  readonly secrets: ReadonlyMap<string, SecretKind>;
  readonly factor: number;
  readonly terse: boolean;
}

export interface LaneLayoutOptions {
  /** Widens all lines alike. */
  readonly factor?: number;
  /** Fewer and plainer words, and no waiting. */
  readonly terse?: boolean;
}

/** Follows a lane through its run, once per layout. */
export function laneLayoutOf(
  run: LaneRun,
  rows: readonly Row[],
  options: LaneLayoutOptions = {},
): LaneLayout {
  const { factor = 1, terse = false } = options;
  const secrets = secretsOf(run);
  const routes = routesOf(run);
  return {
    run,
    routes,
    secrets,
    factor,
    terse,
    lifelines: lifelinesOf({ run, rows, secrets, factor, terse }),
  };
}

function secretsOf(run: LaneRun): ReadonlyMap<string, SecretKind> {
  const secrets = new Map<string, SecretKind>();
  for (const { event } of run.trace.steps) {
    if (event.type === 'access-token-signed') secrets.set(event.token, 'jwt');
    if (isMessage(event) && event.credential) secrets.set(event.credential.value, event.credential.kind);
  }
  return secrets;
}

const holds = (entry: Entry, value: string) => 'value' in entry && entry.value === value;

function routesOf({ trace, states }: LaneRun): LaneLayout['routes'] {
  const { steps, places, initial } = trace;
  const usual = restingPlace(trace);
  const holders = credentialHolders(places);
  const isBrowser = (id: PlaceId) => kindOf(places, id) === 'user-agent';
  /** The place of a browser that held `value` before a step. */
  const sourceOf = (browser: PlaceId, value: string, index: number): PlaceId | undefined => {
    const before = states[index - 1] ?? initial;
    return holders.find(
      ({ id }) =>
        isWithin(places, id, browser) && Object.values(before[id] ?? {}).some((entry) => holds(entry, value)),
    )?.id;
  };
  const routes = new Map<number, readonly [PlaceId, PlaceId]>();
  steps.forEach(({ event }, i) => {
    if (!isMessage(event)) return;
    const { from, to, credential } = event;
    const start = () => (credential && sourceOf(from, credential.value, i)) ?? usual;
    const end = () => (credential && keeperOf(steps, i)) ?? usual;
    routes.set(i, [isBrowser(from) ? start() : from, isBrowser(to) ? end() : to]);
  });
  return routes;
}

/** Where the credential of an answer comes to rest: told by the steps that follow it. */
function keeperOf(steps: readonly Step[], answer: number): PlaceId | undefined {
  for (const step of steps.slice(answer + 1, answer + 8)) {
    if (playsRole(step, 'credential-kept')) return step.place;
    if (step.event.type === 'request-sent') return undefined;
  }
  return undefined;
}
