/** Web storage and variables: what a page's script keeps and forgets. */
import type { StorageCleared, StorageWritten } from '#model/trace/events/storage.ts';
import { placeOf } from '#model/trace/place.ts';
import { endMarks, noteAt, toneOfRest } from '../mark.ts';
import { keeping, losing } from '../moving-objects.ts';
import { captionOfKind } from '../place-names.ts';
import { STILL, type EventView } from './event-view.ts';

export const STORAGE_VIEWS = {
  'storage-written': {
    ...STILL,
    size: 'local',
    motion: 'keep',
    unpacks: true,
    words: ({ place }, { layout }) => [
      `rests in ${captionOfKind(placeOf(layout.run.trace.places, place).kind).long}`,
      'rests',
    ],
    marks: ({ place }, drawn) => [noteAt(drawn, place, toneOfRest(drawn.layout))],
    movingObjects: (_, motion) => [keeping(motion.floor, motion)],
    difference: { alone: 'script keeps it', beside: () => 'where it rests' },
    concerns: () => true,
  },
  'storage-cleared': {
    ...STILL,
    size: 'local',
    motion: 'fall',
    takesAway: true,
    words: () => ['document deleted here', 'deleted here', 'deleted'],
    terseWords: (_event, _step, _mark, words) => words,
    marks: ({ place }, drawn) => [...endMarks(drawn, place), noteAt(drawn, place)],
    movingObjects: (_, motion) => [losing(motion.floor, motion)],
    difference: { alone: 'script forgets', beside: () => 'who forgets' },
    concerns: () => true,
  },
} satisfies {
  'storage-written': EventView<StorageWritten>;
  'storage-cleared': EventView<StorageCleared>;
};
