/** The small forms of which a scenario's file is made, each with the reason for which it refuses. */
import * as v from 'valibot';

const missingOr = (reason: string) => (issue: v.BaseIssue<unknown>) =>
  issue.input === undefined ? 'is missing' : reason;

const NOT_EMPTY = 'must be a text that is not empty';

/** A text that is not empty. */
export const text = v.pipe(
  v.string(missingOr(NOT_EMPTY)),
  v.check((value) => value.trim() !== '', NOT_EMPTY),
);

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Ids become addresses: lower-case words, digits and hyphens, a letter first. */
export const kebab = v.pipe(
  text,
  v.check((id) => id.trim() === '' || KEBAB.test(id), 'must be lower-case words with hyphens'),
);

/** A list of `item`. */
export const list = <const Item extends v.GenericSchema<unknown, unknown>>(item: Item) =>
  v.array(item, missingOr('must be a list'));

const MAPPING = 'must be a mapping of names to values';

/** A list is an object too, to a program. */
const noList = v.pipe(
  v.unknown(),
  v.check((raw) => !Array.isArray(raw), MAPPING),
);

/** A mapping that has these names and no others. */
export const mapping = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    noList,
    v.strictObject(entries, (issue) => {
      if (issue.expected === 'never')
        return `unknown name ${issue.received}; known are ${Object.keys(entries).join(', ')}`;
      return issue.input === undefined ? 'is missing' : MAPPING;
    }),
  );

/** A mapping of any names. */
export const record = <const Item extends v.GenericSchema<unknown, unknown>>(item: Item) =>
  v.pipe(noList, v.record(v.string(), item, missingOr(MAPPING)));

/** One of a few words. */
export const oneOf = <const Word extends string>(words: readonly Word[]) =>
  v.picklist(words, `must be one of ${words.join(', ')}`);

/** A whole number within limits. */
export const wholeNumber = (least: number, most: number) => {
  const reason =
    least === 0
      ? `must be a whole number, zero or more, at most ${most}`
      : `must be a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(missingOr(reason)),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, reason),
  );
};
