/** The light `Time`: `exp`, `nbf` and `iat` against a clock (RFC 7519 §4.1.4 to §4.1.6). */
import { toMilliseconds, type NumericDate, type Seconds } from '../clock.ts';
import { shortDuration } from '../wording/short-duration.ts';
import { check } from './check.ts';
import type { Check } from './check.ts';
import { isDpopProof } from './dpop-findings.ts';
import { holdsToken } from './inner-tokens.ts';
import { kindInWords, memberNamed } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import { LAST_SECOND, readNumericDate, relativeText, utcText } from './numeric-date.ts';
import type { DateReading } from './numeric-date.ts';
import type { TokenReading } from './reading.ts';
import { isIncomplete } from './segment.ts';

export interface TokenTimes {
  readonly iat: DateReading | null;
  readonly nbf: DateReading | null;
  readonly exp: DateReading | null;
}

/** The three time claims of a claims set; `null` where a claim is missing. */
export function readTimes(tree: JsonTree | null): TokenTimes {
  const read = (name: string): DateReading | null => {
    const node = memberNamed(tree, name);
    return tree && node !== undefined ? readNumericDate(tree, node) : null;
  };
  return { iat: read('iat'), nbf: read('nbf'), exp: read('exp') };
}

/** Judges the time claims at `now`; `null` means that no clock is known yet. `leeway` forgives that many seconds. */
export function checkTime(token: TokenReading, now: NumericDate | null, leeway: Seconds = 0): Check {
  if (token.form === 'jwe' && !token.payload) {
    return check(
      'Time',
      'unchecked',
      'The claims are encrypted: their times cannot be read without the key.',
    );
  }
  if (holdsToken(token)) return check('Time', 'unchecked', 'Its times stand in the token inside.');
  const tree = token.payload?.tree ?? null;
  if (!tree) return check('Time', 'unchecked', 'There are no claims that could name a time.');
  const times = readTimes(tree);
  const odd = oddDates(times);
  const refused = odd.find(({ isDisputed }) => !isDisputed);
  if (refused) return failing(refused);
  const exp = secondsOf(times.exp);
  const nbf = secondsOf(times.nbf);
  const iat = secondsOf(times.iat);
  if (exp === null && isIncomplete(token.payload)) {
    return check('Time', 'unable', 'The payload cannot be read to its end, so its times are not known.');
  }
  const disputed = odd[0];
  if (exp === null && nbf === null) {
    if (disputed) return failing(disputed);
    const early = issuedLater(iat, now, leeway);
    if (early) return early;
    const written =
      iat === null ? 'It has no exp, nbf or iat' : `Issued ${utcText(iat)}, but it has no exp and no nbf`;
    const life = isDpopProof(token)
      ? 'A server takes such a proof for a short while after its iat.'
      : 'It would never expire by itself.';
    return check('Time', 'unchecked', `${written}: nothing to check. ${life}`);
  }
  if (now === null) return check('Time', 'unchecked', 'Waiting for the clock of this page.');
  const answer = judge({ exp, nbf, iat }, now, leeway);
  if (!disputed) return answer;
  const isRefused = answer.state === 'fail' && !answer.isDisputed;
  return isRefused ? { ...answer, sentence: `${disputed.sentence} ${answer.sentence}` } : failing(disputed);
}

interface OddDate {
  readonly name: keyof TokenTimes;
  readonly sentence: string;
  /** Servers differ: the number is a number, and many compare it as it stands. */
  readonly isDisputed: boolean;
}

/** What is odd about the dates, `exp` first. */
function oddDates(times: TokenTimes): OddDate[] {
  return (['exp', 'nbf', 'iat'] as const).flatMap((name) => {
    const reading = times[name];
    const sentence = reading ? oddity(name, reading) : null;
    return reading && sentence ? [{ name, sentence, isDisputed: reading.kind !== 'wrong-type' }] : [];
  });
}

const failing = ({ name, sentence, isDisputed }: OddDate): Check =>
  check('Time', 'fail', sentence, { reason: `its ${name} is not a usable date`, isDisputed });

interface Seconds3 {
  readonly exp: NumericDate | null;
  readonly nbf: NumericDate | null;
  readonly iat: NumericDate | null;
}

