/**
 * The part of Mermaid's sequence diagrams that is drawn here, and our comments
 * in it. A comment says what the next message does to a credential:
 *
 *     %% gives session     the message carries it, and the receiver keeps it
 *     %% carries jwt       the message carries it
 *     %% keeps record      the receiver keeps something from now on
 *     %% drops             the receiver forgets what it kept
 */

export interface Effect {
  readonly verb: 'gives' | 'carries' | 'keeps' | 'drops';
  readonly what: 'session' | 'jwt' | 'record' | null;
}

export interface DiagramSource {
  /** `accTitle`: the name of the picture. */
  readonly title: string;
  /** `accDescr`: one sentence on what it shows. */
  readonly description: string;
  /** One entry for each message, in order; `null`: an ordinary message. */
  readonly effects: readonly (Effect | null)[];
}

export interface SourceFault {
  /** Counts from 0, within the diagram's text. */
  readonly line: number;
  readonly reason: string;
}

const MESSAGE = /^\w+\s*--?>>\s*\w+\s*:\s*\S/;
const PLAIN = /^(participant \w+( as .+)?|note (over|left of|right of) [\w, ]+:.+|)$/i;
const EFFECT = /^%% (?:(gives|carries) (session|jwt)|(keeps) (session|record)|(drops))$/;

/** Reads title, description and effects; refuses what would not be drawn. */
export function readDiagramSource(source: string): DiagramSource | readonly SourceFault[] {
  const faults: SourceFault[] = [];
  const effects: (Effect | null)[] = [];
  let title = '';
  let description = '';
  let pending: Effect | null = null;
  source.split('\n').forEach((text, line) => {
    const statement = text.trim();
    if (line === 0) {
      if (statement !== 'sequenceDiagram')
        faults.push({ line, reason: 'only a sequenceDiagram can be drawn' });
    } else if (statement.startsWith('accTitle:')) title = statement.slice(9).trim();
    else if (statement.startsWith('accDescr:')) description = statement.slice(9).trim();
    else if (statement.startsWith('%%')) {
      pending = effectOf(statement);
      if (!pending) faults.push({ line, reason: `no such effect: "${statement.slice(2).trim()}"` });
    } else if (MESSAGE.test(statement)) {
      effects.push(pending);
      pending = null;
    } else if (!PLAIN.test(statement)) faults.push({ line, reason: `cannot be drawn: "${statement}"` });
  });
  if (title === '') faults.push({ line: 0, reason: 'the diagram needs an accTitle' });
  if (description === '') faults.push({ line: 0, reason: 'the diagram needs an accDescr' });
  return faults.length > 0 ? faults : { title, description, effects };
}

function effectOf(comment: string): Effect | null {
  const match = EFFECT.exec(comment);
  const verb = match?.[1] ?? match?.[3] ?? match?.[5];
  const what = match?.[2] ?? match?.[4] ?? null;
  return verb ? { verb: verb as Effect['verb'], what: what as Effect['what'] } : null;
}
