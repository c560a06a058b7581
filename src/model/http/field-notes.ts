/** For every field of a message: who wrote it, and who reads it to what end. */
import type { Carrier } from '../settings.ts';
import type { Field, HttpMessage } from './message.ts';

export interface FieldNote {
  readonly field: Field;
  /** "the browser, from its jar" */
  readonly setBy: string;
  /** "the server, to know who asks" */
  readonly readBy: string;
}

/** Who sent the request, or gets the answer. */
export type Client = 'user-agent' | 'attacker';

export interface MessageContext {
  readonly client: Client;
  readonly carrier: Carrier;
}

type Phrases = readonly [setBy: string, readBy: string];
type Note = (value: string, context: MessageContext, message: HttpMessage) => Phrases;

/** One note for each field, in the message's order. */
export const fieldNotes = (message: HttpMessage, context: MessageContext): readonly FieldNote[] =>
  message.fields.map((field) => {
    const [setBy, readBy] = phrasesFor(field, context, message);
    return { field, setBy, readBy };
  });

function phrasesFor([name, value]: Field, context: MessageContext, message: HttpMessage): Phrases {
  const notes = message.type === 'request' ? REQUEST_NOTES : RESPONSE_NOTES;
  const [setBy, readBy] = notes[name.toLowerCase()]?.(value, context, message) ?? [
    'the sender',
    'the receiver',
  ];
  // The attacker's own program writes what it likes, whoever writes it elsewhere.
  const forged = message.type === 'request' && context.client === 'attacker';
  return [forged ? 'the attacker’s program' : setBy, readBy];
}

const STORAGE: Readonly<Record<Carrier, string>> = {
  cookie: 'the browser',
  'header-local-storage': 'the page’s script, from localStorage',
  'header-memory': 'the page’s script, from its own memory',
};

const isForm = (value: string): boolean => value.startsWith('application/x-www-form-urlencoded');
const isPage = (value: string): boolean => value.startsWith('text/html');

const REQUEST_NOTES: Readonly<Record<string, Note>> = {
  host: () => ['the browser, from the address', 'the server, to know which of its sites is meant'],
  origin: () => [
    'the browser; no script can change it',
    'the server, to tell its own pages from those of others',
  ],
  'sec-fetch-site': () => [
    'the browser; no script can change it',
    'the server, to refuse what another site has caused',
  ],
  accept: (value) => [
    isPage(value) ? 'the browser' : 'the page’s script',
    'the server, to choose the form of its answer',
  ],
  'content-type': (value, _context, message) => [
    isForm(value) && message.type === 'request' && !isTokenEndpoint(message.url)
      ? 'the browser, for a form'
      : 'the page’s script',
    'the server, to read the body',
  ],
  'content-length': () => ['the browser, which counts', 'the server, to find the end of the body'],
  cookie: () => ['the browser, from its jar', 'the server, to know who asks'],
  authorization: (_value, { carrier }) => [STORAGE[carrier], 'the server, to know who asks'],
};

const RESPONSE_NOTES: Readonly<Record<string, Note>> = {
  'content-type': (value) => [
    'the server',
    isPage(value) ? 'the browser, to show the page' : 'the page’s script, to read the body',
  ],
  'content-length': () => ['the server, which counts', 'the browser, to find the end of the body'],
  'cache-control': () => ['the server', 'every cache on the way: keep no copy'],
  'set-cookie': (value) => [
    'the server',
    /;\s*max-age=0(;|$)/i.test(value)
      ? 'the browser, to take the cookie out of its jar'
      : `the browser, to keep the cookie${/;\s*httponly/i.test(value) ? '; no script sees it' : ''}`,
  ],
  location: () => ['the server', 'the browser, to go on there'],
  'clear-site-data': () => ['the server', 'the browser, to empty what it keeps for this site'],
  'www-authenticate': (value) => [
    'the server, which must with 401 (RFC 9110 §15.5.2)',
    /^cookie\b/i.test(value)
      ? 'nobody: no scheme for cookies is registered, but the field must be there'
      : 'the client, to know how to log in',
  ],
};

const isTokenEndpoint = (url: string): boolean => new URL(url).pathname.startsWith('/oauth/');
