/** The two lanes of the usual pair, by their ids. */
import type { Lane } from '#model/lane.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';

interface UsualPair<T> {
  readonly session: T;
  readonly jwt: T;
}

/** Finds both lanes; throws when one is missing. */
export function usualPair<T extends { readonly lane: Pick<Lane, 'id'> }>(lanes: readonly T[]): UsualPair<T> {
  const of = (id: string): T => {
    const found = lanes.find(({ lane }) => lane.id === id);
    if (!found) throw new Error(`no lane ${id}`);
    return found;
  };
  return { session: of('session'), jwt: of('jwt') };
}

/** Their traces. */
export function tracesByLane(lanes: readonly LaneTrace[]): UsualPair<LaneTrace['trace']> {
  const { session, jwt } = usualPair(lanes);
  return { session: session.trace, jwt: jwt.trace };
}
