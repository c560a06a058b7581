/** The guide's front page: the comparison. */
import { loadArticlePage } from './article-page.tsx';

export const { Page } = await loadArticlePage('comparison');
