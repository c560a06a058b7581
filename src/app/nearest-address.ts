/** Which existing address a wrong one probably meant. */
import { PLACES } from '#components/site-pages.ts';
import { FRONT_PAGE, GUIDE_PAGES, pathOfGuidePage } from '#features/guide/guide-pages.ts';
import { SCENARIOS } from '#features/simulator/scenarios.ts';
import { editDistance } from '#model/edit-distance.ts';

export interface SitePlace {
  readonly path: string;
  readonly name: string;
}

/** One per file in `content/guide/` beside the guide's front page. */
export const COMPANION_PAGES: readonly SitePlace[] = GUIDE_PAGES.filter(({ id }) => id !== FRONT_PAGE).map(
  ({ id, title }) => ({ path: pathOfGuidePage(id), name: title }),
);

/** One per file in `content/scenarios/`. */
export const SCENARIO_PAGES: readonly SitePlace[] = SCENARIOS.map(({ id, title }) => ({
  path: `/simulator/${id}/`,
  name: title,
}));

/**
 * The place whose address is nearest to a path, if one is near: at most two
 * mistakes in five characters. Below "/simulator/" any unknown name leads at
 * least to the list of runs.
 */
export function nearestAddress(path: string): SitePlace | null {
  const wanted = path.toLowerCase().slice(0, 200).replace(/\/?$/, '/');
  const ranked = [...PLACES, ...COMPANION_PAGES, ...SCENARIO_PAGES]
    .map((place) => ({ place, distance: editDistance(wanted, place.path) }))
    .toSorted((one, other) => one.distance - other.distance);
  const best = ranked[0];
  if (!best) return null;
  const lastSegment = best.place.path.split('/').at(-2) ?? '';
  if (best.distance <= Math.ceil(lastSegment.length * 0.4)) return best.place;
  return PLACES.find((place) => wanted.startsWith(place.path)) ?? null;
}
