/** Findings about the token itself (RFC 8725 and the clauses each one names). */
import { HIDDEN_CHARACTERS, codePointName } from './hidden-characters.ts';
import type { Finding } from './finding.ts';
import { duplicateNames, kindOf, pathOf, textOf } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import { findAgainstPractice } from './practice-findings.ts';
import type { TokenReading } from './reading.ts';
import type { Segment } from './segment.ts';

const MOST = 12;

/** What is worth knowing before trusting this token, most serious first. */
export function findInToken(token: TokenReading): Finding[] {
  const segments = [token.header, token.payload].filter((segment) => segment !== null);
  const findings = [
    ...algorithmFindings(token),
    ...segments.flatMap((segment) => (segment.tree ? duplicateFindings(segment, segment.tree) : [])),
    ...segments.flatMap((segment) => (segment.tree ? numberFindings(segment, segment.tree) : [])),
    ...segments.flatMap((segment) => hiddenFindings(segment)),
    ...findAgainstPractice(token),
  ];
  const rank = { danger: 0, warning: 1, note: 2 } as const;
  return findings.toSorted((one, other) => rank[one.severity] - rank[other.severity]).slice(0, MOST);
}

function algorithmFindings({ alg, signature }: TokenReading): Finding[] {
  if (alg?.toLowerCase() !== 'none' || !signature) return [];
  const spelt = alg === 'none' ? 'alg none' : `alg “${alg}”`;
  return [
    {
      id: 'alg-none',
      severity: 'danger',
      title: `Never accept ${spelt}`,
      remedy:
        'Anyone can write such a token. Fix the list of accepted algorithms in the verifier; do not read it from the token.',
      source: 'RFC 8725 §3.1, §3.2',
      segment: 'header',
      path: 'alg',
    },
  ];
}

function duplicateFindings(segment: Segment, tree: JsonTree): Finding[] {
  return duplicateNames(tree).map(({ name, nodes, path }) => ({
    id: 'duplicate-name',
    severity: 'danger',
    title: `The name “${name}” occurs ${nodes.length === 2 ? 'twice' : `${nodes.length} times`}`,
    remedy: `Written: ${nodes.map((node) => textOf(tree, node).slice(0, 40)).join(', then ')}. JavaScript takes the last, other readers the first or none. Write each name once.`,
    source: segment.name === 'header' ? 'RFC 7515 §4' : 'RFC 7519 §4',
    segment: segment.name,
    path,
  }));
}

function numberFindings(segment: Segment, tree: JsonTree): Finding[] {
  const findings: Finding[] = [];
  for (let node = 0; node < tree.count && findings.length < MOST; node += 1) {
    if (kindOf(tree, node) !== 'number') continue;
    const written = textOf(tree, node);
    const read = Number(written);
    const isSafe = Number.isFinite(read) && (!/^-?\d+$/.test(written) || Number.isSafeInteger(read));
    if (isSafe) continue;
    findings.push({
      id: 'inexact-number',
      severity: 'warning',
      title: `JavaScript reads ${Number.isFinite(read) ? BigInt(read).toString() : String(read)}`,
      remedy: `Written is ${written.slice(0, 60)}, which a double cannot hold. Send large numbers as strings.`,
      source: 'RFC 8259 §6',
      segment: segment.name,
      path: pathOf(tree, node),
    });
  }
  return findings;
}

function hiddenFindings(segment: Segment): Finding[] {
  const text = segment.text ?? '';
  const mark = text.startsWith('\uFEFF') ? [byteOrderMark(segment)] : [];
  return [...mark, ...mixedScripts(segment, text), ...invisible(segment, text)];
}

const byteOrderMark = (segment: Segment): Finding => ({
  id: 'byte-order-mark',
  severity: 'warning',
  title: `The ${segment.name} begins with a byte order mark`,
  remedy: 'RFC 8259 forbids it in JSON that travels, and many parsers stop at it. Write JSON without it.',
  source: 'RFC 8259 §8.1',
  segment: segment.name,
  path: null,
});

const WORD = /[\p{L}\p{M}]{2,}/gu;

function mixedScripts(segment: Segment, text: string): Finding[] {
  const words = (text.slice(0, 100_000).match(WORD) ?? []).filter(
    (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
  );
  if (words.length === 0) return [];
  return [
    {
      id: 'mixed-scripts',
      severity: 'warning',
      title: `A word of the ${segment.name} mixes scripts`,
      remedy: `“${words[0] ?? ''}” has Latin letters beside others that look the same. It is not the word it seems to be.`,
      source: 'Unicode TS 39 §5.1',
      segment: segment.name,
      path: null,
    },
  ];
}

function invisible(segment: Segment, text: string): Finding[] {
  const found = [...new Set(text.match(HIDDEN_CHARACTERS))].filter(
    (mark) => !(mark === '\uFEFF' && text.indexOf(mark) === 0),
  );
  if (found.length === 0) return [];
  const names = found.map(codePointName);
  return [
    {
      id: 'hidden-characters',
      severity: 'warning',
      title: `Invisible characters in the ${segment.name}`,
      remedy: `${names.join(', ')}: they change how text looks or compares without being seen. They are shown as labels here.`,
      source: 'Unicode TR 36 §2.5',
      segment: segment.name,
      path: null,
    },
  ];
}
