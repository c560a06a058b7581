/** Short words on the paper: labels, headings, names of differences. Longest first; the layout takes what fits. */
import { toMilliseconds, type Seconds } from '#model/clock.ts';
import { shortDuration } from '#model/wording/short-duration.ts';
import { shortened } from '#model/wording/shortened.ts';
import type { HttpRequest } from '#model/http/message.ts';
import type { Action } from '#model/trace/action.ts';
import type { Settings } from '#model/settings.ts';
import type { Step, TraceEvent } from '#model/trace/trace.ts';

export type Words = readonly string[];

/** What an action is called on the axis. */
export function headingOf(action: Action): string {
  const headings = {
    'open-login-page': 'Open log-in',
    'log-in': 'Log in',
    'open-profile': 'Open profile',
    renew: 'Renew',
    'log-out': 'Log out',
    wait: `Wait ${shortDuration(toMilliseconds(action.seconds ?? 0))}`,
    'copy-credential': 'A copy is taken',
    replay: 'The copy is tried',
  } satisfies Record<Action['id'], string>;
  return headings[action.id];
}

/** Titles for an axis with little room. */
export const briefHeading = (title: string): string =>
  title === 'A copy is taken' ? 'Copy taken' : title === 'The copy is tried' ? 'Copy tried' : title;

/** What a lane runs: "ID in a cookie", "token in a header". */
export const laneNote = ({ credential, carrier }: Settings): string =>
  `${credential === 'jwt' ? 'token' : 'ID'} in a ${carrier === 'cookie' ? 'cookie' : 'header'}`;

/** The target without scheme and host: "/api/me". */
export const pathOf = (request: HttpRequest): string => request.url.replace(/^[a-z]+:\/\/[^/]+/, '') || '/';

/** Label along the line of a message. */
export function messageWords(event: Extract<TraceEvent, { type: 'request-sent' | 'response-sent' }>): Words {
  if (event.type === 'request-sent')
    return [`${event.request.method} ${pathOf(event.request)}`, pathOf(event.request), event.request.method];
  const status = String(event.response.status);
  if (!event.credential || event.credential.kind === 'refresh-token') return [status];
  return event.credential.where === 'Set-Cookie'
    ? [`${status} · Set-Cookie`, `${status} · cookie`, status]
    : [
        `${status} · ${event.credential.kind === 'jwt' ? 'access_token' : 'session_id'}`,
        `${status} · token`,
        status,
      ];
}

/** Label along the thin line between the server and one of its stores. */
export function storeWords(event: TraceEvent, idleTimeout: Seconds): Words {
  switch (event.type) {
    case 'session-created':
      return [
        `SET ${shortened(event.idHash, 4)} EX ${idleTimeout}`,
        `SET ${shortened(event.idHash, 4)}`,
        'SET',
      ];
    case 'session-looked-up':
      return [`GET ${shortened(event.idHash, 4)}`, 'GET'];
    case 'session-deleted':
      return [`DEL ${shortened(event.idHash, 4)}`, 'DEL'];
    case 'refresh-token-stored':
      return [`write ${event.family}`, 'write'];
    case 'refresh-token-looked-up':
      return [`look up ${shortened(event.tokenHash, 4)}`, 'look up'];
    case 'refresh-token-family-revoked':
      return [`revoke ${event.family}`, 'revoke'];
    default:
      return [];
  }
}

/** Why a step said no, in a word or two: "expired"; empty when it said yes. */
function refusalOf(step: Step): string {
  const refused = step.decisions.find((decision) => decision.verdict === 'no');
  if (!refused) return '';
  return refused.reason === 'unknown'
    ? ''
    : refused.reason.replace(/^invalid_token: /, '').replace(/[-_]/g, ' ');
}

/** A note beside the rail where a step happens. */
export function noteWords(step: Step, endsCredential: boolean, restPlace: string): Words {
  const { event } = step;
  const refusal = refusalOf(step);
  switch (event.type) {
    case 'request-checked':
      return refusal
        ? [`form refused: ${refusal}`, 'form refused']
        : ['origin and form checked', 'form checked'];
    case 'user-looked-up':
      return event.found
        ? [`user ${event.name} found`, `${event.name} found`]
        : [`no user ${event.name}`, 'no user'];
    case 'password-hashed': {
      const time = shortDuration(step.takes);
      const verdict = event.matches ? '' : ', no match';
      return event.matches
        ? [`password hashed, ${time} simulated`, `password hashed, ${time}`, `hashed, ${time}`, 'hashed']
        : [`password hashed, ${time} simulated${verdict}`, `password hashed${verdict}`, 'no match'];
    }
    case 'session-created':
      return event.preLogin ? ['a row for the form', 'row made'] : ['ticket issued', 'ticket'];
    case 'session-looked-up':
      if (event.found && !refusal) return ['row found', 'found'];
      return refusal ? [`row expired: ${refusal}`, 'row expired', 'expired'] : ['no such row', 'no row'];
    case 'session-deleted':
      return endsCredential ? ['row deleted', 'deleted'] : ['form’s row deleted', 'deleted'];
    case 'access-token-signed':
      return [`sealed here, ${event.alg}`, 'sealed here', 'sealed'];
    case 'access-token-verified':
      return event.valid
        ? ['seal checked here', 'seal checked', 'checked']
        : refusal
          ? [`refused: ${refusal}`, refusal]
          : ['refused'];
    case 'refresh-token-looked-up':
      return event.found ? ['row found', 'found'] : ['no such row', 'no row'];
    case 'refresh-token-family-revoked':
      return ['family revoked', 'revoked'];
    case 'cookie-stored':
      return event.credential ? ['rests in the jar', 'rests'] : ['form cookie kept', 'kept'];
    case 'cookie-deleted':
      return endsCredential ? ['cookie deleted', 'deleted'] : ['form cookie deleted', 'deleted'];
    case 'cookie-refused':
      return [refusal ? `cookie refused: ${refusal}` : 'cookie refused', 'refused'];
    case 'storage-written':
      return [`rests in ${restPlace}`, 'rests'];
    case 'storage-cleared':
      return ['document deleted here', 'deleted here', 'deleted'];
    case 'credential-copied':
      return ['copied', 'copy'];
    case 'action-skipped':
      return ['nothing to do'];
    default:
      return [];
  }
}

/** What is said of a step in a picture that should be seen at a glance. */
export function terseWords({ event, action }: Step, mark: 'along' | 'note', words: Words): Words {
  switch (event.type) {
    case 'request-sent':
      return event.credential && event.credential.kind !== 'refresh-token' ? [] : words;
    case 'response-sent':
      if (!event.credential) return action.action.id === 'open-profile' ? words : [];
      return [event.credential.kind === 'jwt' ? 'sealed document' : 'ticket'];
    case 'session-looked-up':
      return mark === 'along' ? ['who is this?'] : [];
    case 'access-token-verified':
      return action.action.id === 'replay' ? [] : words;
    case 'cookie-deleted':
    case 'storage-cleared':
      return words;
    case 'session-deleted':
    case 'refresh-token-family-revoked':
      return mark === 'note' ? words : [];
    default:
      return [];
  }
}
