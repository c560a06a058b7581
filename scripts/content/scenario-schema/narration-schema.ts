/** What a scenario tells at its steps, and which steps make its main path. */
import * as v from 'valibot';
import { ALONE, type Comparison } from '../../../src/model/scenario/comparison.ts';
import { BOTH } from '../../../src/model/lane.ts';
import type { Narration, Told } from '../../../src/model/scenario/scenario.ts';
import { list, mapping, record, text } from './forms.ts';
import { conditions } from './setting-schema.ts';

/** Who may speak: a lane, any lane alone, both side by side; of further comparisons their ids. */
const voicesOf = (comparisons: readonly Comparison[]): readonly string[] => [
  ...new Set(comparisons.flatMap(({ lanes }) => lanes.map(({ id }) => id))),
  ALONE,
  BOTH,
  ...comparisons.slice(1).map(({ id }) => id),
];

function told(comparisons: readonly Comparison[]): v.GenericSchema<unknown, Told> {
  const voices = voicesOf(comparisons);
  const texts = Object.fromEntries(voices.map((voice) => [voice, v.optional(text)] as const));
  const fact = v.union(
    [v.string(), v.number(), v.boolean(), v.null()],
    'must be a word, a number, true or false',
  );
  return v.pipe(
    mapping({ ...texts, when: v.optional(conditions, {}), shows: v.optional(record(fact), {}) }),
    v.check((entry) => voices.some((voice) => voice in entry), `must have a text for ${voices.join(', ')}`),
    v.transform(({ when, shows, ...said }) => ({ when, shows, texts: said }) as Told),
  );
}

/** By step or event: one entry, or a list of which the first that fits speaks. */
export function narration(comparisons: readonly Comparison[]): v.GenericSchema<unknown, Narration> {
  const entry = told(comparisons);
  const one = v.pipe(
    entry,
    v.transform((only): readonly Told[] => [only]),
  );
  return record(
    v.lazy((raw): v.GenericSchema<unknown, readonly Told[]> => (Array.isArray(raw) ? list(entry) : one)),
  );
}

/** Corrections of the main path, as patterns of steps: "log-in.request-checked" or "*.user-looked-up". */
export const mainPath = mapping({ fold: v.optional(list(text), []), show: v.optional(list(text), []) });
