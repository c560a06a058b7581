/** The texts that the guide rests on, `content/sources.yaml`, and the address of a clause in one of them. */
import { readRecords } from '../records-file.ts';

export const SOURCES_FILE = 'content/sources.yaml';

export interface Source {
  /** As it is cited: "RFC 7519". */
  readonly name: string;
  readonly title: string;
  /** Address of the whole text. */
  readonly address: string;
  /** Address of one clause; the whole text's where it has no addresses inside. */
  readonly clause: (name: string) => string;
}

/**
 * Reads the file. An RFC needs no address. Another text has one, and may have
 * `clauses`: what is added to it for a clause, with `{}` for the clause's name,
 * or lines "7. = address" for texts of several pages.
 */
export function readSources(text: string): readonly Source[] {
  const records = readRecords(SOURCES_FILE, text, { needs: ['title'], may: ['address', 'clauses'] });
  return records.map(({ name, fields: { title = '', address, clauses } }) => {
    const whole = address ?? `https://www.rfc-editor.org/rfc/${name.toLowerCase().replace(' ', '')}`;
    const pattern = address === undefined ? '#section-{}' : (clauses ?? '');
    return { name, title, address: whole, clause: (clause) => clauseAddress(whole, pattern, clause) };
  });
}

function clauseAddress(whole: string, pattern: string, clause: string): string {
  const chapters = pattern.split('\n').flatMap((line) => {
    const [, prefix = '', address] = /^(\S+) = (.+)$/.exec(line) ?? [];
    return address !== undefined && clause.startsWith(prefix) ? [address] : [];
  });
  if (chapters[0] !== undefined) return chapters[0];
  if (!pattern.includes('{}')) return whole;
  const fragment = /^[A-Z]/.test(clause) ? pattern.replace('section', 'appendix') : pattern;
  return whole + fragment.replace('{}', clause);
}
