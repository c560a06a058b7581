/** In words: what was found in the input, and what was removed. */
import type { Reading } from './reading.ts';
import type { Removed } from './surroundings.ts';

/** What was found and removed, for a token that did not stand alone; empty for one that did, and for none. */
export function describeIntake({ intake, candidate }: Omit<Reading, 'note'>): string {
  if (!candidate) return '';
  const notes = intake.removed.map(describeRemoved);
  const { length } = intake.candidates;
  if (candidate.isAssembled && length > 1) {
    const [what, , , all] = (candidate.label ?? '').split(' ');
    notes.unshift(`One token with ${all ?? length} ${what}s.${all ? ` The first ${length} are read.` : ''}`);
  } else if (length > 1) notes.unshift(`Found ${length} tokens.`);
  else if (candidate.isAssembled) notes.unshift('Found in a JSON serialization, read as its compact form.');
  else if (candidate.label) notes.unshift(`Found in ${candidate.label}.`);
  if (intake.fromQuery) notes.push('It came in a query string, which ends up in logs and histories.');
  return notes.join(' ');
}

function describeRemoved(removed: Removed): string {
  switch (removed.kind) {
    case 'prefix':
      return `Removed prefix ${removed.text}.`;
    case 'quotes':
      return `Removed ${/[<([{]/.test(removed.text) ? 'brackets' : 'quotes'} ${removed.text}.`;
    case 'suffix':
      return `Removed a ${removed.text === '.' ? 'full stop' : `trailing ${removed.text}`}.`;
    case 'line-breaks':
      return `Joined ${removed.count} line ${removed.count === 1 ? 'break' : 'breaks'}.`;
    case 'spaces':
      return `Removed ${removed.count} ${removed.count === 1 ? 'space' : 'spaces'}.`;
    default:
      return `Set aside ${removed.count.toLocaleString('en')} other ${removed.count === 1 ? 'character' : 'characters'}.`;
  }
}
