/** Reading one `Set-Cookie` field value (RFC 6265bis §5.6). */
import type { EpochMilliseconds } from '../clock.ts';
import { octetLength } from '../http/serialize.ts';
import { fail, ok, type Result } from '../result.ts';
import { parseCookieDate } from './cookie-date.ts';

export type SameSite = 'Strict' | 'Lax' | 'None';

/** What a `Set-Cookie` field asks for. An attribute that is absent or unreadable is `undefined`. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** End of life by Max-Age, at the latest 400 days from now. */
  readonly maxAge: EpochMilliseconds | undefined;
  /** End of life by Expires, at the latest 400 days from now. */
  readonly expires: EpochMilliseconds | undefined;
  readonly domain: string | undefined;
  /** `null`: there is a Path attribute, but it names no path; the default-path is meant. */
  readonly path: string | null | undefined;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite | undefined;
}

/** Why a whole field is void; the codes are those of Chromium's developer tools. */
export type SetCookieFault = 'DisallowedCharacter' | 'NameValuePairExceedsMaxSize';

/** Name and value together may have this many octets (§5.6 step 5). */
export const MAX_NAME_VALUE_OCTETS = 4096;
/** An attribute with a longer value is ignored. */
const MAX_ATTRIBUTE_OCTETS = 1024;
/** No cookie lives longer than 400 days (§5.5), in milliseconds. */
export const LIFETIME_LIMIT = 400 * 24 * 60 * 60 * 1000;
/** Stands for "the earliest representable date". */
const LONG_AGO: EpochMilliseconds = 0;

const SAME_SITE: Readonly<Record<string, SameSite>> = { strict: 'Strict', lax: 'Lax', none: 'None' };

/** Parses a field value received at `now`; refuses control characters and pairs over 4096 octets. */
export function parseSetCookie(text: string, now: EpochMilliseconds): Result<SetCookie, SetCookieFault> {
  if (hasControlCharacter(text)) return fail('DisallowedCharacter');

  const [pair = '', ...attributes] = text.split(';');
  const equals = pair.indexOf('=');
  // Without "=" the whole pair is the value of a cookie without a name.
  const name = trim(equals < 0 ? '' : pair.slice(0, equals));
  const value = trim(pair.slice(equals + 1));
  if (octetLength(name) + octetLength(value) > MAX_NAME_VALUE_OCTETS)
    return fail('NameValuePairExceedsMaxSize');

  const latest = now + LIFETIME_LIMIT;
  let { maxAge, expires, domain, path, secure, httpOnly, sameSite } = NO_ATTRIBUTES;
  for (const attribute of attributes) {
    const [key, given] = splitAttribute(attribute);
    // Of a repeated attribute the last one counts, so each simply replaces the one before.
    if (octetLength(given) > MAX_ATTRIBUTE_OCTETS) continue;
    else if (key === 'expires') expires = cap(parseCookieDate(given), latest) ?? expires;
    else if (key === 'max-age') maxAge = cap(readMaxAge(given, now), latest) ?? maxAge;
    else if (key === 'domain') domain = given.replace(/^\./, '').toLowerCase();
    else if (key === 'path') path = given.startsWith('/') ? given : null;
    else if (key === 'secure') secure = true;
    else if (key === 'httponly') httpOnly = true;
    else if (key === 'samesite') sameSite = SAME_SITE[given.toLowerCase()];
  }
  return ok({ name, value, maxAge, expires, domain, path, secure, httpOnly, sameSite });
}

const NO_ATTRIBUTES: Omit<SetCookie, 'name' | 'value'> = {
  maxAge: undefined,
  expires: undefined,
  domain: undefined,
  path: undefined,
  secure: false,
  httpOnly: false,
  sameSite: undefined,
};

const trim = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');

function splitAttribute(attribute: string): readonly [key: string, text: string] {
  const equals = attribute.indexOf('=');
  if (equals < 0) return [trim(attribute).toLowerCase(), ''];
  return [trim(attribute.slice(0, equals)).toLowerCase(), trim(attribute.slice(equals + 1))];
}

/** §5.6.2: digits with an optional minus; zero or less means long ago. */
function readMaxAge(text: string, now: EpochMilliseconds): EpochMilliseconds | null {
  if (!/^-?\d+$/.test(text)) return null;
  const seconds = Number(text);
  return seconds <= 0 ? LONG_AGO : now + seconds * 1000;
}

const cap = (end: EpochMilliseconds | null, latest: EpochMilliseconds): EpochMilliseconds | undefined =>
  end === null ? undefined : Math.min(end, latest);

/** §5.6 step 1: any control character but the tab. */
export const hasControlCharacter = (text: string): boolean =>
  [...text].some((character) => (character < ' ' && character !== '\t') || character === '\u007f');
