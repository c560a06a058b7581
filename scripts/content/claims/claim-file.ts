/** Reads `content/claims/<id>.yaml` and puts it to the runs: a claim that is false is a fault of its file. */
import { LineCounter, parseDocument } from 'yaml';
import { ContentError, type Fault } from '../content-fault.ts';
import { offsetOf } from '../yaml-place.ts';
import type { Claim } from './claim.ts';
import { parseClaim } from './claim-schema.ts';
import { whyNoStep, type ScenarioRuns } from './run-link.ts';
import type { RunKeeper } from './run-keeper.ts';
import { verifyClaim, type ClaimProblem, type FilledCell } from './verify-claim.ts';

/** A claim that holds, or waits. */
export interface DecidedClaim {
  readonly claim: Claim;
  /** What the table shows; `null` for a claim that waits. */
  readonly cells: { readonly session: FilledCell; readonly jwt: FilledCell } | null;
}

/** Where claims are run: each run once, whichever claim asks. */
export interface ClaimRuns {
  readonly runs: RunKeeper;
  readonly scenarios: ScenarioRuns;
}

/**
 * The claim that `text` makes, decided. `file` is its path from the project's
 * root; its name without ".yaml" must be the claim's id, because ids are
 * addresses. Throws a ContentError that lists every fault: of its form, or else
 * what was claimed and what happened.
 */
export async function readClaim(
  file: string,
  text: string,
  { runs, scenarios }: ClaimRuns,
): Promise<DecidedClaim> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faultAt = (offset: number, reason: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, reason };
  };
  const refuse = (problems: readonly ClaimProblem[]) =>
    new ContentError(
      problems.map(({ path, message }) =>
        faultAt(offsetOf(document, path), [path.join('.'), message].filter(Boolean).join(': ')),
      ),
    );
  if (document.errors.length > 0)
    throw new ContentError(document.errors.map(({ pos, message }) => faultAt(pos[0], message)));

  const result = parseClaim(document.toJS());
  if (!result.ok) throw refuse(result.failure);
  const claim = result.value;
  const { cells, problems } = await verifyClaim(claim, runs);
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const lost = claim.run && 'scenario' in claim.run ? await whyNoStep(claim.run, scenarios) : null;
  const all: readonly ClaimProblem[] = [
    ...(claim.id === name
      ? []
      : [{ path: ['id'], message: `must be the file's name, "${name}": it is the address` }]),
    ...(lost === null ? [] : [{ path: ['run'], message: lost }]),
    ...problems,
  ];
  if (all.length > 0) throw refuse(all);
  return { claim, cells };
}
