/** Checks a scenario against its own runs: what it talks about must happen, wherever it is said. */
import { BOTH, type Lane, type LaneId } from '../../src/model/lane.ts';
import { run } from '../../src/model/run.ts';
import type { Comparison } from '../../src/model/scenario/comparison.ts';
import { lanesOf, type Overrides } from '../../src/model/scenario/lanes.ts';
import { tellAlone, tellTogether, wrongFacts, type Telling } from '../../src/model/scenario/narrate.ts';
import { concerns, outcomeText, rightOptions } from '../../src/model/scenario/predict.ts';
import type { ScenarioProblem } from '../../src/model/scenario/problem.ts';
import type { Scenario, Told } from '../../src/model/scenario/scenario.ts';
import { variationsOf } from '../../src/model/scenario/variations.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { actionNames } from '../../src/model/trace/action-names.ts';
import type { LaneTrace } from '../../src/model/trace/lane-run.ts';
import { momentsOf } from '../../src/model/trace/moment.ts';
import { movesOf } from '../../src/model/trace/moves.ts';
import type { Step, Trace } from '../../src/model/trace/trace.ts';

/** Everything that is wrong; empty when nothing is. Each lane is run once for each of its settings. */
export async function checkScenario(scenario: Scenario): Promise<readonly ScenarioProblem[]> {
  const runLane = createRuns(scenario);
  const traces = (lanes: readonly Lane[]): Promise<readonly LaneTrace[]> =>
    Promise.all(lanes.map(async (lane) => ({ lane, trace: await runLane(lane) })));
  const own = await Promise.all(
    scenario.comparisons.map(async (comparison) => ({
      comparison,
      lanes: await traces(lanesOf(scenario, {}, comparison)),
    })),
  );
  return [
    ...(await checkNarration(scenario, traces)),
    ...checkPredictions(
      scenario,
      own.map(({ lanes }) => lanes),
    ),
    ...checkPath(scenario, own),
  ];
}

/** The trace of a lane; what was run already is not run again. */
function createRuns({ actions }: Scenario): (lane: Lane) => Promise<Trace> {
  const made = new Map<string, Promise<Trace>>();
  return ({ settings }) => {
    const key = JSON.stringify(settings);
    const trace = made.get(key) ?? run(settings, actions);
    made.set(key, trace);
    return trace;
  };
}

type Traces = (lanes: readonly Lane[]) => Promise<readonly LaneTrace[]>;

/** Words that were said in a run, and what happened at that step. */
interface Said {
  readonly telling: Telling;
  readonly steps: readonly Step[];
  readonly overrides: Overrides;
}

async function checkNarration(scenario: Scenario, traces: Traces): Promise<readonly ScenarioProblem[]> {
  const said: Said[] = [];
  const happens = new Map<LaneId, Set<string>>();
  for (const comparison of scenario.comparisons) {
    for (const overrides of variationsOf(scenario)) {
      for (const { lane, trace } of await traces(lanesOf(scenario, overrides, comparison))) {
        const names = happens.get(lane.id) ?? new Set();
        happens.set(lane.id, names);
        for (const step of trace.steps) {
          names.add(step.name).add(`*.${step.event.type}`);
          const telling = tellAlone(scenario, { lane, step });
          if (telling) said.push({ telling, steps: [step], overrides });
        }
      }
    }
    for (const overrides of variationsOf(scenario, comparison.differsIn))
      said.push(
        ...saidTogether(
          scenario,
          comparison,
          await traces(lanesOf(scenario, overrides, comparison)),
          overrides,
        ),
      );
  }
  return [...silent(scenario, said, happens), ...untrue(scenario, said)];
}

function saidTogether(
  scenario: Scenario,
  comparison: Comparison,
  runs: readonly LaneTrace[],
  overrides: Overrides,
): readonly Said[] {
  const lanes = runs.map(({ lane }) => lane);
  return momentsOf(runs).flatMap((moment) => {
    const steps = runs.flatMap(({ lane, trace }) => trace.steps[moment.steps[lane.id] ?? -1] ?? []);
    const telling = tellTogether(scenario, comparison, lanes, steps);
    // The facts are those of the step under whose name the words stand.
    const named = steps.filter(
      (step) => telling?.key === step.name || telling?.key === `*.${step.event.type}`,
    );
    return telling ? [{ telling, steps: named.slice(0, 1), overrides }] : [];
  });
}

const placeOf = (scenario: Scenario, key: string, index: number): ScenarioProblem['path'] =>
  (scenario.narration[key]?.length ?? 0) > 1 ? ['narration', key, index] : ['narration', key];

