/** The `Cookie` field of a request: names and values, nothing else (RFC 6265bis §4.2.1). */

export interface CookiePair {
  readonly name: string;
  readonly value: string;
}

/** The pairs of a Cookie field value, in order; a name may occur more than once. */
export function parseCookieField(value: string): readonly CookiePair[] {
  return value
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? { name: '', value: pair }
        : { name: pair.slice(0, equals), value: pair.slice(equals + 1) };
    });
}

/** "a=1; b=2"; a cookie without a name travels as its bare value (RFC 6265bis §5.8.3 step 4). */
export const serializeCookieField = (cookies: readonly CookiePair[]): string =>
  cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
