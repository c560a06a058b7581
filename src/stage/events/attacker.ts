/** What the attacker does: a copy leaves where the credential stays. */
import type { CredentialCopied } from '#model/trace/events/attacker.ts';
import { riseOf } from '../mark.ts';
import { copying } from '../moving-objects.ts';
import { ONE_WAITS, onlyAlone, STILL, type EventView } from './event-view.ts';

export const ATTACKER_VIEWS = {
  'credential-copied': {
    ...STILL,
    size: 'lookUp',
    motion: 'copy',
    prepares: () => 220,
    words: () => ['copied', 'copy'],
    marks({ from, what }, { layout, step, y0, y1, words }) {
      const to = step.place;
      const copy = layout.lifelines.find((lifeline) => lifeline.slot === to && lifeline.from >= y0);
      const weight = copy?.weight ?? null;
      const start = y0 + 4;
      return [
        { type: 'message', from, to, y0: start, y1, weight, joins: true },
        ...(what === 'jwt' ? [] : [{ type: 'dot', slot: from, y: start, loud: true } as const]),
        { type: 'along', from, to, y0: start, y1, words, tone: 'ink2', rise: riseOf(weight) },
      ];
    },
    movingObjects: ({ from }, { floor, step, secret, main }) =>
      secret ? [copying(floor, from, step.place, secret, main)] : [],
    difference: onlyAlone(ONE_WAITS),
    concerns: () => true,
  },
} satisfies { 'credential-copied': EventView<CredentialCopied> };
