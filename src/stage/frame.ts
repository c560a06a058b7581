/** The picture at any time between two moments: a pure function from a plan and a time to attributes. */
import type { LaneId } from '#model/lane.ts';
import { isMessage } from '#model/trace/events/messages.ts';
import type { Step } from '#model/trace/trace.ts';
import type { Grid } from './columns.ts';
import { dockOf, sizeOf, TIMES, type Floor, type MovingObject } from './moving-objects.ts';
import { ease, poseAt } from './keyframes.ts';
import { scrollAt, type Row } from './rows.ts';
import { movingObjectsOf, timesOf } from './step-motion.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { Heights } from './heights.ts';

/** A line that is drawn only as far as its envelope has come. */
interface Tip {
  /** +1: the line runs to the right. */
  readonly towards: 1 | -1;
  /** Shows the line up to here at `from` ms and up to there at `to` ms. */
  readonly x0: number;
  readonly x1: number;
  readonly from: number;
  readonly to: number;
}

export interface LanePlan {
  readonly movingObjects: readonly MovingObject[];
  /** The line of the newest row, and of the row before it. */
  readonly newest: Tip | null;
  readonly older: Tip | null;
}

export interface Plan {
  /** Milliseconds at normal speed. */
  readonly duration: number;
  /** The paper moves from `from` to `top` until `starts` ms, so far as a heading or a gap lies between, and on to `to`. */
  readonly from: number;
  readonly top: number;
  readonly to: number;
  readonly starts: number;
  readonly lanes: Readonly<Record<LaneId, LanePlan>>;
}

/** Attributes by the name of the part that takes them. */
export type Frame = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

export interface LaneGeometry {
  readonly layout: LaneLayout;
  readonly grid: Grid;
}

/** Plans the way from the moment before `at` to `at`, for all lanes together. */
export function planOf(
  rows: readonly Row[],
  at: number,
  lanes: readonly LaneGeometry[],
  heights: Heights,
): Plan {
  const row = rows[at];
  const previous = previousRow(rows, at);
  const to = scrollAt(rows, at);
  const from = previous ? previous.top + previous.height : 0;
  if (!row) return { duration: 0, from: to, top: to, to, starts: 0, lanes: {} };
  const present = lanes.map((geometry) => {
    const lane = geometry.layout.run.lane.id;
    const floor: Floor = { ...geometry, heights, size: sizeOf(geometry.grid, heights) };
    return { lane, floor, times: timesOf(lane, row, previous) };
  });
  // Both lanes set out together: the quicker one waits for the other to be ready.
  const starts = Math.max(0, ...present.map(({ times }) => times.before));
  const duration = starts + Math.max(TIMES.appear, ...present.map(({ times }) => times.main));
  const plans: Record<LaneId, LanePlan> = {};
  for (const { lane, floor } of present)
    plans[lane] = {
      movingObjects: movingObjectsOf(lane, floor, row, previous, starts),
      newest: tipOf(floor, row.steps[lane], (x0, dock, towards) => ({
        towards,
        x0: x0 - towards * 40,
        x1: dock,
        from: starts,
        to: duration,
      })),
      older: tipOf(floor, previous?.steps[lane], (_, dock, towards, x1) => ({
        towards,
        x0: dock,
        x1: x1 + towards * 40,
        from: 0,
        to: TIMES.arrive,
      })),
    };
  return {
    duration,
    from,
    top: Math.max(from, row.top + (row.top > row.start ? 4 : 0)),
    to,
    starts,
    lanes: plans,
  };
}

function tipOf(
  floor: Floor,
  step: Step | undefined,
  tip: (x0: number, dock: number, towards: 1 | -1, x1: number) => Tip,
): Tip | null {
  const route = step && floor.layout.routes.get(step.index);
  if (!step || !route || !isMessage(step.event)) return null;
  const [x0, x1] = [floor.grid.x(route[0]), floor.grid.x(route[1])];
  return tip(x0, dockOf(floor, step.event), x1 >= x0 ? 1 : -1, x1);
}

/** The last row before `at` that is drawn. */
export function previousRow(rows: readonly Row[], at: number): Row | undefined {
  for (let i = at - 1; i >= 0; i--) if (rows[i]?.height) return rows[i];
  return undefined;
}

const FAR = 4000;

const round = (value: number) => Math.round(value * 100) / 100;

function clip(tip: Tip | null, time: number, scroll: number): Readonly<Record<string, number>> {
  if (!tip) return { x: -FAR, width: 2 * FAR };
  const share = tip.from === 0 ? ease(time / tip.to, 'out') : scroll;
  const x = round(tip.x0 + (tip.x1 - tip.x0) * share);
  return tip.towards === 1 ? { x: -FAR, width: FAR + x } : { x, width: FAR };
}

/** The frame at share `t` of the way, 0 to 1. */
export function frameAt(plan: Plan, t: number): Frame {
  const time = Math.min(1, Math.max(0, t)) * plan.duration;
  const share = t >= 1 ? 1 : ease((time - plan.starts) / (plan.duration - plan.starts || 1), 'travel');
  const lead = plan.starts > 0 ? ease(time / plan.starts, 'travel') : 1;
  const scroll = round(plan.from + (plan.top - plan.from) * lead + (plan.to - plan.top) * share);
  const frame: Record<string, Readonly<Record<string, string | number>>> = {
    paper: { transform: `translate(0 ${-scroll})` },
  };
  for (const [lane, { movingObjects, newest, older }] of Object.entries(plan.lanes)) {
    frame[`${lane}.newest`] = clip(newest, time, share);
    frame[`${lane}.older`] = clip(older, time, share);
    // A message's own words are on its envelope until it has gone in.
    frame[`${lane}.newest-words`] = { opacity: newest ? 0 : 1 };
    frame[`${lane}.older-words`] = { opacity: older ? round(ease(time / 300, 'in')) : 1 };
    for (const movingObject of movingObjects) {
      const landed = t >= 1 && movingObject.key !== 'envelope';
      const pose = poseAt(movingObject.keys, time);
      frame[`${lane}.${movingObject.key}`] = landed ? { ...pose, opacity: 0 } : pose;
      if (movingObject.cargo) frame[`${lane}.${movingObject.key}.cargo`] = poseAt(movingObject.cargo, time);
    }
  }
  return frame;
}
