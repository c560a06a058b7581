/**
 * Moves: the main path through a run. A move is one press of Next, one or more
 * consecutive moments of one action. It ends at a request arriving, a decision
 * about the credential, a change of what a place holds of it, or the answer
 * arriving; what lies between is folded. A repeated request is one move.
 */
import type { LaneSteps } from './lane-run.ts';
import type { Moment } from './moment.ts';
import type { TraceEventType } from './events.ts';
import type { Step } from './trace.ts';

/** The part a move plays, by which the moves of two lanes are alike. */
export type MoveRole = 'prove' | 'issue' | 'carry' | 'check' | 'end' | 'answer' | 'wait' | 'other';

export interface Move {
  readonly index: number;
  readonly action: number;
  /** Its moments, by index, from the first to the last. */
  readonly first: number;
  readonly last: number;
  readonly role: MoveRole;
}

/** Steps, by name ("log-in.user-looked-up") or by event in any action ("*.user-looked-up"). */
export interface MoveCorrections {
  /** No move ends at these. */
  readonly fold?: readonly string[];
  /** A move ends at each of these. */
  readonly show?: readonly string[];
}

/** What the server does about the credential between request and answer. */
const WORK: Readonly<Partial<Record<TraceEventType, MoveRole>>> = {
  'session-created': 'issue',
  'access-token-signed': 'issue',
  'refresh-token-stored': 'issue',
  'session-looked-up': 'check',
  'access-token-verified': 'check',
  'refresh-token-looked-up': 'check',
  'session-deleted': 'end',
  'refresh-token-family-revoked': 'end',
};

/** The row of a visitor's form says nothing of Alice. */
const concernsVisitor = ({ event, changes }: Step): boolean =>
  (event.type === 'session-created' && event.preLogin) ||
  (event.type === 'session-deleted' &&
    changes.some(({ before }) => before?.kind === 'session' && before.preLogin));

const workOf = (step: Step): MoveRole | undefined =>
  concernsVisitor(step) ? undefined : WORK[step.event.type];

/** An exchange at the moments of one action: the request's moment, and all up to the next request. */
interface Exchange {
  readonly moments: readonly Moment[];
  readonly requests: readonly Request[];
}

type Request = Extract<Step['event'], { type: 'request-sent' }>;

const askedFor = ({ from, request }: Request): string => `${from} ${request.method} ${request.url}`;

/** A page that is opened without a credential: the way to something, not the thing. */
const isPlain = ({ requests }: Exchange): boolean =>
  requests.every(({ request, credential }) => request.method === 'GET' && credential === null);

/** Finds the main path through the moments of one or two lanes. */
export function movesOf(
  moments: readonly Moment[],
  lanes: readonly LaneSteps[],
  { fold = [], show = [] }: MoveCorrections = {},
): readonly Move[] {
  const stepsAt = (moment: Moment): readonly Step[] =>
    lanes.flatMap(({ lane, trace }) => trace.steps[moment.steps[lane.id] ?? -1] ?? []);
  const matches = (patterns: readonly string[], moment: Moment): boolean =>
    stepsAt(moment).some((step) => patterns.includes(step.name) || patterns.includes(`*.${step.event.type}`));

  const asked = new Set<string>();
  const ends = new Set<number>();
  for (const action of actionsIn(moments)) {
    const exchanges = exchangesIn(action, stepsAt);
    exchanges.forEach((exchange, at) => {
      const next = exchanges[at + 1];
      const isRepeated = exchange.requests.every((request) => asked.has(askedFor(request)));
      for (const request of exchange.requests) asked.add(askedFor(request));
      if (isPlain(exchange)) return;
      const { moments: here } = exchange;
      if (!isRepeated && !followsRedirect(exchange, exchanges[at - 1], stepsAt)) {
        const [request] = here;
        const work = here.findLast((moment) => stepsAt(moment).some((step) => workOf(step)));
        if (request) ends.add(request.index);
        if (work) ends.add(work.index);
      }
      const last = here.at(-1);
      if (last && !(next && followsRedirect(next, exchange, stepsAt))) ends.add(last.index);
    });
    const last = action.at(-1);
    for (const moment of action) {
      if (matches(fold, moment)) ends.delete(moment.index);
      if (matches(show, moment)) ends.add(moment.index);
    }
    if (last) ends.add(last.index);
  }

  const moves: Move[] = [];
  let first = 0;
  for (const moment of moments) {
    if (!ends.has(moment.index)) continue;
    const steps = moments.slice(first, moment.index + 1).map(stepsAt);
    moves.push({
      index: moves.length,
      action: moment.action,
      first,
      last: moment.index,
      role: roleOf(steps),
    });
    first = moment.index + 1;
  }
  return moves;
}

/** The moments of each action. */
function actionsIn(moments: readonly Moment[]): readonly (readonly Moment[])[] {
  const actions = new Map<number, Moment[]>();
  for (const moment of moments) actions.set(moment.action, [...(actions.get(moment.action) ?? []), moment]);
  return [...actions.values()];
}

function exchangesIn(
  action: readonly Moment[],
  stepsAt: (moment: Moment) => readonly Step[],
): readonly Exchange[] {
  const exchanges: { moments: Moment[]; requests: Request[] }[] = [];
  for (const moment of action) {
    const requests = stepsAt(moment).flatMap(({ event }) => (event.type === 'request-sent' ? [event] : []));
    if (requests.length > 0) exchanges.push({ moments: [moment], requests });
    else exchanges.at(-1)?.moments.push(moment);
  }
  return exchanges;
}

const isRedirect = ({ event }: Step): boolean =>
  event.type === 'response-sent' && event.response.status === 303;

/** The browser goes where the answer before sends it. */
function followsRedirect(
  exchange: Exchange,
  before: Exchange | undefined,
  stepsAt: (moment: Moment) => readonly Step[],
): boolean {
  const redirected = before?.moments.flatMap(stepsAt).some(isRedirect);
  return redirected === true && exchange.requests.every(({ request }) => request.method === 'GET');
}

/** The part of a move: a request on its way, what the server decides or makes, an answer, or what passes. */
function roleOf(moments: readonly (readonly Step[])[]): MoveRole {
  const last = moments.at(-1) ?? [];
  const requests = last.flatMap(({ event }) => (event.type === 'request-sent' ? [event] : []));
  if (requests.length > 0) return requests.some(({ credential }) => credential) ? 'carry' : 'prove';
  const redirect = moments.findIndex((steps) => steps.some(isRedirect));
  // What the server does where it has sent the browser on is no longer what the request was for.
  const own = redirect < 0 ? moments : moments.slice(0, redirect);
  const work = new Set(own.flat().map(workOf));
  for (const role of ['end', 'issue', 'check'] as const) if (work.has(role)) return role;
  if (moments.flat().some(({ event }) => event.type === 'response-sent')) return 'answer';
  return last.some(({ event }) => event.type === 'clock-advanced') ? 'wait' : 'other';
}
