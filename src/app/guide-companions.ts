/** The guide's pages beside the comparison: one per further file in `content/guide/`. */
import type { GuideHead } from '#features/guide/article.ts';

const heads = import.meta.glob<GuideHead>('/content/guide/*.md', {
  query: '?head',
  import: 'head',
  eager: true,
});

export const companions: readonly GuideHead[] = Object.values(heads).filter(({ id }) => id !== 'comparison');
