/** What a page’s script keeps by itself, and forgets. */
import { capital } from '../../wording/capital.ts';
import type { PlaceId } from '../place.ts';
import { phraseOf } from './circumstances.ts';
import { alike, NO_TIME, type EventDefinition } from './definition.ts';

export interface StorageWritten {
  readonly type: 'storage-written';
  readonly place: PlaceId;
  readonly names: readonly string[];
}

export interface StorageCleared {
  readonly type: 'storage-cleared';
  readonly place: PlaceId;
  readonly names: readonly string[];
}

export const STORAGE_EVENTS = {
  'storage-written': {
    sentence: ({ place, names }, _, places) =>
      `The page’s script keeps ${list(names)} in ${phraseOf(places, place)}.`,
    role: () => 'credential-kept',
    looks: alike,
    takes: NO_TIME,
  },
  'storage-cleared': {
    sentence: ({ place, names }, _, places) =>
      `${capital(list(names))} ${names.length > 1 ? 'are' : 'is'} gone from ${phraseOf(places, place)}.`,
    role: () => 'credential-dropped',
    looks: alike,
    takes: NO_TIME,
  },
} satisfies {
  'storage-written': EventDefinition<StorageWritten>;
  'storage-cleared': EventDefinition<StorageCleared>;
};

/** Names of stored items in words: "access token and refresh token". */
function list(names: readonly string[]): string {
  const words = names.map((name) => name.replaceAll('_', ' '));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
