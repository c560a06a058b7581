/** Reads a scenario file: YAML with positions, checked by the model's own rules and by its own run. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { ScenarioProblem } from '../../src/model/scenario/problem.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { checkScenario } from './scenario-check.ts';
import { parseScenario } from './scenario-schema/scenario-schema.ts';
import { ContentError, type Fault } from './content-fault.ts';

/**
 * The scenario that `text` describes, after it has been run with every offered setting; the same text is run once.
 * `file` is its path from the project's root; its name without ".yaml" must be
 * the scenario's id, because ids are addresses. `headings` are the ids of the
 * guide's headings. Throws a ContentError that lists every fault.
 */
export function readScenario(file: string, text: string, headings: readonly string[]): Promise<Scenario> {
  const key = JSON.stringify([file, text, headings]);
  const scenario = read.get(key) ?? readAnew(file, text, headings);
  read.set(key, scenario);
  return scenario;
}

/** What was read and run once in this process, a refusal as well. */
const read = new Map<string, Promise<Scenario>>();

async function readAnew(file: string, text: string, headings: readonly string[]): Promise<Scenario> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faultAt = (offset: number, reason: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, reason };
  };
  const refuse = (problems: readonly ScenarioProblem[]) =>
    new ContentError(
      problems.map(({ path, message }) =>
        faultAt(offsetOf(document, path), [path.join('.'), message].filter(Boolean).join(': ')),
      ),
    );
  if (document.errors.length > 0)
    throw new ContentError(document.errors.map((error) => faultAt(error.pos[0], error.message)));

  const result = parseScenario(document.toJS());
  if (!result.ok) throw refuse(result.failure);
  const scenario = result.value;
  const problems = [...misplaced(scenario, file, headings), ...(await checkScenario(quick(scenario)))];
  if (problems.length > 0) throw refuse(problems);
  return scenario;
}

/** What is checked of a run does not hang on how slowly a password is hashed. */
const quick = (scenario: Scenario): Scenario => ({
  ...scenario,
  settings: { ...scenario.settings, passwordRounds: 1000 },
});

/** What the file says of its surroundings and is not so. */
function misplaced(
  scenario: Scenario,
  file: string,
  headings: readonly string[],
): readonly ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  if (scenario.id !== id)
    problems.push({ path: ['id'], message: `must be the file's name, "${id}": it is the address` });
  if (!headings.includes(scenario.guide))
    problems.push({ path: ['guide'], message: `no heading of the guide has the id "${scenario.guide}"` });
  return problems;
}

/** Where `path` is written: a name in a mapping, an item in a list; of what is missing, its nearest parent. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const name = path[length - 1];
    const parent = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    const node = isScalar(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
