/** What rests on which rail, from when to when: read from the changes of a run. */
import type { LaneRun } from '#model/trace/lane-run.ts';
import { REFRESH_TOKEN } from '#model/http/credential-names.ts';
import { playsRole, serverOf } from '#model/trace/events.ts';
import type { PlaceId } from '#model/trace/place.ts';
import type { Entry } from '#model/trace/state.ts';
import type { CarriedCredential } from '#model/trace/trace.ts';
import { lineWeightOf, THINNEST, type LineWeight, type SecretKind } from './line-weight.ts';
import type { Row } from './rows.ts';
import { railOf } from './places.ts';
import { viewOf } from './events/event-views.ts';
import { ARRIVES, END_IN_ROW } from './within-row.ts';

/** Something that rests on a rail. */
export interface Lifeline {
  readonly slot: PlaceId;
  readonly key: string;
  /** The credential that rests here, or that a row stands for; null: something that lets nobody in. */
  readonly weight: LineWeight | null;
  /** A secret beside the credential, such as the refresh token in the same drawer. */
  readonly beside: boolean;
  readonly from: number;
  /** Index of the moment that put it there. */
  readonly since: number;
  /** Where it ends, and the moment that ends it; absent: it still rests when the run ends. */
  to?: number;
  until?: number;
  /** It was put an end to, not merely replaced by its successor. */
  ended?: boolean;
}

export interface RestInput {
  readonly run: LaneRun;
  readonly rows: readonly Row[];
  /** Value of every credential of the run, and what it is. */
  readonly secrets: ReadonlyMap<string, SecretKind>;
  readonly factor: number;
  /** Leaves out what rests beside a credential. */
  readonly terse: boolean;
}

/** All rests of a lane, in the order in which they begin. */
export function lifelinesOf({ run, rows, secrets, factor, terse }: RestInput): readonly Lifeline[] {
  const lifelines: Lifeline[] = [];
  const open = new Map<string, Lifeline>();
  const finish = (id: string, to: number, until: number, ended: boolean) => {
    const lifeline = open.get(id);
    if (lifeline) Object.assign(lifeline, { to, until, ended });
    open.delete(id);
  };
  const begin = (id: string, lifeline: Lifeline) => {
    finish(id, lifeline.from, lifeline.since, false);
    lifelines.push(lifeline);
    open.set(id, lifeline);
  };
  const columnOf = (place: PlaceId) => railOf(run.trace.places, place);
  const put = (slot: PlaceId, key: string, entry: Entry, from: number, since: number) => {
    const weight = weightAtRest(entry, secrets, factor);
    const beside = weight?.kind === 'refresh-token' && columnOf(slot) === 'browser';
    if (!beside || !terse)
      begin(`${slot} ${key}`, { slot, key, weight: beside ? null : weight, beside, from, since });
  };

  for (const [place, table] of Object.entries(run.trace.initial))
    if (columnOf(place))
      for (const [key, entry] of Object.entries(table ?? {})) put(place, key, entry, 0, -1);
  const answers = answersOf(run);
  let arrival = 0; // where the latest answer ended: what it brought rests from there on
  for (const row of rows) {
    const step = row.steps[run.lane.id];
    if (!step) continue;
    const { event } = step;
    const { index } = row.moment;
    const foot = row.top + row.height;
    const made = answers.get(step.index);
    if (made) {
      // Between its making and its sending a credential stands at the server.
      const weight = lineWeightOf(made.kind, made.value, made.octets, factor);
      const slot = serverOf(step);
      begin(slot, {
        slot,
        key: '',
        weight,
        beside: false,
        from: row.top + row.height / 2,
        since: index,
      });
    }
    if (event.type === 'response-sent') finish(event.from, row.top + 4, index, false);
    for (const { place: slot, key, before, after } of step.changes) {
      const column = columnOf(slot);
      if (!column) continue;
      const replaced = before !== null && after !== null && valueOf(before) !== valueOf(after);
      if (before && (!after || replaced || isDead(after)))
        finish(`${slot} ${key}`, replaced ? row.top : row.top + row.height * END_IN_ROW, index, !replaced);
      if (after && !isDead(after) && (!before || replaced)) {
        const brought = viewOf(event).unpacks;
        put(slot, key, after, brought ? arrival : column === 'attacker' ? foot : foot - ARRIVES, index);
      }
    }
    if (event.type === 'response-sent') arrival = foot;
  }
  return lifelines;
}

/** For each step that makes a credential which the answer will carry: that credential. */
function answersOf(run: LaneRun): ReadonlyMap<number, CarriedCredential> {
  const answers = new Map<number, CarriedCredential>();
  let answer: CarriedCredential | null = null;
  for (const step of run.trace.steps.toReversed()) {
    const { index, event } = step;
    if (event.type === 'response-sent') answer = event.credential;
    else if (event.type === 'request-sent') answer = null;
    else if (answer && answer.kind !== 'refresh-token' && playsRole(step, 'credential-made'))
      answers.set(index, answer);
  }
  return answers;
}

const isDead = (entry: Entry) => entry.kind === 'refresh-token' && (entry.revoked || entry.used);

const valueOf = (entry: Entry): string =>
  'value' in entry
    ? entry.value
    : 'idHash' in entry
      ? entry.idHash
      : 'tokenHash' in entry
        ? entry.tokenHash
        : '';

function weightAtRest(
  entry: Entry,
  secrets: ReadonlyMap<string, SecretKind>,
  factor: number,
): LineWeight | null {
  if (entry.kind === 'session' && !entry.preLogin)
    return {
      kind: 'session-id',
      width: THINNEST * factor,
      strands: [{ className: 'fill-amber-fill', share: 1 }],
    };
  if (!('value' in entry)) return null;
  const kind = entry.kind === 'loot' ? entry.what : secrets.get(entry.value);
  if (kind) return lineWeightOf(kind, entry.value, entry.value.length, factor);
  return entry.kind === 'storage-item' && entry.name === REFRESH_TOKEN
    ? lineWeightOf('refresh-token', entry.value, entry.value.length, factor)
    : null;
}
