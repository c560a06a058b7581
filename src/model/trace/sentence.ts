/** Each step as one plain sentence. What it says is in the step; nothing is guessed. */
import { capital } from '../wording/capital.ts';
import { fieldValue } from '../http/fields.ts';
import { reasonPhrase } from '../http/reason-phrase.ts';
import { purposeOf } from '../http/request-purpose.ts';
import { durationText } from '../wording/duration-text.ts';
import type { PlaceId } from './place.ts';
import type { CarriedCredential, Step, TraceEvent, TraceEventType } from './trace.ts';

type EventOf<T extends TraceEventType> = Extract<TraceEvent, { readonly type: T }>;
type Sentences = { readonly [T in TraceEventType]: (event: EventOf<T>, step: Step) => string };

/** One sentence about what happened. */
export function sentenceOf(step: Step): string {
  // Each entry takes its own kind of event; the compiler cannot follow the look-up by type.
  const say = SENTENCES[step.event.type] as (event: TraceEvent, step: Step) => string;
  return say(step.event, step);
}

const SENTENCES = {
  'action-skipped': ({ reason }) => reason,
  'clock-advanced': ({ by }) => `${durationText(by)} go by.`,

  'request-sent': ({ from, request, credential }) =>
    `${SENDERS[from]} ${purposeOf(request)}${from === 'attacker' ? ' with the copy' : luggage(credential)}.`,
  'request-checked': (_, step) =>
    decided(step) === 'no'
      ? 'The server refuses: this request does not come from its own page.'
      : 'The server makes sure that the request comes from its own page, not from another site.',

  'user-looked-up': ({ name, found }) =>
    found
      ? `The server looks up the user ${name}.`
      : `There is no user ${name}. The server goes on as if there were, so that the time does not tell.`,
  'password-hashed': ({ matches }) =>
    `The server hashes the password, slowly on purpose. The hashes ${matches ? 'match' : 'differ'}.`,

  'session-created': ({ preLogin }) =>
    preLogin
      ? 'The server begins an anonymous session, to which the login form is tied.'
      : 'The server makes a new session ID and writes a row under its hash.',
  'session-looked-up': ({ found }, step) =>
    found
      ? 'The server looks the session ID up and finds the row: this is Alice.'
      : (LOOK_UPS[reasonOf(step)] ?? 'The server looks the session ID up, and no row is good for it.'),
  'session-deleted': (_, step) =>
    step.changes.some(({ before }) => before?.kind === 'session' && before.preLogin)
      ? 'The anonymous session has done its work. The server deletes its row.'
      : 'The server deletes the row. The session ID is now worth nothing, wherever copies of it are.',

  'access-token-signed': () => 'The server writes down who Alice is, signs it, and keeps no copy.',
  'access-token-verified': ({ valid }, step) =>
    valid
      ? 'The server verifies the signature and the claims. It looks nothing up.'
      : (VERIFICATIONS[reasonOf(step)] ?? 'The server verifies the access token and refuses it.'),

  'refresh-token-stored': ({ family }, step) =>
    step.changes.length > 1
      ? `The refresh token is used up. A new one of family ${family} takes its place.`
      : `The server makes a refresh token and writes a row under its hash, family ${family}.`,
  'refresh-token-looked-up': ({ found }, step) =>
    found && decided(step) !== 'no'
      ? 'The server looks the refresh token up and finds its row.'
      : (LOOK_UPS[reasonOf(step)] ?? 'The server looks the refresh token up and finds no row.'),
  'refresh-token-family-revoked': ({ family }) =>
    `The server revokes family ${family}. It cannot revoke access tokens: no table has them.`,

  'response-sent': ({ to, response }) => {
    const location = fieldValue(response, 'Location');
    const answer = `The server answers ${to === 'attacker' ? 'the attacker ' : ''}${response.status} ${reasonPhrase(response.status)}`;
    return location === undefined ? `${answer}.` : `${answer} and sends the browser on to ${location}.`;
  },

  'cookie-stored': ({ name }) => `The browser keeps the cookie ${name} in its jar.`,
  'cookie-deleted': ({ name }, step) =>
    step.changes.length > 0
      ? `The browser takes the cookie ${name} out of its jar.`
      : `The browser is told to drop the cookie ${name}, and has none.`,
  'cookie-refused': ({ name }, step) => `The browser refuses the cookie ${name}: ${reasonOf(step)}.`,

  'storage-written': ({ place, names }) => `The page’s script keeps ${list(names)} in ${nameOf(place)}.`,
  'storage-cleared': ({ place, names }) =>
    `${capital(list(names))} ${names.length > 1 ? 'are' : 'is'} gone from ${nameOf(place)}.`,

  'credential-copied': ({ what }) =>
    `The attacker copies Alice’s ${what === 'jwt' ? 'access token' : 'session ID'}, say from a proxy’s log. Nobody notices.`,
} satisfies Sentences;

const SENDERS = { browser: 'Alice’s browser', attacker: 'The attacker' } as const;

/** What a refused look-up found, by the reason of its decision. */
const LOOK_UPS: Readonly<Record<string, string>> = {
  unknown: 'The server looks the session ID up and finds no row.',
  'idle-timeout': 'The server finds the row, but the last request is too long ago. The row goes.',
  'absolute-timeout': 'The server finds the row, but log-in is too long ago. The row goes.',
  'invalid_grant: revoked': 'The server finds the refresh token’s row: its family has been revoked.',
  'invalid_grant: reused':
    'This refresh token was used before. Two must have it, and one of them is a thief.',
  'invalid_grant: expired': 'The server finds the refresh token’s row: it has expired.',
};

/** Why an access token was refused, by the reason of the decision. */
const VERIFICATIONS: Readonly<Record<string, string>> = {
  'invalid_token: expired':
    'The server verifies the token. The signature is good, but the token has expired.',
  'invalid_token: signature': 'The server verifies the token. The signature does not fit.',
  'invalid_token: algorithm': 'The server refuses the token: its algorithm is not on the list.',
  'invalid_token: unknown key': 'The server refuses the token: it names a key that is not the server’s.',
};

const PLACE_NAMES: Readonly<Partial<Record<PlaceId, string>>> = {
  'browser/local-storage': 'localStorage',
  'browser/page-memory': 'the page’s memory',
};

const nameOf = (place: PlaceId): string => PLACE_NAMES[place] ?? place;
const reasonOf = (step: Step): string => step.decisions[0]?.reason ?? '';
const decided = (step: Step): 'yes' | 'no' | undefined => step.decisions[0]?.verdict;

function luggage(credential: CarriedCredential | null): string {
  if (!credential) return '';
  if (credential.where === 'Cookie') return `; the cookie goes along by itself, ${credential.octets} octets`;
  if (credential.where === 'Authorization') return `; the script adds the token, ${credential.octets} octets`;
  return '';
}

/** Names of stored items in words: "access token and refresh token". */
function list(names: readonly string[]): string {
  const words = names.map((name) => name.replaceAll('_', ' '));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
