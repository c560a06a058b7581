/** Form bodies, `application/x-www-form-urlencoded`. */
export const FORM = 'application/x-www-form-urlencoded';

/** "username=alice&password=…" */
export const encodeForm = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString();

/** The fields of a form body; of a repeated name the last one counts. Refuses nothing. */
export const decodeForm = (body: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(new URLSearchParams(body));
