/** Mermaid as a reader of text: what its own parser understands of a sequence diagram. Nothing is laid out or drawn by it. */
import type mermaidModule from 'mermaid';

/** An entry of Mermaid's list of what happens; which kinds there are is told by `kinds`. */
export interface ParsedEntry {
  readonly type: number;
  readonly from?: string;
  readonly to?: string;
  readonly message: unknown;
  /** The receiver is shown at work from here on. */
  readonly activate?: boolean;
  /** Of a note: beside which side of its participant, or over it. */
  readonly placement?: number;
}

export interface ParsedParticipant {
  readonly name: string;
  readonly description: string;
  readonly type: string;
}

export interface ParsedSequence {
  readonly title: string;
  readonly description: string;
  readonly participants: readonly ParsedParticipant[];
  /** Participants that come into being, or go, in the middle of it. */
  readonly passing: number;
  readonly entries: readonly ParsedEntry[];
  readonly kinds: Readonly<Record<'SOLID' | 'DOTTED' | 'NOTE', number>>;
  readonly placements: Readonly<Record<'LEFTOF' | 'RIGHTOF' | 'OVER', number>>;
}

/** Mermaid's words for what it cannot read, short enough to be told. */
export interface Unreadable {
  readonly unreadable: string;
}

interface SequenceDatabase {
  getAccTitle(): string;
  getAccDescription(): string;
  getActors(): ReadonlyMap<string, ParsedParticipant>;
  getCreatedActors(): ReadonlyMap<string, number>;
  getMessages(): readonly ParsedEntry[];
  readonly LINETYPE: ParsedSequence['kinds'];
  readonly PLACEMENT: ParsedSequence['placements'];
}

/** Reads one text after another: Mermaid keeps title and description where only the latest stands. */
let queue: Promise<unknown> = Promise.resolve();

/** Reads the text of one sequence diagram; a syntax error is answered as a value. */
export function parseSequence(text: string): Promise<ParsedSequence | Unreadable> {
  const answer = queue.then(() => parse(text));
  queue = answer;
  return answer;
}

async function parse(text: string): Promise<ParsedSequence | Unreadable> {
  const { mermaidAPI } = await mermaid();
  let diagram: Awaited<ReturnType<Mermaid['mermaidAPI']['getDiagramFromText']>>;
  try {
    diagram = await mermaidAPI.getDiagramFromText(text);
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
  const db = diagram.db as unknown as SequenceDatabase;
  return {
    title: db.getAccTitle(),
    description: db.getAccDescription(),
    participants: [...db.getActors().values()],
    passing: db.getCreatedActors().size,
    entries: db.getMessages(),
    kinds: db.LINETYPE,
    placements: db.PLACEMENT,
  };
}

type Mermaid = typeof mermaidModule;
let loaded: Promise<Mermaid> | undefined;

/** Loaded with the first diagram: it takes a second. */
const mermaid = (): Promise<Mermaid> => (loaded ??= loadMermaid());

async function loadMermaid(): Promise<Mermaid> {
  const [{ default: DOMPurify }, { default: found }] = await Promise.all([
    import('dompurify'),
    import('mermaid'),
  ]);
  // Mermaid's sanitizer needs a document. Here is none, and none is made: the text is our own, and is drawn as text.
  Object.assign(DOMPurify, { sanitize: (text: string) => text });
  found.initialize({ startOnLoad: false, securityLevel: 'loose' });
  return found;
}

/** Of "Parse error on line 2: … Expecting 'ACTOR', got 'NEWLINE'" the last line; its list of expectations only while it is short. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const last = message.trim().split('\n').at(-1) ?? '';
  return last.length < 100 ? last : last.replace(/^.*, got /, 'unexpected ');
}
