/** What sentences say of the circumstances of an event. */
import { capital } from '../../wording/capital.ts';
import { placeOf, type Place, type PlaceId } from '../place.ts';
import type { Circumstances } from './definition.ts';

/** Why the first decision came out as it did; empty without one. */
export const reasonIn = ({ decisions }: Circumstances): string => decisions[0]?.reason ?? '';

export const isRefused = ({ decisions }: Circumstances): boolean => decisions[0]?.verdict === 'no';

/** "the server" */
export const phraseOf = (places: readonly Place[], id: PlaceId): string => placeOf(places, id).phrase;

/** "The server", to begin a sentence with. */
export const subjectOf = (places: readonly Place[], id: PlaceId): string => capital(phraseOf(places, id));
