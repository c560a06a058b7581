/** One lane's run laid on the paper: where each message begins and ends, and what rests where from when to when. */
import type { Lane } from '#model/settings.ts';
import type { Entry } from '#model/trace/state.ts';
import type { CarriedCredential, Step } from '#model/trace/trace.ts';
import { loadOf, THINNEST, type Load, type SecretKind } from './load.ts';
import type { Row } from './rows.ts';
import { restingSlot, slotOf, type Run, type Slot } from './slots.ts';

/** Something that rests on a rail. */
export interface Rest {
  readonly slot: Slot;
  readonly key: string;
  /** The credential that rests here, or that a row stands for; null: something that lets nobody in. */
  readonly load: Load | null;
  /** A secret beside the credential, such as the refresh token in the same drawer. */
  readonly beside: boolean;
  readonly from: number;
  /** Row in which it ends; absent: it still rests when the run ends. */
  to?: number;
  /** It was put an end to, not merely replaced by its successor. */
  ended?: boolean;
}

export interface Track {
  readonly lane: Lane;
  readonly run: Run;
  /** From and to slot of each message, by step index. */
  readonly routes: ReadonlyMap<number, readonly [from: Slot, to: Slot]>;
  readonly rests: readonly Rest[];
  /** Value of every credential of the run, and what it is. */
  readonly secrets: ReadonlyMap<string, SecretKind>;
  readonly factor: number;
  readonly terse: boolean;
}

/** Height within a row at which something ends, as a share of the row. */
export const END_IN_ROW = 0.62;
/** A thin line to a store arrives this far above the foot of its row, pixels. */
export const ARRIVES = 6;

export interface TrackOptions {
  /** Widens all lines alike. */
  readonly factor?: number;
  /** Fewer and plainer words, and no waiting. */
  readonly terse?: boolean;
}

/** Follows a lane through its run, once per layout. */
export function trackOf(lane: Lane, run: Run, rows: readonly Row[], options: TrackOptions = {}): Track {
  const { factor = 1, terse = false } = options;
  const secrets = secretsOf(run);
  const routes = routesOf(run);
  return {
    lane,
    run,
    routes,
    secrets,
    factor,
    terse,
    rests: restsOf(lane, run, rows, secrets, { factor, terse }),
  };
}

function secretsOf(run: Run): ReadonlyMap<string, SecretKind> {
  const secrets = new Map<string, SecretKind>();
  for (const { event } of run.trace.steps) {
    if (event.type === 'access-token-signed') secrets.set(event.token, 'jwt');
    if ((event.type === 'request-sent' || event.type === 'response-sent') && event.credential)
      secrets.set(event.credential.value, event.credential.kind);
  }
  return secrets;
}

const holds = (entry: Entry, value: string) => 'value' in entry && entry.value === value;

function routesOf(run: Run): Track['routes'] {
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

function restsOf(
  lane: Lane,
  run: Run,
  rows: readonly Row[],
  secrets: ReadonlyMap<string, SecretKind>,
  { factor, terse }: Required<TrackOptions>,
): readonly Rest[] {
  const rests: Rest[] = [];
  const open = new Map<string, Rest>();
  const finish = (slot: Slot, key: string, to: number, ended: boolean) => {
    const rest = open.get(`${slot} ${key}`);
    if (!rest) return;
    rest.to = to;
    rest.ended = ended;
    open.delete(`${slot} ${key}`);
  };
  const begin = (slot: Slot, key: string, entry: Entry, from: number) => {
    const load = loadAtRest(entry, secrets, factor);
    const beside = load?.kind === 'refresh-token' && slot.startsWith('browser/');
    if (beside && terse) return;
    finish(slot, key, from, false);
    const rest: Rest = { slot, key, load: beside ? null : load, beside, from };
    rests.push(rest);
    open.set(`${slot} ${key}`, rest);
  };
  for (const [place, table] of Object.entries(run.trace.initial)) {
    const slot = slotOf(place as never);
    if (slot) for (const [key, entry] of Object.entries(table)) begin(slot, key, entry, 0);
  }
  const sent = answersOf(run);
  let arrival = 0; // where the latest message ended: what it brought rests from there on
  for (const row of rows) {
    const step = row.steps[lane];
    if (!step) continue;
    const { event } = step;
    const answer = sent.get(step.index);
    if (
      answer &&
      ((event.type === 'session-created' && !event.preLogin) || event.type === 'access-token-signed')
    ) {
      const load = loadOf(answer.kind, answer.value, answer.octets, factor);
      const rest: Rest = { slot: 'server', key: '', load, beside: false, from: row.top + row.height / 2 };
      rests.push(rest);
      open.set('server ', rest);
    }
    if (event.type === 'response-sent') finish('server', '', row.top + 4, false);
    const brought = event.type.startsWith('cookie-') || event.type.startsWith('storage-');
    for (const { place, key, before, after } of step.changes) {
      const slot = slotOf(place);
      if (!slot || slot === 'server') continue;
      const dies = row.top + row.height * END_IN_ROW;
      const replaced = before && after && valueOf(before) !== valueOf(after);
      if (before && (!after || replaced || isDead(after)))
        finish(slot, key, replaced ? row.top : dies, !replaced);
      if (after && !isDead(after) && (!before || replaced))
        begin(
          slot,
          key,
          after,
          brought ? arrival : row.top + row.height - (slot === 'attacker' ? 0 : ARRIVES),
        );
    }
    if (event.type === 'response-sent') arrival = row.top + row.height;
  }
  return rests;
}

/** For each step of an exchange whose answer carries a new credential: that credential. */
function answersOf(run: Run): ReadonlyMap<number, CarriedCredential> {
  const answers = new Map<number, CarriedCredential>();
  let answer: CarriedCredential | null = null;
  for (const { index, event } of run.trace.steps.toReversed()) {
    if (event.type === 'response-sent') answer = event.credential;
    else if (event.type === 'request-sent') answer = null;
    else if (answer && answer.kind !== 'refresh-token') answers.set(index, answer);
  }
  return answers;
}

/** A credential ends in this step, or the row it stands for. */
export const endsCredential = (track: Pick<Track, 'secrets'>, step: Step): boolean =>
  step.changes.some(
    ({ before, after }) =>
      before &&
      !after &&
      (before.kind === 'session' ? !before.preLogin : 'value' in before && track.secrets.has(before.value)),
  );

const isDead = (entry: Entry) => entry.kind === 'refresh-token' && (entry.revoked || entry.used);

const valueOf = (entry: Entry): string =>
  'value' in entry
    ? entry.value
    : 'idHash' in entry
      ? entry.idHash
      : 'tokenHash' in entry
        ? entry.tokenHash
        : '';

function loadAtRest(entry: Entry, secrets: ReadonlyMap<string, SecretKind>, factor: number): Load | null {
  if (entry.kind === 'session' && !entry.preLogin)
    return {
      kind: 'session-id',
      width: THINNEST * factor,
      strands: [{ className: 'fill-amber-fill', share: 1 }],
    };
  if (!('value' in entry)) return null;
  const kind = entry.kind === 'loot' ? entry.what : secrets.get(entry.value);
  if (kind) return loadOf(kind, entry.value, entry.value.length, factor);
  return entry.kind === 'storage-item' && entry.name.includes('refresh')
    ? loadOf('refresh-token', entry.value, entry.value.length, factor)
    : null;
}
