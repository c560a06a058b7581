/** Questions, and what each of their options claims. */
import * as v from 'valibot';
import type { Comparison } from '../../../src/model/scenario/comparison.ts';
import type { Claim, Prediction, PredictionOption } from '../../../src/model/scenario/scenario.ts';
import { kebab, list, mapping, text, wholeNumber } from './forms.ts';

const STATUS = 'must be a status code from 100 to 599';
const status = v.pipe(
  v.number((issue) => (issue.input === undefined ? 'is missing' : STATUS)),
  v.check((code) => Number.isInteger(code) && code >= 100 && code <= 599, STATUS),
);

/** `{ status: 401 }`, or one claim of another kind. */
const inFull = mapping({
  status: v.optional(status),
  answered: v.optional(wholeNumber(0, 1000)),
  attached: v.optional(v.boolean('must be true or false')),
  out: v.optional(list(text)),
});

/** A claim, or for short the status code that ends the action. */
const claim = v.lazy((raw): v.GenericSchema<unknown, Claim> =>
  typeof raw === 'object' && raw !== null
    ? v.pipe(
        inFull,
        v.check((made) => Object.keys(made).length > 0, 'must claim something'),
        v.transform((made) => made as Claim),
      )
    : v.pipe(
        status,
        v.transform((code): Claim => ({ status: code })),
      ),
);

function option(comparisons: readonly Comparison[]): v.GenericSchema<unknown, PredictionOption> {
  const ids = [...new Set(comparisons.flatMap(({ lanes }) => lanes.map(({ id }) => id)))];
  const claims = Object.fromEntries(ids.map((id) => [id, v.optional(claim)] as const));
  return v.pipe(
    mapping({ text, ...claims, lanes: v.optional(mapping(claims)), feedback: text }),
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
      const {
        text: words,
        feedback,
        lanes: long,
        ...short
      } = value as {
        text: string;
        feedback: string;
        lanes?: PredictionOption['lanes'];
      };
      const lanes = { ...(short as PredictionOption['lanes']), ...long };
      const [first] = comparisons;
      const isWhole = comparisons.some((pair) => pair.lanes.every(({ id }) => lanes[id]));
      if (isWhole || !first) return { text: words, lanes, feedback };
      const missing = first.lanes.find(({ id }) => !lanes[id])?.id ?? '';
      addIssue({
        message: 'is missing',
        path: [{ type: 'object', origin: 'value', input: value, key: missing, value: undefined }],
      });
      return NEVER;
    }),
  );
}

/** All questions of a scenario; their ids are its own. */
export const predictions = (
  comparisons: readonly Comparison[],
): v.GenericSchema<unknown, readonly Prediction[]> =>
  v.pipe(
    list(
      mapping({
        id: kebab,
        before: text,
        question: text,
        options: v.pipe(
          list(option(comparisons)),
          v.check((options) => options.length > 1, 'must be two or more'),
        ),
      }),
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const taken = new Set<string>();
      for (const [at, { id }] of dataset.value.entries()) {
        if (taken.has(id))
          addIssue({
            message: `"${id}" is taken by an earlier prediction`,
            path: [
              { type: 'array', origin: 'value', input: dataset.value, key: at, value: dataset.value[at] },
              { type: 'object', origin: 'value', input: {}, key: 'id', value: id },
            ],
          });
        taken.add(id);
      }
    }),
  );
