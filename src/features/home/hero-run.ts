/** The run of the hero: only what concerns credentials, up to the first use of the copy. */
import type { Lane } from '#model/settings.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import type { WorldState } from '#model/trace/state.ts';
import { statesOf } from '#model/trace/states.ts';
import type { Step, Trace } from '#model/trace/trace.ts';

export type Traces = Readonly<Record<Lane, Trace>>;

export interface HeroRun {
  readonly runs: Readonly<Record<Lane, { readonly trace: Trace; readonly states: readonly WorldState[] }>>;
  /** Numbered afresh, without what is left out. */
  readonly moments: readonly Moment[];
}

const LANES = ['session', 'jwt'] as const;

/** Page loads and the form's own cookie are left out; so is what follows the first look at the copy. */
export function heroRunOf(traces: Traces): HeroRun {
  const all = momentsOf(traces);
  const stepOf = (moment: Moment, lane: Lane): Step | undefined =>
    traces[lane].steps[moment.steps[lane] ?? -1];
  const last = all.find((moment) => LANES.some((lane) => isCopyChecked(stepOf(moment, lane))));
  // An exchange is drawn if both lanes have it and it carries something: a page load has no twin.
  const drawn = { session: new Set<number>(), jwt: new Set<number>() };
  for (const moment of all) {
    const requests = LANES.map((lane) => stepOf(moment, lane)?.event);
    if (!requests.every((event) => event?.type === 'request-sent' && carries(event))) continue;
    LANES.forEach((lane, i) => {
      const event = requests[i];
      if (event?.type === 'request-sent') drawn[lane].add(event.exchange);
    });
  }
  const facts = {
    session: { exchanges: exchangesOf(traces.session), answered: answeredIn(traces.session) },
    jwt: { exchanges: exchangesOf(traces.jwt), answered: answeredIn(traces.jwt) },
  };
  const kept = all.filter(
    (moment) =>
      moment.index <= (last?.index ?? all.length) &&
      LANES.some((lane) => concernsCredential(stepOf(moment, lane), { ...facts[lane], drawn: drawn[lane] })),
  );
  return {
    runs: {
      session: { trace: traces.session, states: statesOf(traces.session) },
      jwt: { trace: traces.jwt, states: statesOf(traces.jwt) },
    },
    moments: kept.map((moment, index) => ({ ...moment, index })),
  };
}

type Request = Extract<Step['event'], { type: 'request-sent' }>;

const carries = ({ request, credential }: Request): boolean =>
  request.method === 'POST' || credential !== null;

const isCopyChecked = (step: Step | undefined): boolean =>
  step?.action.action.id === 'replay' &&
  (step.event.type === 'session-looked-up' || step.event.type === 'access-token-verified');

interface LaneFacts {
  /** The exchange in which each step happens, by index of the step. */
  readonly exchanges: readonly number[];
  /** Value of every credential that an answer brought. */
  readonly answered: ReadonlySet<string>;
  /** The exchanges that are drawn. */
  readonly drawn: ReadonlySet<number>;
}

function concernsCredential(step: Step | undefined, { exchanges, answered, drawn }: LaneFacts): boolean {
  if (!step) return false;
  const { event } = step;
  switch (event.type) {
    case 'request-sent':
    case 'response-sent':
      return drawn.has(event.exchange);
    case 'session-created':
      return !event.preLogin;
    case 'session-looked-up':
    case 'access-token-verified':
      return step.action.action.id !== 'log-out' && drawn.has(exchanges[step.index] ?? 0);
    case 'session-deleted':
    case 'cookie-deleted':
      return step.changes.some(({ before }) => before !== null && isCredential(before, answered));
    case 'cookie-stored':
      return event.credential;
    case 'access-token-signed':
    case 'refresh-token-stored':
    case 'refresh-token-family-revoked':
    case 'storage-written':
    case 'storage-cleared':
    case 'credential-copied':
      return true;
    default:
      return false;
  }
}

/** 0 before the first request. */
function exchangesOf({ steps }: Trace): readonly number[] {
  let exchange = 0;
  return steps.map(({ event }) => {
    if (event.type === 'request-sent') exchange = event.exchange;
    return exchange;
  });
}

const answeredIn = ({ steps }: Trace): ReadonlySet<string> =>
  new Set(
    steps.flatMap(({ event }) => (event.type === 'response-sent' ? (event.credential?.value ?? []) : [])),
  );

const isCredential = (entry: object, answered: ReadonlySet<string>): boolean =>
  'preLogin' in entry
    ? entry.preLogin !== true
    : 'value' in entry && typeof entry.value === 'string' && answered.has(entry.value);
