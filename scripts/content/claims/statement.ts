/**
 * The language of claims. A reading names what is measured: "status of replay
 * in jwt". A statement compares it: "status of replay in jwt is 200", "bytes of
 * open-profile in jwt is more than 5 times bytes of open-profile in session".
 */
import { fail, ok, type Result } from '../../../src/model/result.ts';

export interface Reading {
  /** What is measured: "status". */
  readonly measure: string;
  /** Of which action, request or forgery: "replay". */
  readonly subject: string;
  /** In which run or trial: "jwt". */
  readonly trial: string;
}

const RELATIONS = {
  'is not': (left: Value, right: Value) => left !== right,
  'is more than': (left: Value, right: Value) => left > right,
  'is less than': (left: Value, right: Value) => left < right,
  'is at least': (left: Value, right: Value) => left >= right,
  'is at most': (left: Value, right: Value) => left <= right,
  is: (left: Value, right: Value) => left === right,
} as const;

export type Value = number | string;
export type Relation = keyof typeof RELATIONS;

export type Operand = { readonly value: Value } | { readonly times: number; readonly reading: Reading };

export interface Statement {
  /** As the author wrote it. */
  readonly text: string;
  readonly left: Reading;
  readonly relation: Relation;
  readonly right: Operand;
}

const READING = /^([a-z][a-z -]*?) of (\S+) in (\S+)$/;
const STATEMENT = new RegExp(`^(\\S.*? of \\S+ in \\S+) (${Object.keys(RELATIONS).join('|')}) (\\S.*)$`);
const COMPARED = new Set<string>(['is', 'is not']);

/** "status of replay in jwt" */
export function parseReading(text: string): Reading | null {
  const [, measure, subject, trial] = READING.exec(text.trim()) ?? [];
  return measure && subject && trial ? { measure, subject, trial } : null;
}

/** A whole statement, or why it is none. */
export function parseStatement(text: string): Result<Statement, string> {
  const [, first = '', relation = '', second = ''] = STATEMENT.exec(text.trim()) ?? [];
  const left = parseReading(first);
  if (!left || !isRelation(relation))
    return fail(
      `must be "<what> of <whom> in <run> <relation> <value>"; relations: ${Object.keys(RELATIONS).join(', ')}`,
    );
  const right = parseOperand(second);
  if ('value' in right && typeof right.value === 'string' && !COMPARED.has(relation))
    return fail(`"${right.value}" is no number, so it can only be compared with "is" or "is not"`);
  return ok({ text: text.trim(), left, relation, right });
}

const isRelation = (text: string): text is Relation => text in RELATIONS;

function parseOperand(text: string): Operand {
  const [, times, rest = ''] = /^(\d+(?:\.\d+)?) times (.+)$/.exec(text) ?? [];
  const reading = parseReading(times === undefined ? text : rest);
  if (reading) return { times: Number(times ?? 1), reading };
  return { value: /^\d+$/.test(text) ? Number(text) : text };
}

/** Whether what was measured stands so to what was claimed. */
export const holds = (left: Value, relation: Relation, right: Value): boolean =>
  typeof left === typeof right || COMPARED.has(relation) ? RELATIONS[relation](left, right) : false;
