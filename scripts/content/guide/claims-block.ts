/** A block of claims in a page: the ids of claims, one a line, become a table of what they say and what was measured. */
import type { Code, Html, Root } from 'mdast';
import type { DecidedClaim } from '../claims/claim-file.ts';
import { citationOf } from './citations.ts';
import { drawClaims } from './claims-table.tsx';
import type { Faults } from './faults.ts';
import type { Source } from './sources.ts';
import type { CredentialWeights } from '../diagram/credential-weights.ts';

export interface ClaimsAround {
  /** Decides all claims; asked only where a page has such a block. */
  readonly claims: () => Promise<ReadonlyMap<string, DecidedClaim>>;
  readonly sources: readonly Source[];
  /** The page's own address. */
  readonly address: string;
  /** "/" or "/somewhere/" */
  readonly base: string;
}

/** Replaces the blocks by their tables. Answers with the names of the sources that the claims cite. */
export async function placeClaims(
  tree: Root,
  weights: () => Promise<CredentialWeights>,
  { claims, sources, address, base }: ClaimsAround,
  faults: Faults,
): Promise<readonly string[]> {
  const cited: string[] = [];
  for (const [at, node] of tree.children.entries()) {
    if (!isBlock(node)) continue;
    const all = await claims();
    const shown = claimsIn(node, all, faults);
    const links = new Map(
      shown
        .flatMap(({ claim }) => claim.sources)
        .map((words) => [words, citationOf(words, sources)] as const),
    );
    for (const [words, link] of links) {
      if (link) cited.push(link.source.name);
      else faults.add(node, `a claim cites "${words}", and no source is called so`);
    }
    const value = drawClaims(shown, {
      weights: await weights(),
      base,
      address,
      addressOfSource: (words) => links.get(words)?.address ?? '',
    });
    tree.children[at] = { type: 'html', value } satisfies Html;
  }
  return cited;
}

const isBlock = (node: Root['children'][number]): node is Code =>
  node.type === 'code' && node.lang === 'claims';

function claimsIn(
  node: Code,
  all: ReadonlyMap<string, DecidedClaim>,
  faults: Faults,
): readonly DecidedClaim[] {
  const first = (node.position?.start.line ?? 0) + 1;
  const ids = node.value.split('\n').map((line) => line.trim());
  const shown = ids.flatMap((id, i): readonly DecidedClaim[] => {
    const decided = all.get(id);
    if (!decided) faults.add(first + i, `there is no claim "${id}" in content/claims/`);
    else if (!decided.cells) faults.add(first + i, `"${id}" waits for ${decided.claim.waits ?? 'its runs'}`);
    else return [decided];
    return [];
  });
  for (const { claim, cells } of all.values())
    if (cells && !ids.includes(claim.id))
      faults.add(node, `the claim "${claim.id}" is decided and not shown`);
  return shown;
}
