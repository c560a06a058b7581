/** Puts a claim to the runs: each of its statements is decided, and its cells are filled with what was measured. */
import { DEFAULTS, type Settings } from '../../../src/model/settings.ts';
import type { Milliseconds } from '../../../src/model/clock.ts';
import { shortDuration } from '../../../src/model/wording/short-duration.ts';
import { benchTrial } from './bench-trial.ts';
import type { Cell, Claim } from './claim.ts';
import { cookieTrial } from './cookie-trial.ts';
import type { Measured, Trial } from './measure.ts';
import type { RunKeeper } from './run-keeper.ts';
import { runTrial } from './run-trial.ts';
import { holds, type Operand, type Reading, type Statement, type Value } from './statement.ts';
import type { Template } from './template.ts';

/** A cell of the table with its values. */
export interface FilledCell {
  readonly value: string;
  readonly note: string | null;
  /** How long its bar is, in the unit of the other column's. */
  readonly bar: number | null;
}

/** Where in the file something is wrong, and what. */
export interface ClaimProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export interface Verified {
  readonly cells: { readonly session: FilledCell; readonly jwt: FilledCell } | null;
  /** What is false, or cannot be measured; empty: every statement holds. */
  readonly problems: readonly ClaimProblem[];
}

/** Runs whatever the claim asks for. A claim that waits is not put to anything. */
export async function verifyClaim(claim: Claim, runs: RunKeeper): Promise<Verified> {
  const problems: ClaimProblem[] = [];
  const trials = trialsOf(claim, runs);

  /** `null` and a problem at `path`, if it cannot be measured. */
  async function measured(
    { measure, subject, trial }: Reading,
    path: ClaimProblem['path'],
  ): Promise<Measured | null> {
    const result = await trials.get(trial)?.measure(measure, subject);
    if (result?.ok) return result.value;
    const message = result?.failure ?? `there is no "${trial}"; there are ${[...trials.keys()].join(', ')}`;
    problems.push({ path, message });
    return null;
  }

  async function decide(statement: Statement, path: ClaimProblem['path']): Promise<void> {
    const left = await measured(statement.left, path);
    const right = await valueOf(statement.right, path);
    if (left === null || right === null || holds(left.value, statement.relation, right)) return;
    const compared = 'reading' in statement.right ? `, compared with ${right}` : '';
    problems.push({ path, message: `claimed: ${statement.text}; happened: ${left.value}${compared}` });
  }

  async function valueOf(operand: Operand, path: ClaimProblem['path']): Promise<Value | null> {
    if ('value' in operand) return operand.value;
    const value = (await measured(operand.reading, path))?.value ?? null;
    return typeof value === 'number' ? value * operand.times : value;
  }

  async function fill(template: Template, path: ClaimProblem['path']): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const part of template) {
      if (typeof part === 'string') texts.push(part);
      else texts.push(wordsFor(await measured(part, path)));
    }
    return texts;
  }

  async function fillCell(cell: Cell, path: ClaimProblem['path']): Promise<FilledCell> {
    const [bar] = cell.bar ?? [];
    const length =
      bar === undefined || typeof bar === 'string' ? null : await measured(bar, [...path, 'bar']);
    return {
      value: (await fill(cell.value, [...path, 'value'])).join(''),
      note: cell.note && (await fill(cell.note, [...path, 'note'])).join(''),
      bar: typeof length?.value === 'number' ? length.value : null,
    };
  }

  for (const [i, statement] of claim.assert.entries()) await decide(statement, ['assert', i]);
  const cells = claim.cells && {
    session: await fillCell(claim.cells.session, ['cells', 'session']),
    jwt: await fillCell(claim.cells.jwt, ['cells', 'jwt']),
  };
  return { cells, problems };
}

function trialsOf({ runs, actions, cookies }: Claim, keeper: RunKeeper): ReadonlyMap<string, Trial> {
  const trials = new Map<string, Trial>([['bench', benchTrial()]]);
  for (const [name, own] of Object.entries(runs)) {
    const settings: Settings = { ...DEFAULTS, ...own };
    trials.set(name, runTrial(keeper, settings, actions));
  }
  for (const [name, trial] of Object.entries(cookies)) trials.set(name, cookieTrial(trial));
  return trials;
}

const SECOND: Milliseconds = 1000;

/** As a cell shows it: "4 min 4 s", "338". */
function wordsFor(measured: Measured | null): string {
  if (measured === null) return '';
  const { value, unit } = measured;
  if (typeof value === 'string') return value;
  return unit === 'seconds' ? shortDuration(value * SECOND) : value.toLocaleString('en');
}
