/** Reads values of which nothing is known yet, and notes every one that is not as it should be. */
import { isRecord } from '../record.ts';
import type { ScenarioProblem } from './problem.ts';

type Path = ScenarioProblem['path'];

export interface Reader {
  readonly path: Path;
  readonly raw: unknown;
  /** Notes what is wrong here. */
  wrong(message: string): void;
  /** A text that is not empty. */
  text(): string;
  /** The value under a name; names that nobody asked for are noted by `only`. */
  at(key: string): Reader;
  /** Whether there is a value under a name. */
  has(key: string): boolean;
  /** Every item of a list. */
  items(): readonly Reader[];
  /** Every name of a mapping. */
  keys(): readonly string[];
  /** Notes names that do not belong here. */
  only(names: readonly string[]): void;
  oneOf<const T extends string>(values: readonly T[]): T | undefined;
}

/** A reader at the top of a document; problems are added to `problems`. */
export function createReader(raw: unknown, problems: ScenarioProblem[], path: Path = []): Reader {
  const wrong = (message: string) => void problems.push({ path, message });
  const mapping = isRecord(raw) ? raw : undefined;
  return {
    path,
    raw,
    wrong,
    text() {
      if (typeof raw === 'string' && raw.trim() !== '') return raw;
      wrong(raw === undefined ? 'is missing' : 'must be a text that is not empty');
      return '';
    },
    at: (key) => createReader(mapping?.[key], problems, [...path, key]),
    has: (key) => mapping?.[key] !== undefined,
    items() {
      if (Array.isArray(raw)) return raw.map((item, at) => createReader(item, problems, [...path, at]));
      wrong(raw === undefined ? 'is missing' : 'must be a list');
      return [];
    },
    keys() {
      if (mapping) return Object.keys(mapping);
      wrong(raw === undefined ? 'is missing' : 'must be a mapping of names to values');
      return [];
    },
    only(names) {
      for (const key of Object.keys(mapping ?? {})) {
        if (names.includes(key)) continue;
        problems.push({
          path: [...path, key],
          message: `unknown name "${key}"; known are ${names.join(', ')}`,
        });
      }
    },
    oneOf(values) {
      const found = values.find((value) => value === raw);
      if (found === undefined) wrong(`must be one of ${values.join(', ')}`);
      return found;
    },
  };
}
