/** A YAML file that maps names to small records of texts: the glossary, the list of sources. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair } from 'yaml';
import { ContentError, type Fault } from './content-fault.ts';

export interface FileRecord {
  readonly name: string;
  /** Where the name stands, counted from 1. */
  readonly line: number;
  /** The texts by field; a list of texts is joined by line ends. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface RecordShape {
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

/** Every record of `text`, in its order. `file` is its path from the root. Throws a ContentError that lists every fault. */
export function readRecords(file: string, text: string, { needs, may }: RecordShape): readonly FileRecord[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults: Fault[] = document.errors.map(({ pos, message }) => faultAt(pos[0], message));
  function faultAt(offset: number, reason: string): Fault {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, reason };
  }
  const startOf = (pair: Pair) => (isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);
  const nameOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');

  function fieldsOf(pair: Pair): Readonly<Record<string, string>> {
    const fields: Record<string, string> = {};
    const inner = isMap(pair.value) ? pair.value.items : [];
    for (const field of inner) {
      const name = nameOf(field);
      const value = textOf(field.value);
      if (!needs.includes(name) && !may.includes(name))
        faults.push(faultAt(startOf(field), `unknown field "${name}"`));
      else if (value === null) faults.push(faultAt(startOf(field), `"${name}" must be a text`));
      else fields[name] = value;
    }
    for (const name of needs)
      if (fields[name] === undefined)
        faults.push(faultAt(startOf(pair), `"${nameOf(pair)}" needs a text "${name}"`));
    return fields;
  }

  const pairs = isMap(document.contents) ? document.contents.items : [];
  const records = pairs.map((pair) => ({
    name: nameOf(pair),
    line: lines.linePos(startOf(pair)).line,
    fields: fieldsOf(pair),
  }));
  if (faults.length > 0) throw new ContentError(faults);
  return records;
}

function textOf(value: unknown): string | null {
  if (isSeq(value)) {
    const texts = value.items.map(textOf);
    return texts.includes(null) ? null : texts.join('\n');
  }
  return isScalar(value) && typeof value.value === 'string' && value.value.trim() !== ''
    ? value.value.trim()
    : null;
}
