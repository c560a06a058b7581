/** An HTTP message line by line: its octets, who wrote the line, who reads it. */
import type { Lane } from '#model/lane.ts';
import { fieldNotes, type Client } from '#model/http/field-notes.ts';
import type { HttpMessage } from '#model/http/message.ts';
import { fieldLine, octetLength, startLine } from '#model/http/serialize.ts';
import { clientOf, isMessage, type MessageEvent } from '#model/trace/events/messages.ts';
import { kindOf } from '#model/trace/place.ts';
import type { CarriedCredential, Step, Trace } from '#model/trace/trace.ts';

export interface MessageLine {
  /** Lines of the same part in two messages can be compared: "start", "field host", "body". */
  readonly part: string;
  readonly text: string;
  /** With the line end, where there is one. */
  readonly octets: number;
  readonly setBy: string;
  readonly readBy: string;
  /** The line is there for the credential in it. */
  readonly credential: CarriedCredential | null;
}

export interface MessageText {
  readonly lines: readonly MessageLine[];
  readonly octets: number;
  readonly type: HttpMessage['type'];
}

const LINE_END = 2;

/** The text of a step that sends a message; `undefined` for other steps. */
export function messageTextOf(
  { event }: Step,
  { settings, places }: Pick<Trace, 'settings' | 'places'>,
): MessageText | undefined {
  if (!isMessage(event)) return undefined;
  const { carrier } = settings;
  const message = event.type === 'request-sent' ? event.request : event.response;
  const client: Client = kindOf(places, clientOf(event)) === 'attacker' ? 'attacker' : 'user-agent';
  const people = peopleOf(message, client);
  const line = (part: string, text: string, setBy: string, readBy: string): MessageLine => ({
    part,
    text,
    octets: octetLength(text) + LINE_END,
    setBy,
    readBy,
    credential: carriedBy(event, part, text),
  });
  const fields = fieldNotes(message, { client, carrier }).map(({ field, setBy, readBy }) =>
    line(`field ${field[0].toLowerCase()}`, fieldLine(field), setBy, readBy),
  );
  const start = line('start', startLine(message), people.writer, people.startReader);
  const end = line('end of header', '', people.writer, 'the receiver: here the fields end');
  const body = message.body === '' ? [] : [bodyOf(message.body, people, event)];
  return { lines: [start, ...fields, end, ...body], octets: event.octets, type: message.type };
}

interface People {
  readonly writer: string;
  readonly startReader: string;
  readonly bodyReader: string;
}

/** Who writes and reads what is not a field. */
function peopleOf(message: HttpMessage, client: Client): People {
  const reader = client === 'attacker' ? 'the attacker’s program' : readerOf(message);
  if (message.type === 'response') return { writer: 'the server', startReader: reader, bodyReader: reader };
  const writer = client === 'attacker' ? 'the attacker’s program' : readerOf(message);
  const startReader = 'the server, to choose the code that answers';
  return { writer, startReader, bodyReader: 'the server' };
}

/** The part of the user agent that deals with a message: pages are the browser's, data the script's. */
function readerOf({ fields }: HttpMessage): string {
  const values = fields.map(([, value]) => value).join('\n');
  return values.includes('application/json') ? 'the page’s script' : 'the browser';
}

function bodyOf(text: string, { writer, bodyReader }: People, event: MessageEvent): MessageLine {
  return {
    part: 'body',
    text,
    octets: octetLength(text),
    setBy: writer,
    readBy: bodyReader,
    credential: carriedBy(event, 'body', text),
  };
}

const carriedBy = ({ credential }: MessageEvent, part: string, text: string): CarriedCredential | null => {
  if (!credential || !text.includes(credential.value)) return null;
  const where = credential.where === 'body' ? 'body' : `field ${credential.where.toLowerCase()}`;
  return where === part ? credential : null;
};

/** A row of the table: one line that both messages have, or a line of one of them. */
export interface ComparedLine {
  readonly lanes: readonly Lane[];
  readonly line: MessageLine;
}

/** Two messages as one list: equal lines once, lines of the same part beside each other. */
export function rowsOf(
  messages: readonly { readonly lane: Lane; readonly message: MessageText }[],
): readonly ComparedLine[] {
  const [first, second] = messages;
  if (!first) return [];
  if (!second || first.message.type !== second.message.type)
    return messages.flatMap(({ lane, message }) => message.lines.map((line) => ({ lanes: [lane], line })));

  const rest = [...second.message.lines];
  const rows: ComparedLine[] = [];
  const take = (count: number) =>
    rows.push(...rest.splice(0, count).map((line) => ({ lanes: [second.lane], line })));
  for (const line of first.message.lines) {
    const match = rest.findIndex(({ part }) => part === line.part);
    if (match > 0) take(match);
    const other = match < 0 ? undefined : rest.shift();
    const isSame = other?.text === line.text && other.setBy === line.setBy && other.readBy === line.readBy;
    rows.push({ lanes: isSame ? [first.lane, second.lane] : [first.lane], line });
    if (other && !isSame) rows.push({ lanes: [second.lane], line: other });
  }
  take(rest.length);
  return rows;
}
