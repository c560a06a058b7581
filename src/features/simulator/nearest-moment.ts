/** Where a link leads when the step it names does not exist. */
import { editDistance } from '#model/edit-distance.ts';
import type { Moment } from '#model/trace/moment.ts';

/** "open-profile-2.session-looked-up" → the action's name, its id, and the event. */
function partsOf(step: string) {
  const [action = '', event = ''] = step.split('.');
  return { action, id: action.replace(/-\d+$/, ''), event: event.replace(/-\d+$/, '') };
}

/** What two step names have in common, the more the larger. */
function likeness(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.id !== b.id) return 0;
  const mistakes = editDistance(a.event, b.event) / Math.max(1, a.event.length, b.event.length);
  return (a.action === b.action ? 4 : 1) + 2 * (1 - mistakes);
}

/**
 * The moment that is most like the step that was asked for: the same action
 * before the same kind of action, there the event with the most like name; the
 * very first moment if nothing is alike.
 */
export function nearestMoment(moments: readonly Moment[], step: string): Moment | undefined {
  let best = moments[0];
  let most = 0;
  for (const moment of moments) {
    const alike = Math.max(0, ...moment.names.map((name) => likeness(name, step)));
    if (alike > most) {
      most = alike;
      best = moment;
    }
  }
  return best;
}
