/** Values from outside whose shape nobody promised. */

/** Whether a value is a JSON object: not `null`, and no array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
