/** Which member each finding is about, so that list, sheet and token can point at one another. */
import type { Finding } from '#model/token-reader/finding.ts';
import { memberOnPath } from '#model/token-reader/member-path.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { EditedPart } from '#model/token-reader/rewrite.ts';
import type { PointedMember } from '../token-box/pointed-member.ts';

/** One place per finding, in their order; `null` for a finding about no single member. */
export type FindingPlaces = readonly (PointedMember | null)[];

/** Finds the members that `findings` name by their paths. */
export function placesOf(findings: readonly Finding[], token: TokenReading | null): FindingPlaces {
  return findings.map(({ segment, path }) => {
    if ((segment !== 'header' && segment !== 'payload') || path === null) return null;
    const tree = token?.[segment]?.tree;
    const node = tree ? memberOnPath(tree, path) : undefined;
    return node === undefined ? null : { part: segment, node };
  });
}

/** Numbers of the findings about each member of a part, counted from 1 as the list does. */
export function findingNumbers(places: FindingPlaces, part: EditedPart): ReadonlyMap<number, number[]> {
  const numbers = new Map<number, number[]>();
  places.forEach((place, index) => {
    if (place?.part !== part) return;
    numbers.set(place.node, [...(numbers.get(place.node) ?? []), index + 1]);
  });
  return numbers;
}
