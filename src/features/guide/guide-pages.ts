/** The pages of the guide: one per file in `content/guide/`, known without their text. */
import type { GuidePage } from './article.ts';

/** The page at /guide/ itself; the others are its companions at /guide/<id>/. */
export const FRONT_PAGE = 'comparison';

const files = import.meta.glob<GuidePage>('/content/guide/*.md', { import: 'page', eager: true });

/** In the order in which they are read. */
export const GUIDE_PAGES: readonly GuidePage[] = Object.values(files).toSorted(
  (one, other) => one.order - other.order,
);

/** "/guide/" for the front page, "/guide/<id>/" for a companion. */
export function pathOfGuidePage(id: string): string {
  return id === FRONT_PAGE ? '/guide/' : `/guide/${id}/`;
}