/** Entries and voices that no run says. */
function silent(
  scenario: Scenario,
  said: readonly Said[],
  happens: ReadonlyMap<LaneId, ReadonlySet<string>>,
): readonly ScenarioProblem[] {
  const heard = new Set(said.map(({ telling: { told, voice } }) => `${idOf(told)} ${voice}`));
  const occurs = (key: string) => [...happens.values()].some((names) => names.has(key));
  return Object.entries(scenario.narration).flatMap(([key, entries]) => {
    if (!occurs(key))
      return [
        {
          path: ['narration', key],
          message: `no step is named "${key}"; steps are named <action>.<event>, or *.<event> for any action`,
        },
      ];
    return entries.flatMap((told, index) =>
      Object.keys(told.texts)
        .filter((voice) => !heard.has(`${idOf(told)} ${voice}`))
        .map((voice) => ({
          path: [...placeOf(scenario, key, index), voice],
          message:
            voice === BOTH || happens.get(voice)?.has(key) !== false
              ? `is never said: no offered settings lead here, or an entry above speaks first`
              : `"${key}" does not happen in the ${voice} lane`,
        })),
    );
  });
}

const ids = new WeakMap<Told, number>();
let told = 0;
function idOf(entry: Told): number {
  const id = ids.get(entry) ?? ++told;
  ids.set(entry, id);
  return id;
}

/** Entries that are said where what they rest on is not so; each once, with the settings that show it. */
function untrue(scenario: Scenario, said: readonly Said[]): readonly ScenarioProblem[] {
  const found = new Map<string, ScenarioProblem>();
  for (const { telling, steps, overrides } of said) {
    for (const step of steps) {
      for (const name of wrongFacts(telling.told, step)) {
        const path = [...placeOf(scenario, telling.key, telling.index), 'shows', name];
        const message = `does not hold at ${step.name}${settingsText(overrides)}, where the ${telling.voice} text is said`;
        if (!found.has(path.join('.'))) found.set(path.join('.'), { path, message });
      }
    }
  }
  return [...found.values()];
}

const settingsText = (overrides: Overrides): string => {
  const set = Object.entries(overrides).map(
    ([name, value]) => `${SETTINGS[name as keyof typeof SETTINGS].parameter}=${String(value)}`,
  );
  return set.length === 0 ? '' : ` with ${set.join(' and ')}`;
};

function checkPredictions(
  scenario: Scenario,
  pairs: readonly (readonly LaneTrace[])[],
): readonly ScenarioProblem[] {
  const actions = actionNames(scenario.actions);
  return scenario.predictions.flatMap((prediction, at): readonly ScenarioProblem[] => {
    const path = ['predictions', at];
    if (!actions.includes(prediction.before)) {
      const message = `no action is named "${prediction.before}"; there are ${actions.join(', ')}`;
      return [{ path: [...path, 'before'], message }];
    }
    return pairs
      .filter((lanes) => concerns(prediction, lanes))
      .flatMap((lanes) => {
        const right = rightOptions(prediction, lanes).length;
        if (right === 1) return [];
        const found = right === 0 ? 'no option is right' : `${right} options are right`;
        const message = `${found}: the run ends "${prediction.before}" with ${outcomeText(prediction, lanes)}`;
        return [{ path: [...path, 'options'], message }];
      });
  });
}

/** A run has a main path that can be walked: not a handful of leaps, not a list of everything. */
const FEWEST_MOVES = 8;
const MOST_MOVES = 16;

function checkPath(
  { path }: Scenario,
  pairs: readonly { readonly comparison: Comparison; readonly lanes: readonly LaneTrace[] }[],
): readonly ScenarioProblem[] {
  const happens = new Set(
    pairs.flatMap(({ lanes }) =>
      lanes.flatMap(({ trace }) => trace.steps.flatMap(({ name, event }) => [name, `*.${event.type}`])),
    ),
  );
  const unknown = (['fold', 'show'] as const).flatMap((list) =>
    path[list].flatMap((pattern, at): readonly ScenarioProblem[] =>
      happens.has(pattern) ? [] : [{ path: ['path', list, at], message: `no step is named "${pattern}"` }],
    ),
  );
  const modes = pairs.flatMap(({ lanes }) => [
    { name: 'side by side', lanes },
    ...lanes.map((one) => ({ name: `of the ${one.lane.id} lane`, lanes: [one] })),
  ]);
  const wrong = modes.flatMap(({ name, lanes }): readonly ScenarioProblem[] => {
    const { length } = movesOf(momentsOf(lanes), lanes, path);
    if (length >= FEWEST_MOVES && length <= MOST_MOVES) return [];
    const advice = length > MOST_MOVES ? 'fold some steps' : 'show some more steps';
    return [
      {
        path: ['path'],
        message: `the main path ${name} has ${length} moves, not ${FEWEST_MOVES} to ${MOST_MOVES}: ${advice}`,
      },
    ];
  });
  return [...unknown, ...wrong];
}
