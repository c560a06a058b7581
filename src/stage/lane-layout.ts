/** One lane's run laid on the paper: where each message begins and ends, and what rests where from when to when. */
import type { Entry } from '#model/trace/state.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Step } from '#model/trace/trace.ts';
import type { SecretKind } from './line-weight.ts';
import { lifelinesOf, type Lifeline } from './lifelines.ts';
import type { Row } from './rows.ts';
import { restingSlot, slotOf, type Slot } from './places.ts';

export interface LaneLayout {
  readonly run: LaneRun;
  /** From and to slot of each message, by step index. */
  readonly routes: ReadonlyMap<number, readonly [from: Slot, to: Slot]>;
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
    if ((event.type === 'request-sent' || event.type === 'response-sent') && event.credential)
      secrets.set(event.credential.value, event.credential.kind);
  }
  return secrets;
}

const holds = (entry: Entry, value: string) => 'value' in entry && entry.value === value;

function routesOf(run: LaneRun): LaneLayout['routes'] {
  const { steps, settings } = run.trace;
  const usual = restingSlot(settings.carrier);
  const routes = new Map<number, readonly [Slot, Slot]>();
  steps.forEach((step, i) => {
    const { event } = step;
    if (event.type === 'request-sent') {
      const value = event.credential?.value;
      const before = run.states[i - 1] ?? run.trace.initial;
      const source =
        value === undefined
          ? undefined
          : (['browser/cookie-jar', 'browser/local-storage', 'browser/page-memory'] as const).find((slot) =>
              Object.values(before[slot] ?? {}).some((entry) => holds(entry, value)),
            );
      routes.set(i, [event.from === 'attacker' ? 'attacker' : (source ?? usual), 'server']);
    } else if (event.type === 'response-sent') {
      const to =
        event.to === 'attacker' ? 'attacker' : event.credential ? (keeperOf(steps, i) ?? usual) : usual;
      routes.set(i, ['server', to]);
    }
  });
  return routes;
}

/** Where the credential of an answer comes to rest: told by the steps that follow it. */
function keeperOf(steps: readonly Step[], answer: number): Slot | undefined {
  for (const { event } of steps.slice(answer + 1, answer + 8)) {
    if (event.type === 'cookie-stored' && event.credential) return 'browser/cookie-jar';
    if (event.type === 'storage-written') return slotOf(event.place);
    if (event.type === 'request-sent') return undefined;
  }
  return undefined;
}

/** A credential ends in this step, or the row it stands for. */
export const endsCredential = (layout: Pick<LaneLayout, 'secrets'>, step: Step): boolean =>
  step.changes.some(
    ({ before, after }) =>
      before &&
      !after &&
      (before.kind === 'session' ? !before.preLogin : 'value' in before && layout.secrets.has(before.value)),
  );
