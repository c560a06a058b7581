/** A trace in words: for people who cannot see the stage, and for reviewers of a change. */
import { clockText } from '../wording/clock-text.ts';
import { shortened } from '../wording/shortened.ts';
import { serializeMessage } from '../http/serialize.ts';
import type { Decision } from './decision.ts';
import { sentenceOf } from './events.ts';
import type { Place } from './place.ts';
import type { Change, Entry } from './state.ts';
import type { Step, Trace } from './trace.ts';

/** Every step with its time, its sentence, its message, its decisions and what it changed. */
export function transcriptOf(trace: Pick<Trace, 'steps' | 'places'>): string {
  const lines: string[] = [];
  let action = -1;
  for (const step of trace.steps) {
    if (step.action.index !== action) lines.push('', `# ${step.action.name}`);
    action = step.action.index;
    lines.push('', ...stepLines(step, trace.places));
  }
  return `${lines.slice(1).join('\n')}\n`;
}

function stepLines(step: Step, places: readonly Place[]): readonly string[] {
  return [
    `${clockText(step.begins)} ${step.name}`,
    `  ${sentenceOf(step, places)}`,
    ...messageLines(step).map((line) => `    | ${line}`.trimEnd()),
    ...step.decisions.flatMap(decisionLines).map((line) => `    ${line}`),
    ...step.changes.map((change) => `    ${changeLine(change)}`),
  ];
}

function messageLines({ event }: Step): readonly string[] {
  if (event.type === 'request-sent') return serializeMessage(event.request).split(/\r?\n/);
  if (event.type === 'response-sent') return serializeMessage(event.response).split(/\r?\n/);
  return [];
}

const MARKS = { pass: 'passed', fail: 'FAILED', 'not-applicable': 'does not apply' } as const;

function decisionLines({ question, subject, verdict, reason, clauses }: Decision): readonly string[] {
  return [
    `${question} ${subject}: ${verdict}, ${reason}`,
    ...clauses.map(({ clause, rule, outcome }) => `  ${MARKS[outcome]}: ${clause}: ${rule}`),
  ];
}

function changeLine({ place, key, before, after }: Change): string {
  // Hashes and tokens by their beginning.
  const row = `${place} ${key.length > 40 ? shortened(key, 8) : key}`;
  if (!before) return `+ ${row}`;
  if (!after) return `- ${row}`;
  return `~ ${row}: ${differences(before, after).join(', ')}`;
}

const differences = (before: Entry, after: Entry): readonly string[] => {
  const old = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => old.get(name) !== value)
    .map(([name]) => name);
};
