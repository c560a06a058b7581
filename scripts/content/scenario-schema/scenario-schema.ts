/** Turns what a scenario file says into a `Scenario`, or into everything that is wrong with it. */
import * as v from 'valibot';
import { BOTH } from '../../../src/model/lane.ts';
import { isRecord } from '../../../src/model/record.ts';
import { fail, ok, type Result } from '../../../src/model/result.ts';
import { ALONE, USUAL_PAIR, type Comparison } from '../../../src/model/scenario/comparison.ts';
import type { ScenarioProblem } from '../../../src/model/scenario/problem.ts';
import type { Scenario } from '../../../src/model/scenario/scenario.ts';
import { SETTING_NAMES } from '../../../src/model/settings.ts';
import { actions } from './action-schema.ts';
import { kebab, list, mapping, oneOf, text } from './forms.ts';
import { mainPath, narration } from './narration-schema.ts';
import { predictions } from './prediction-schema.ts';
import { someSettings } from './setting-schema.ts';

const RESERVED = [BOTH, ALONE, 'when', 'shows', 'text', 'feedback', 'lanes'];

/** An id that has no other meaning in a file. */
const ownId = v.pipe(
  kebab,
  v.check((id) => !RESERVED.includes(id), `must not be one of ${RESERVED.join(', ')}`),
);

const comparison: v.GenericSchema<unknown, Comparison> = mapping({
  id: ownId,
  differsIn: v.pipe(
    list(oneOf(SETTING_NAMES)),
    v.check((names) => names.length > 0, 'must name what the lanes differ in'),
  ),
  lanes: v.pipe(
    list(mapping({ id: ownId, settings: someSettings })),
    v.check((lanes) => lanes.length === 2, 'must be two lanes'),
  ),
});

const comparisonList = v.pipe(
  list(comparison),
  v.check((pairs) => pairs.length > 0, 'must name at least one comparison'),
  v.check(
    (pairs) => new Set(pairs.flatMap(idsIn)).size === pairs.flatMap(idsIn).length,
    'must give each comparison and each lane an id of its own',
  ),
  v.check(
    (pairs) => pairs.every(namesWhatDiffers),
    'must name in differsIn exactly the settings that its lanes have and that differ',
  ),
);

const idsIn = ({ id, lanes }: Comparison): readonly string[] => [id, ...lanes.map((lane) => lane.id)];

function namesWhatDiffers({ differsIn, lanes: [one, other] }: Comparison): boolean {
  const [a, b] = [one?.settings ?? {}, other?.settings ?? {}];
  return (
    differsIn.every((name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name]) &&
    SETTING_NAMES.every((name) => a[name] === b[name] || differsIn.includes(name))
  );
}

const scenarioOf = (comparisons: readonly Comparison[]) =>
  v.pipe(
    mapping({
      id: kebab,
      title: text,
      summary: text,
      guide: kebab,
      actions: v.pipe(
        actions,
        v.check((found) => found.length > 0, 'must name at least one action'),
      ),
      settings: v.optional(someSettings, {}),
      comparisons: v.optional(comparisonList, [USUAL_PAIR]),
      offers: v.optional(list(oneOf(SETTING_NAMES)), []),
      narration: v.optional(narration(comparisons), {}),
      predictions: v.optional(predictions(comparisons), []),
      path: v.optional(mainPath, {}),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const { settings } = dataset.value;
      for (const name of SETTING_NAMES)
        if (settings[name] !== undefined && comparisons.every(({ differsIn }) => differsIn.includes(name)))
          addIssue({
            message: `is what the lanes differ in, so each lane has its own`,
            path: [
              { type: 'object', origin: 'value', input: {}, key: 'settings', value: settings },
              { type: 'object', origin: 'value', input: {}, key: name, value: settings[name] },
            ],
          });
    }),
  );

/** `raw` is the document as YAML gives it. Only form is checked here; `checkScenario` asks the runs. */
export function parseScenario(raw: unknown): Result<Scenario, readonly ScenarioProblem[]> {
  if (!isRecord(raw)) return fail([{ path: [], message: 'the file must be a mapping' }]);
  // Which lanes there are decides what the rest may say.
  const pairs = v.safeParse(comparisonList, raw['comparisons']);
  const result = v.safeParse(scenarioOf(pairs.success ? pairs.output : [USUAL_PAIR]), raw);
  if (result.success) return ok(result.output as Scenario);
  return fail(
    result.issues.map(({ path = [], message }) => ({
      path: path.map(({ key }) => (typeof key === 'number' ? key : String(key))),
      message,
    })),
  );
}
