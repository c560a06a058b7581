/** Rows by key: the one shape in which everything of the simulated world is kept. */
export interface Rows<T> {
  get(key: string): T | undefined;
  /** Whether there is such a row: part of a conditional write, and no look-up of its own. */
  has(key: string): boolean;
  /** The first row that satisfies `test`. */
  find(test: (row: T) => boolean): T | undefined;
  /** All rows, in the order in which their keys first came. */
  values(): readonly T[];
  set(key: string, row: T): void;
  /** Says whether there was such a row. */
  delete(key: string): boolean;
}

/** Rows in memory that nobody watches. */
export function createRows<T>(initial: Readonly<Record<string, T>> = {}): Rows<T> {
  const rows = new Map(Object.entries(initial));
  return {
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    find: (test) => [...rows.values()].find(test),
    values: () => [...rows.values()],
    set: (key, row) => void rows.set(key, row),
    delete: (key) => rows.delete(key),
  };
}
