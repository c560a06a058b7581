/** Values of settings and parameters, as their tables in the model describe them. */
import * as v from 'valibot';
import {
  SETTING_NAMES,
  SETTINGS,
  type Setting,
  type SettingName,
  type Settings,
} from '../../../src/model/settings.ts';
import { durationText } from '../../../src/model/wording/duration-text.ts';
import { isRecord } from '../../../src/model/record.ts';
import type { Condition } from '../../../src/model/scenario/scenario.ts';
import { DURATION_FORM, readDuration } from './duration.ts';
import { list, mapping, oneOf, wholeNumber } from './forms.ts';

type Field =
  | Pick<Extract<Setting, { kind: 'choice' }>, 'kind' | 'values'>
  | Pick<Extract<Setting, { kind: 'duration' }>, 'kind' | 'least' | 'most'>
  | Pick<Extract<Setting, { kind: 'count' }>, 'kind' | 'least' | 'most'>;

/** A value as a file writes it: a word, a duration ("6 min", or seconds), or a whole number. */
export function valueOf(field: Field): v.GenericSchema<unknown, string | number> {
  if (field.kind === 'choice') return oneOf(Object.keys(field.values));
  const { least, most } = field;
  return field.kind === 'count' ? wholeNumber(least, most) : duration(least, most);
}

const duration = (least: number, most: number): v.GenericSchema<unknown, number> =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const seconds = readDuration(dataset.value);
      if (seconds === undefined || seconds === 0) addIssue({ message: `must be ${DURATION_FORM}` });
      else if (seconds < least || seconds > most)
        addIssue({
          message: `must lie between ${durationText(least * 1000)} and ${durationText(most * 1000)}`,
        });
      else return seconds;
      return NEVER;
    }),
  );

const entries = <Value>(of: (name: SettingName) => Value): Readonly<Record<SettingName, Value>> =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, of(name)] as const)) as Record<SettingName, Value>;

/** Some settings, each with a value that it can have. */
export const someSettings = v.pipe(
  mapping(entries((name) => v.optional(valueOf(SETTINGS[name])))),
  v.transform((values) => values as Partial<Settings>),
);

/** A value, a list of values, or for a number limits: `{ least: 7 min }`. */
function condition(name: SettingName): v.GenericSchema<unknown, Condition> {
  const value = valueOf(SETTINGS[name]);
  const one = v.pipe(
    value,
    v.transform((only): Condition => ({ oneOf: [only] })),
  );
  const some = v.pipe(
    list(value),
    v.transform((values): Condition => ({ oneOf: values })),
  );
  const limits = v.pipe(
    mapping({ least: v.optional(value), most: v.optional(value) }),
    v.check((given) => Object.keys(given).length > 0, 'must say least or most'),
    v.transform((given) => given as Condition),
  );
  const isNumber = SETTINGS[name].kind !== 'choice';
  return v.lazy((raw) => (Array.isArray(raw) ? some : isNumber && isRecord(raw) ? limits : one));
}

/** What must hold for a text to be said. */
export const conditions = mapping(entries((name) => v.optional(condition(name))));
