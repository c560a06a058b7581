/** Findings about the token itself (RFC 8725 and the clauses each one names). */
import { HIDDEN_CHARACTERS, codePointName } from './hidden-characters.ts';
import type { Finding } from './finding.ts';
import { duplicateNames, hasMember, kindOf, pathInTree, textOf } from './json-tree.ts';
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
    ...unprotectedFindings(token),
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

function unprotectedFindings({ form, alg, header, unprotected }: TokenReading): Finding[] {
  if (form !== 'jws' || alg === undefined || unprotected === null || hasMember(header?.tree ?? null, 'alg'))
    return [];
  return [
    {
      id: 'alg-not-protected',
      severity: 'warning',
      title: 'alg is not protected',
      remedy: 'The signature does not cover the unprotected header. Put alg into the protected one.',
      source: 'RFC 7515 §10.7',
      segment: 'header',
      path: null,
    },
  ];
}

const MOST_WRITTEN = 4;

function duplicateFindings(segment: Segment, tree: JsonTree): Finding[] {
  return duplicateNames(tree)
    .slice(0, MOST)
    .map(({ name, nodes, path }) => {
      const written = nodes.slice(0, MOST_WRITTEN).map((node) => textOf(tree, node).slice(0, 40));
      const more = nodes.length > MOST_WRITTEN ? `, and ${nodes.length - MOST_WRITTEN} more` : '';
      return {
        id: 'duplicate-name',
        severity: 'danger',
        title: `The name “${name.slice(0, 60)}” occurs ${nodes.length === 2 ? 'twice' : `${nodes.length} times`}`,
        remedy: `Written: ${written.join(', then ')}${more}. JavaScript takes the last, other readers the first or none. Write each name once.`,
        source: duplicateSource(segment, tree.parents[nodes[0] ?? 0] === 0),
        segment: segment.name,
        path,
      };
    });
}

/** Header parameters and claims have rules of their own; deeper down JSON's own holds. */
function duplicateSource({ name }: Segment, isOutermost: boolean): string {
  if (!isOutermost) return 'RFC 8259 §4';
  return name === 'header' ? 'RFC 7515 §4' : 'RFC 7519 §4';
}

function numberFindings(segment: Segment, tree: JsonTree): Finding[] {
  const findings: Finding[] = [];
  for (let node = 0; node < tree.count && findings.length < MOST; node += 1) {
    if (kindOf(tree, node) !== 'number') continue;
    const written = textOf(tree, node);
    const read = Number(written);
    if (isKept(written, read)) continue;
    findings.push({
      id: 'inexact-number',
      severity: 'warning',
      title: `JavaScript reads ${Number.isInteger(read) ? BigInt(read).toString() : String(read)}`,
      remedy: `Written is ${written.slice(0, 60)}, which a double cannot hold. Send such numbers as strings.`,
      source: 'RFC 8259 §6',
      segment: segment.name,
      path: pathInTree(tree, node),
    });
  }
  return findings;
}

/** A double keeps this many significant digits of any decimal number. */
const DIGITS_KEPT = 17;

/** Whether a double holds what is written; a fraction counts as held while it has no more digits than that can matter. */
function isKept(written: string, read: number): boolean {
  if (!Number.isFinite(read)) return false;
  if (/^-?\d+$/.test(written)) return Number.isSafeInteger(read) || BigInt(written) === BigInt(read);
  const digits = written.replace(/e.*$/i, '').replaceAll(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= DIGITS_KEPT && (read !== 0 || digits === '');
}

function hiddenFindings(segment: Segment): Finding[] {
  const text = segment.text ?? '';
  // In ASCII nothing hides, and long texts need not be searched.
  if (segment.octets.length === text.length) return [];
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
