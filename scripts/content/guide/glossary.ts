/** The terms of the trade, `content/glossary.yaml`: what each means, and where the guide explains it. */
import { ContentError, type Fault } from '../content-fault.ts';
import { readRecords } from '../records-file.ts';

export const GLOSSARY_FILE = 'content/glossary.yaml';

export interface Term {
  /** "refresh-token" */
  readonly id: string;
  /** "refresh token" */
  readonly name: string;
  /** Other forms in which it is written where it is explained. */
  readonly also: readonly string[];
  /** One or two plain sentences. */
  readonly means: string;
  /** Page and heading where it is explained: "/guide/#how-a-jwt-works". */
  readonly explained: string;
  /** Counts from 1. */
  readonly line: number;
}

/** A term as a page marks it. */
export interface MarkedTerm {
  readonly text: string;
  /** Id of the heading before it; empty above the first one. */
  readonly section: string;
  /** It stands where it is explained. */
  readonly explains: boolean;
}

/** Reads the file; throws a ContentError that lists every fault. */
export function readGlossary(text: string): readonly Term[] {
  const records = readRecords(GLOSSARY_FILE, text, { needs: ['means', 'explained'], may: ['also'] });
  return records.map(({ name, line, fields: { means = '', explained = '', also } }) => ({
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name,
    also: also?.split('\n') ?? [],
    means,
    explained,
    line,
  }));
}

/**
 * Holds the glossary against what the pages mark: every term is explained where
 * it says so. `marked` are the terms of every page, by the page's address.
 * Throws a ContentError that lists every entry that is not.
 */
export function checkGlossary(
  terms: readonly Term[],
  marked: Readonly<Record<string, readonly MarkedTerm[]>>,
): void {
  const faults = terms.flatMap((term): readonly Fault[] => {
    const [address = '', heading] = term.explained.split('#');
    const there = marked[address]?.some(
      (mark) => mark.explains && mark.section === heading && isCalled(term, mark.text),
    );
    if (there) return [];
    const reason = `"${term.name}" is not explained at ${term.explained}: write it there as _${term.name}_, or drop it`;
    return [{ file: GLOSSARY_FILE, line: term.line, column: 1, reason }];
  });
  if (faults.length > 0) throw new ContentError(faults);
}

/** Is the term written like this? Small and capital letters are one. */
export const isCalled = (term: Term, text: string): boolean =>
  [term.name, ...term.also].some((name) => name.toLowerCase() === text.toLowerCase());
