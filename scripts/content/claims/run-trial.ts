/** A run as a trial: what an action cost, what was answered, and where things rest when it is over. */
import { isLogInName } from '../../../src/model/http/credential-names.ts';
import { fail, ok, type Result } from '../../../src/model/result.ts';
import type { Settings } from '../../../src/model/settings.ts';
import type { Action } from '../../../src/model/trace/action.ts';
import { actionNames } from '../../../src/model/trace/action-names.ts';
import { metersAt } from '../../../src/model/trace/meters.ts';
import { credentialHolders, placesOfKind, serverTables } from '../../../src/model/trace/place.ts';
import { statesOf } from '../../../src/model/trace/states.ts';
import type { Step, Trace, Work } from '../../../src/model/trace/trace.ts';
import { unverifiedPart } from '../../../src/model/unverified-claims.ts';
import { longestWait } from './longest-wait.ts';
import { plain, seconds, unknownName, yesOrNo, type Measured, type Trial } from './measure.ts';
import type { RunKeeper } from './run-keeper.ts';

/** One action of a run, when it is over. */
interface Done {
  readonly trace: Trace;
  readonly steps: readonly Step[];
  /** What happened up to its end. */
  readonly until: readonly Step[];
}

type Measure = (done: Done, runs: RunKeeper) => Measured | Promise<Measured>;

const REPLAY: Action = { id: 'replay' };
const OPEN_PROFILE: Action = { id: 'open-profile' };

const MEASURES: Readonly<Record<string, Measure>> = {
  /** Code of its last answer. */
  status: ({ steps }) => plain(answersIn(steps).at(-1)?.response.status ?? 'no answer'),
  /** Of its last request: the whole header line that carries the credential. */
  bytes: ({ steps }) => plain(lastRequest(steps)?.credential?.octets ?? 0),
  /** The header field in which its last request carries the credential. */
  carrier: ({ steps }) => plain(lastRequest(steps)?.credential?.where ?? 'none'),
  /** Whether who holds the credential can read in it whose it is. */
  'subject read': ({ steps }) =>
    yesOrNo(typeof unverifiedPart(lastRequest(steps)?.credential?.value ?? '', 1)['sub'] === 'string'),
  'look-ups': (done) => plain(workOf(done, 'lookUps')),
  writes: (done) => plain(workOf(done, 'writes')),
  'signatures made': (done) => plain(workOf(done, 'signaturesMade')),
  'signatures verified': (done) => plain(workOf(done, 'signaturesVerified')),
  /** What the meter says: seconds for which a copy works, if the credential were revoked now. */
  'lock-out': ({ trace, until }) => {
    const state = statesOf({ initial: trace.initial, steps: until }).at(-1) ?? trace.initial;
    return seconds(metersAt(trace, until.length - 1, state).lockOut ?? 'nobody holds one');
  },
  /** Tried: the most seconds that can pass after it so that the attacker's copy is still answered. */
  'copy works': async (done, runs) => seconds(await worksFor(done, runs, REPLAY)),
  /** The same for Alice, who asks for her profile. */
  'login works': async (done, runs) => seconds(await worksFor(done, runs, OPEN_PROFILE)),
  /** Kinds of the places from which the credential could be used. */
  'holding places': ({ trace, until }) => {
    const state = statesOf({ initial: trace.initial, steps: until }).at(-1) ?? trace.initial;
    const holding = credentialHolders(trace.places).filter(({ id }) =>
      Object.values(state[id] ?? {}).some(
        (entry) => entry.kind === 'loot' || ('name' in entry && isLogInName(entry.name)),
      ),
    );
    return plain(holding.map(({ kind }) => kind).join(' and ') || 'nowhere');
  },
};

/** The run as a trial; its subjects are its actions by name, and `setting` those of its settings. */
export function runTrial(runs: RunKeeper, settings: Settings, actions: readonly Action[]): Trial {
  const names = actionNames(actions);
  return {
    async measure(measure, subject) {
      if (measure === 'setting') return settingOf(settings, subject);
      const index = names.indexOf(subject);
      if (index === -1) return fail(unknownName('action', subject, names));
      const trace = await runs.runOf(settings, actions);
      const until = trace.steps.filter(({ action }) => action.index <= index);
      const done: Done = { trace, until, steps: until.filter(({ action }) => action.index === index) };
      const known = MEASURES[measure];
      return known ? ok(await known(done, runs)) : counted(measure, done);
    },
  };
}

function settingOf(settings: Settings, name: string): Result<Measured, string> {
  const value = Object.entries(settings).find(([key]) => key === name)?.[1] as unknown;
  if (typeof value === 'string') return ok(plain(value));
  if (typeof value !== 'number') return fail(unknownName('setting', name, Object.keys(settings)));
  return ok(/Lifetime$|Timeout$/.test(name) ? seconds(value) : plain(value));
}

/** "session-looked-up events": how many of them; "session-store rows": how many rows stand there afterwards. */
function counted(measure: string, { trace, steps, until }: Done): Result<Measured, string> {
  const [, type] = /^([a-z-]+) events$/.exec(measure) ?? [];
  if (type !== undefined) return ok(plain(steps.filter(({ event }) => event.type === type).length));
  const [, table] = /^([a-z-]+) rows$/.exec(measure) ?? [];
  const places = serverTables(trace.places).filter(({ kind }) => kind === table);
  if (places.length === 0)
    return fail(
      unknownName('measure', measure, [
        ...Object.keys(MEASURES),
        'setting',
        '<event type> events',
        '<table> rows',
      ]),
    );
  const state = statesOf({ initial: trace.initial, steps: until }).at(-1) ?? trace.initial;
  const rows = placesOfKind(places, ...places.map(({ kind }) => kind)).map(({ id }) => state[id] ?? {});
  return ok(plain(rows.flatMap((row) => Object.keys(row)).length));
}

const answersIn = (steps: readonly Step[]) =>
  steps.flatMap(({ event }) => (event.type === 'response-sent' ? [event] : []));

const lastRequest = (steps: readonly Step[]) =>
  steps.flatMap(({ event }) => (event.type === 'request-sent' ? [event] : [])).at(-1);

function workOf({ until, steps }: Done, what: keyof Work): number {
  const before = until[until.length - steps.length - 1]?.work[what] ?? 0;
  return (until.at(-1)?.work[what] ?? 0) - before;
}

async function worksFor({ trace, steps }: Done, runs: RunKeeper, attempt: Action) {
  const performed = trace.actions.slice(0, (steps[0]?.action.index ?? -1) + 1);
  const longest = await longestWait(runs, trace.settings, performed, attempt);
  return longest ?? 'without end';
}
