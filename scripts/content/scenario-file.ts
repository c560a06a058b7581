/** Reads a scenario file: YAML with positions, checked by the model's own rules. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { ContentError, type Fault } from './content-fault.ts';

/**
 * The scenario that `text` describes. `file` is its path from the project's
 * root; its name without ".yaml" must be the scenario's id, because ids are
 * addresses. Throws a ContentError that lists every fault.
 */
export function readScenario(file: string, text: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faultAt = (offset: number, reason: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, reason };
  };
  if (document.errors.length > 0)
    throw new ContentError(document.errors.map((error) => faultAt(error.pos[0], error.message)));

  const result = parseScenario(document.toJS());
  if (!result.ok)
    throw new ContentError(
      result.failure.map(({ path, message }) => faultAt(offsetOf(document, path), message)),
    );

  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  if (result.value.id !== id)
    throw new ContentError([
      faultAt(offsetOf(document, ['id']), `id must be the file's name, "${id}": it is the address`),
    ]);
  return result.value;
}

/** Where the node at `path` begins; of a missing one, where its nearest parent begins. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}
