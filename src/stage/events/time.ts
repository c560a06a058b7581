/** Time that passes, and actions that have nothing to do. */
import type { ActionSkipped, ClockAdvanced } from '#model/trace/events/time.ts';
import { placesOfKind } from '#model/trace/place.ts';
import { noteAt } from '../mark.ts';
import { ONE_WAITS, onlyAlone, STILL, type EventView } from './event-view.ts';

export const TIME_VIEWS = {
  'action-skipped': {
    ...STILL,
    size: 'local',
    motion: 'local',
    words: () => ['nothing to do'],
    // In front of the browser, whoever had nothing to do.
    marks: (_, drawn) =>
      placesOfKind(drawn.layout.run.trace.places, 'cookie-jar')
        .slice(0, 1)
        .map(({ id }) => noteAt(drawn, id, 'ink3')),
    difference: onlyAlone('nothing to do'),
  },
  'clock-advanced': {
    ...STILL,
    size: 'wait',
    motion: 'wait',
    words: () => [],
    marks: () => [],
    difference: onlyAlone(ONE_WAITS),
  },
} satisfies {
  'action-skipped': EventView<ActionSkipped>;
  'clock-advanced': EventView<ClockAdvanced>;
};