function judge({ exp, nbf, iat }: Seconds3, now: NumericDate, leeway: Seconds): Check {
  const forgiven = leeway > 0 ? `, with ${shortDuration(toMilliseconds(leeway))} of leeway` : '';
  const inverted =
    iat !== null && exp !== null && iat > exp
      ? ' It says it was issued after it expires: iat is later than exp.'
      : '';
  // RFC 7519 §4.1.4: refused on or after exp, so exp = now counts as expired.
  if (exp !== null && now >= exp + leeway) {
    const ago =
      now === exp
        ? 'at this very second'
        : isDated(exp)
          ? `${shortDuration(toMilliseconds(now - exp))} ago`
          : 'long ago';
    return check(
      'Time',
      'fail',
      `Expired ${ago}${isDated(exp) ? `, at ${utcText(exp)}${forgiven}` : ''}.${inverted}`,
      {
        word: 'expired',
        reason: now === exp ? 'the token has just expired' : `the token expired ${ago}`,
      },
    );
  }
  if (nbf !== null && now < nbf - leeway) {
    return check(
      'Time',
      'fail',
      isDated(nbf)
        ? `Not yet valid: nbf is ${utcText(nbf)}, ${relativeText(nbf, now)}${forgiven}.`
        : 'Not yet valid: nbf lies beyond the year 9999.',
      {
        word: 'not yet',
        reason: `the token is not valid before ${isDated(nbf) ? utcText(nbf) : 'the year 10000'}`,
      },
    );
  }
  if (inverted) {
    return check('Time', 'fail', inverted.trim(), {
      reason: 'its times contradict each other',
      isDisputed: true,
    });
  }
  const early = issuedLater(iat, now, leeway);
  if (early) return early;
  const late =
    exp !== null && now >= exp
      ? `Expired at ${utcText(exp)}, but the leeway of ${shortDuration(toMilliseconds(leeway))} still covers it.`
      : null;
  const ends =
    exp === null
      ? 'It has no exp: it would never expire by itself.'
      : `It ends ${relativeText(exp, now)}, at ${utcText(exp)}.`;
  return check('Time', 'pass', late ?? ends, { word: late ? 'within leeway' : 'valid now' });
}

/** RFC 7519 §4.1.6 says only what `iat` is; some libraries refuse one that lies ahead, others never look at it. */
function issuedLater(iat: NumericDate | null, now: NumericDate | null, leeway: Seconds): Check | null {
  if (iat === null || now === null || iat <= now + leeway) return null;
  return check(
    'Time',
    'fail',
    `Its iat lies in the future, ${relativeText(iat, now)}: the clock of its issuer or this one is wrong. Some libraries refuse it.`,
    { word: 'too early', reason: 'its iat lies in the future', isDisputed: true },
  );
}

const isDated = (seconds: NumericDate): boolean => Math.abs(seconds) <= LAST_SECOND;

const secondsOf = (reading: DateReading | null): NumericDate | null =>
  reading && 'seconds' in reading ? reading.seconds : null;

/** A sentence for a value that is no usable NumericDate; `null` for a good one. */
function oddity(name: string, reading: DateReading): string | null {
  switch (reading.kind) {
    case 'date':
      return null;
    case 'before-1970':
      return `${name} is ${reading.seconds}: that is before 1970 (${utcText(reading.seconds)}).`;
    case 'milliseconds':
      return `${name} looks like milliseconds: as seconds it means the year ${yearOf(reading.seconds)}, as milliseconds ${utcText(reading.meant)}. RFC 7519 §2 counts seconds, and so do servers.`;
    case 'out-of-range':
      return `${name} is ${reading.written}: that lies outside the years 1 to 9999, and it is shown as written.`;
    default: {
      const meant = reading.meant === null ? '' : ` It probably means ${utcText(reading.meant)}.`;
      return `${name} is ${described(reading.found, reading.written)}: RFC 7519 §2 wants a number of seconds, and servers differ in what they make of it.${meant}`;
    }
  }
}

const described = (kind: string, written: string): string =>
  kind === written ? kind : `${kindInWords(kind)}, ${written}`;

/** The year of a NumericDate, also where dates no longer reach. */
const yearOf = (seconds: NumericDate): number => Math.floor(1970 + seconds / 31_556_952);
