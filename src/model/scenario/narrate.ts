/** Which of a scenario's words are said of a step: decided by settings, never by what a step would say itself. */
import { BOTH, type Lane } from '../lane.ts';
import type { Settings } from '../settings.ts';
import type { Step } from '../trace/trace.ts';
import { ALONE, type Comparison } from './comparison.ts';
import type { Conditions, Narration, Scenario, Told } from './scenario.ts';

/** A step, and the lane in which it happens. */
export interface StepOfLane {
  readonly lane: Lane;
  readonly step: Step;
}

/** Words, with the entry they come from. */
export interface Telling {
  /** The name under which the entry stands in the file, and its place among those of that name. */
  readonly key: string;
  readonly index: number;
  readonly voice: string;
  readonly told: Told;
  readonly text: string;
}

const holdsFor = (when: Conditions, settings: Settings): boolean =>
  (Object.keys(when) as (keyof Conditions)[]).every((name) => {
    const [condition, value] = [when[name], settings[name]];
    if (!condition) return true;
    if ('oneOf' in condition) return condition.oneOf.includes(value);
    const { least = -Infinity, most = Infinity } = condition;
    return Number(value) >= least && Number(value) <= most;
  });

const has = (settings: Settings, some: Partial<Settings>): boolean =>
  (Object.keys(some) as (keyof Settings)[]).every((name) => settings[name] === some[name]);

/**
 * The voices that speak for a lane alone: that of the lane of any comparison
 * which has its settings, and that of any lane. A lane whose credential or
 * carrier was changed is another lane, whatever its id.
 */
function voicesFor(lane: Lane, comparisons: readonly Comparison[]): readonly string[] {
  const like = comparisons
    .flatMap(({ lanes }) => lanes.filter(({ settings }) => has(lane.settings, settings)))
    .map(({ id }) => id);
  const own = like.filter((id) => id === lane.id);
  return [...own, ...like.filter((id) => id !== lane.id), ALONE];
}

function find(
  narration: Narration,
  { name, event }: Step,
  lanes: readonly Lane[],
  voices: readonly string[],
): Telling | undefined {
  for (const key of [name, `*.${event.type}`]) {
    for (const [index, told] of (narration[key] ?? []).entries()) {
      const voice = voices.find((one) => told.texts[one] !== undefined);
      const text = voice === undefined ? undefined : told.texts[voice];
      if (voice === undefined || text === undefined) continue;
      if (lanes.every(({ settings }) => holdsFor(told.when, settings)))
        return { key, index, voice, told, text };
    }
  }
  return undefined;
}

/** What is told of a step of a lane that is shown alone; absent: the step speaks for itself. */
export const tellAlone = (
  { narration, comparisons }: Pick<Scenario, 'narration' | 'comparisons'>,
  { lane, step }: StepOfLane,
): Telling | undefined => find(narration, step, [lane], voicesFor(lane, comparisons));

/** What is told, once for all lanes, of the steps that happen at a moment side by side; `lanes` are all that are shown. */
export function tellTogether(
  { narration, comparisons }: Pick<Scenario, 'narration' | 'comparisons'>,
  comparison: Comparison,
  lanes: readonly Lane[],
  steps: readonly Step[],
): Telling | undefined {
  const voice = comparison.id === comparisons[0]?.id ? BOTH : comparison.id;
  for (const step of steps) {
    const telling = find(narration, step, lanes, [voice]);
    if (telling) return telling;
  }
  return undefined;
}

/** Facts of an entry that do not hold in the step it is said of: their names. */
export function wrongFacts({ shows }: Told, { event }: Step): readonly string[] {
  const facts: Readonly<Record<string, unknown>> =
    event.type === 'response-sent' ? { ...event, status: event.response.status } : { ...event };
  return Object.keys(shows).filter((name) => shows[name] !== facts[name]);
}
