/** The folder of claims: reads and decides them all. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, type Fault } from '../content-fault.ts';
import { readClaim, type DecidedClaim } from './claim-file.ts';
import { createRunKeeper } from './run-keeper.ts';
import { createScenarioRuns } from './run-link.ts';

export const CLAIMS_FOLDER = 'content/claims';

/** What claims lead to: scenarios by id, and the guide's headings, against which a scenario is checked. */
export interface ClaimSurroundings {
  readonly scenarios: readonly string[];
  readonly headings: readonly string[];
}

type Claims = ReadonlyMap<string, DecidedClaim>;

let newest: { readonly root: string; readonly claims: Promise<Claims> } | undefined;

/** The same, decided once for a build however many pages and bundles ask. */
export function decideClaims(root: string, around: ClaimSurroundings): Promise<Claims> {
  if (newest?.root !== root) newest = { root, claims: readClaimFolder(root, around) };
  return newest.claims;
}

/** A file has changed: who asks next has the claims decided again. */
export function forgetClaims(): void {
  newest = undefined;
}

/** Every claim by its id. `root` is the project's folder. Throws a ContentError with the faults of all files. */
export async function readClaimFolder(
  root: string,
  { scenarios, headings }: ClaimSurroundings,
): Promise<Claims> {
  const names = (await readdir(join(root, CLAIMS_FOLDER)))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  const around = { runs: createRunKeeper(), scenarios: createScenarioRuns(root, scenarios, headings) };
  const claims = new Map<string, DecidedClaim>();
  const faults: Fault[] = [];
  for (const name of names) {
    const file = `${CLAIMS_FOLDER}/${name}`;
    try {
      const decided = await readClaim(file, await readFile(join(root, file), 'utf8'), around);
      claims.set(decided.claim.id, decided);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return claims;
}
