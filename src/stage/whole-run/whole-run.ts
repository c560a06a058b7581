/** A run as one picture: only what concerns credentials, up to the first use of the copy. */
import { laneRunOf, type LaneRun, type LaneTrace } from '#model/trace/lane-run.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import type { Step, Trace } from '#model/trace/trace.ts';

export interface WholeRun {
  readonly runs: readonly LaneRun[];
  /** Numbered afresh, without what is left out. */
  readonly moments: readonly Moment[];
}

/** Page loads and the form's own cookie are left out; so is what follows the first look at the copy. */
export function wholeRunOf(traces: readonly LaneTrace[]): WholeRun {
  const all = momentsOf(traces);
  const lanes = traces.map((one) => ({ ...one, facts: factsOf(one.trace) }));
  const stepOf = (moment: Moment, { lane, trace }: LaneTrace): Step | undefined =>
    trace.steps[moment.steps[lane.id] ?? -1];
  const last = all.find((moment) => lanes.some((lane) => isCopyChecked(stepOf(moment, lane))));
  // An exchange is drawn if both lanes have it and it carries something: a page load has no twin.
  for (const moment of all) {
    const requests = lanes.map((lane) => stepOf(moment, lane)?.event);
    if (!requests.every((event) => event?.type === 'request-sent' && carries(event))) continue;
    lanes.forEach(({ facts }, i) => {
      const event = requests[i];
      if (event?.type === 'request-sent') facts.drawn.add(event.exchange);
    });
  }
  const kept = all.filter(
    (moment) =>
      moment.index <= (last?.index ?? all.length) &&
      lanes.some((lane) => concernsCredential(stepOf(moment, lane), lane.facts)),
  );
  return {
    runs: traces.map(laneRunOf),
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
  readonly drawn: Set<number>;
}

/** What is known of a lane before anything is chosen to be drawn. */
const factsOf = (trace: Trace): LaneFacts => ({
  exchanges: exchangesOf(trace),
  answered: answeredIn(trace),
  drawn: new Set(),
});

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
