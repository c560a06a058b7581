/** A run as one picture: only what concerns credentials, up to the first use of the copy. */
import { laneRunOf, type LaneRun, type LaneTrace } from '#model/trace/lane-run.ts';
import { playsRole } from '#model/trace/events.ts';
import type { RequestSent } from '#model/trace/events/messages.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import type { Step, Trace } from '#model/trace/trace.ts';
import { viewOf } from '../events/event-views.ts';

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

const carries = ({ request, credential }: RequestSent): boolean =>
  request.method === 'POST' || credential !== null;

const isCopyChecked = (step: Step | undefined): boolean =>
  step?.action.action.id === 'replay' && playsRole(step, 'credential-checked');

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
  return viewOf(step.event).concerns(step.event, {
    step,
    inDrawnExchange: drawn.has(exchanges[step.index] ?? 0),
    isCredential: (entry) => isCredential(entry, answered),
  });
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
