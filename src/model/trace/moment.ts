/**
 * Moments: the rows of the chart. Each lane performs the same actions, but not
 * with the same steps. Within an action, steps of the same kind share a moment;
 * where one lane has more to do, the other waits.
 */
import type { LaneId } from '../lane.ts';
import type { LaneSteps } from './lane-run.ts';
import { looksLike, rolesOf } from './events.ts';
import type { Step, Trace } from './trace.ts';

export interface Moment {
  readonly index: number;
  /** Name of the first lane's step here; it is the fragment of the address. */
  readonly name: string;
  /** Every step name that leads here. */
  readonly names: readonly string[];
  readonly action: number;
  /** The step that happens now, per lane; absent: the lane waits. */
  readonly steps: Readonly<Record<LaneId, number>>;
  /** The last step that has happened, per lane; absent: none yet. */
  readonly latest: Readonly<Record<LaneId, number>>;
  /** The lanes do different things here, or one waits. */
  readonly differs: boolean;
}

/** Lays the steps of one or two lanes out in rows. Order: actions, then steps. */
export function momentsOf(lanes: readonly LaneSteps[]): readonly Moment[] {
  const layout = createMomentLayout(lanes.map(({ lane }) => lane.id));
  return layout.append(
    lanes.map(({ trace }) => trace),
    Number.POSITIVE_INFINITY,
  );
}

/** Lays moments out while steps come in; a moment never crosses an action, so those laid out stay. */
export interface MomentLayout {
  /**
   * All moments of the actions whose index is below `end`. `traces`, one per
   * lane, hold what they held the last time and more, and every step of those actions.
   */
  append(traces: readonly Pick<Trace, 'steps'>[], end: number): readonly Moment[];
}

/** A layout of `lanes`, at its beginning. Each step is looked at once, however often more is appended. */
export function createMomentLayout(lanes: readonly LaneId[]): MomentLayout {
  let moments: readonly Moment[] = [];
  let latest: Moment['latest'] = {};
  const taken = new Set<string>();
  /** `next`: index of the first step that has no moment yet. */
  const queues = lanes.map((_, lane) => ({ lane, next: 0 }));

  /** The lanes number their steps apart, so one lane's name may already lead elsewhere. */
  const freeName = (here: readonly Step[]): string => {
    const name = (here.find((step) => !taken.has(step.name)) ?? here[0])?.name ?? '';
    taken.add(name);
    return name;
  };

  const momentOf = (row: Row, index: number, action: number): Moment => {
    const steps: Record<LaneId, number> = {};
    row.forEach((step, i) => {
      const lane = lanes[i];
      if (step && lane) steps[lane] = step.index;
    });
    latest = { ...latest, ...steps };
    const here = row.filter((step) => step !== undefined);
    return {
      index,
      name: freeName(here),
      names: [...new Set(here.map((step) => step.name))],
      action,
      steps,
      latest,
      differs: lanes.length > 1 && !allAlike(here),
    };
  };

  return {
    append(traces, end) {
      type Queue = (typeof queues)[number];
      const first = ({ lane, next }: Queue) => traces[lane]?.steps[next];
      const actionOf = (queue: Queue) => first(queue)?.action.index ?? Number.POSITIVE_INFINITY;
      const take = (queue: Queue, action: number): readonly Step[] => {
        const steps: Step[] = [];
        for (let step = first(queue); step?.action.index === action; step = first(queue)) {
          steps.push(step);
          queue.next += 1;
        }
        return steps;
      };
      const added: Moment[] = [];
      for (;;) {
        const action = Math.min(Number.POSITIVE_INFINITY, ...queues.map(actionOf));
        if (action >= end) break;
        const [one = [], other = []] = queues.map((queue) => take(queue, action));
        for (const row of alignSteps(one, other))
          added.push(momentOf(row, moments.length + added.length, action));
      }
      if (added.length > 0) moments = [...moments, ...added];
      return moments;
    },
  };
}

/** The moment that a step name leads to, in either lane. */
export const momentNamed = (moments: readonly Moment[], name: string): Moment | undefined =>
  moments.find((moment) => moment.names.includes(name));

const allAlike = ([one, other]: readonly Step[]): boolean =>
  one !== undefined && other !== undefined && looksLike(one, other);

type Row = readonly [Step | undefined, Step | undefined];

/** Longest common subsequence by role; what only one side has gets a row of its own. */
function alignSteps(first: readonly Step[], second: readonly Step[]): readonly Row[] {
  const [firstRoles, secondRoles] = [rolesOf(first), rolesOf(second)];
  const alike = (i: number, j: number) => firstRoles[i] === secondRoles[j];
  const longest = Array.from({ length: first.length + 1 }, () => Array<number>(second.length + 1).fill(0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = second.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    if (i < first.length && j < second.length && alike(i, j)) rows.push([first[i++], second[j++]]);
    else if (j >= second.length || (i < first.length && at(i + 1, j) >= at(i, j + 1)))
      rows.push([first[i++], undefined]);
    else rows.push([undefined, second[j++]]);
  }
  return rows;
}
