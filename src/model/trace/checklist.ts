/** Builds a `Decision` clause by clause, in the order in which they are checked. */
import type { ClauseCheck, Decision, Question } from './decision.ts';

export interface Checklist {
  /** Notes a clause with what was looked at, and says whether it passed. */
  check(clause: string, rule: string, inputs: Inputs, passed: boolean): boolean;
  /** Notes a clause that does not apply here. */
  skip(clause: string, rule: string, inputs: Inputs): void;
  yes(): Decision;
  no(reason: string): Decision;
}

type Inputs = ClauseCheck['inputs'];

/** An empty list for one question about one thing: a cookie's name, "access token". */
export function checklist(question: Question, subject: string): Checklist {
  const clauses: ClauseCheck[] = [];
  const decide = (verdict: Decision['verdict'], reason: string): Decision => ({
    question,
    subject,
    verdict,
    reason,
    clauses,
  });
  return {
    check(clause, rule, inputs, passed) {
      clauses.push({ clause, rule, inputs, outcome: passed ? 'pass' : 'fail' });
      return passed;
    },
    skip: (clause, rule, inputs) => void clauses.push({ clause, rule, inputs, outcome: 'not-applicable' }),
    yes: () => decide('yes', 'OK'),
    no: (reason) => decide('no', reason),
  };
}
