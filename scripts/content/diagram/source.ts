/**
 * The part of Mermaid's sequence diagrams that is drawn here, and our comments
 * in it. A comment says what the next message does to a credential:
 *
 *     %% gives session     the message carries it, and the receiver keeps it
 *     %% carries jwt       the message carries it
 *     %% keeps record      the receiver keeps something from now on
 *     %% drops             the receiver forgets what it kept
 *
 * Every statement has a line of its own, which Mermaid's parser reads by itself:
 * so each message and note is known with its line.
 */
import { parseSequence, type ParsedSequence } from './mermaid-parser.ts';

export interface Effect {
  readonly verb: 'gives' | 'carries' | 'keeps' | 'drops';
  readonly what: 'session' | 'jwt' | 'record' | null;
}

/** Somebody who takes part: a name over a vertical line. */
export interface Participant {
  readonly id: string;
  readonly name: string;
}

/** A message, or work at one place when `from` is `to`. */
export interface Message {
  readonly type: 'message';
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** `null`: an ordinary message. */
  readonly effect: Effect | null;
}

export interface Note {
  readonly type: 'note';
  /** From the first to the last participant that it is about; over more than one, time passes everywhere. */
  readonly from: string;
  readonly to: string;
  readonly side: 'left' | 'right' | 'over';
  readonly text: string;
}

/** In the order of the text, which is the order of time. */
export type Mark = Message | Note;

export interface DiagramSource {
  /** `accTitle`: the name of the picture. */
  readonly title: string;
  /** `accDescr`: one sentence on what it shows. */
  readonly description: string;
  /** From left to right. */
  readonly participants: readonly Participant[];
  readonly marks: readonly Mark[];
}

export interface SourceFault {
  /** Counts from 0, within the diagram's text. */
  readonly line: number;
  readonly reason: string;
}

const HEADER = 'sequenceDiagram';
const EFFECT = /^%% (?:(gives|carries) (session|jwt)|(keeps) (session|record)|(drops))$/;

/** Reads a diagram; refuses, with the line, what Mermaid cannot read and what would not be drawn. */
export async function readDiagramSource(source: string): Promise<DiagramSource | readonly SourceFault[]> {
  const [header, ...lines] = source.split('\n').map((line) => line.trim());
  if (header !== HEADER) return [{ line: 0, reason: `only a ${HEADER} can be drawn` }];
  const faults: SourceFault[] = [];
  const marks: Mark[] = [];
  let pending: Effect | null = null;
  for (const [i, statement] of lines.entries()) {
    const line = i + 1;
    if (statement === '') continue;
    if (statement.startsWith('%%')) {
      pending = effectOf(statement);
      if (!pending) faults.push({ line, reason: `no such effect: "${statement.slice(2).trim()}"` });
      continue;
    }
    const read = await readStatement(statement);
    if (typeof read === 'string') {
      faults.push({ line, reason: `cannot be drawn: "${statement}"${read && ` (Mermaid: ${read})`}` });
    } else if (read?.type === 'message') {
      marks.push({ ...read, effect: pending });
      pending = null;
    } else if (read) marks.push(read);
  }
  if (faults.length > 0) return faults;
  const whole = await parseSequence(source);
  if ('unreadable' in whole) return [{ line: 0, reason: `Mermaid cannot read it: ${whole.unreadable}` }];
  if (whole.title === '') faults.push({ line: 0, reason: 'the diagram needs an accTitle' });
  if (whole.description === '') faults.push({ line: 0, reason: 'the diagram needs an accDescr' });
  if (marks.length === 0) faults.push({ line: 0, reason: 'nothing happens in the diagram' });
  if (faults.length > 0) return faults;
  const { title, description } = whole;
  const participants = whole.participants.map(({ name, description: text }) => ({ id: name, name: text }));
  return { title, description, participants, marks };
}

/**
 * The mark that a statement makes; `undefined` for a participant, title or
 * description; a string, with Mermaid's reason or empty, for what is not drawn.
 */
async function readStatement(statement: string): Promise<Mark | undefined | string> {
  const read = await parseSequence(`${HEADER}\n${statement}`);
  if ('unreadable' in read) return read.unreadable;
  if (read.passing > 0 || read.participants.some(({ type }) => type !== 'participant')) return '';
  const [entry, ...more] = read.entries;
  if (entry) return more.length === 0 ? (markOf(entry, read) ?? '') : '';
  const declares = read.participants.length > 0 && /^participant\b/i.test(statement);
  return declares || read.title !== '' || read.description !== '' ? undefined : '';
}

function markOf(entry: ParsedSequence['entries'][number], read: ParsedSequence): Mark | undefined {
  const { type, from, to, message, activate, placement } = entry;
  const { kinds, placements } = read;
  if (from === undefined || to === undefined || typeof message !== 'string' || message === '')
    return undefined;
  if (type === kinds.NOTE) {
    const side =
      placement === placements.LEFTOF ? 'left' : placement === placements.RIGHTOF ? 'right' : 'over';
    return { type: 'note', from, to, side, text: message };
  }
  if ((type !== kinds.SOLID && type !== kinds.DOTTED) || activate) return undefined;
  return { type: 'message', from, to, text: message, effect: null };
}

function effectOf(comment: string): Effect | null {
  const match = EFFECT.exec(comment);
  const verb = match?.[1] ?? match?.[3] ?? match?.[5];
  const what = match?.[2] ?? match?.[4] ?? null;
  return verb ? { verb: verb as Effect['verb'], what: what as Effect['what'] } : null;
}
