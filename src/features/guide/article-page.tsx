/** A page of the guide. Its text is markdown; this is the page around it. */
import { useRef } from 'react';
import type { GuidePage } from './article.ts';
import { loadArticleHtml } from './article-html.ts';
import { TableOfContents } from './table-of-contents.tsx';
import { useCopiedLink } from './use-copied-link.ts';
import { useCurrentSection } from './use-current-section.ts';
import './guide.css';
import './article.css';

const pages = import.meta.glob<GuidePage>('/content/guide/*.md', { import: 'page', eager: true });

interface ArticlePageProps {
  readonly page: GuidePage;
  readonly html: { readonly __html: string };
}

function ArticlePage({ page, html }: ArticlePageProps) {
  const article = useRef<HTMLDivElement>(null);
  const current = useCurrentSection(article, page.headings);
  const copied = useCopiedLink(article);
  return (
    <div className="guide">
      <TableOfContents page={page} pages={Object.values(pages)} current={current} />
      <article>
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
        <div
          ref={article}
          className="article"
          data-article={page.id}
          dangerouslySetInnerHTML={html}
          suppressHydrationWarning
        />
      </article>
      <p role="status" className="guide-status">
        {copied}
      </p>
    </div>
  );
}

/** The page of `content/guide/<id>.md` with its text, ready to be rendered. */
export async function loadArticlePage(id: string) {
  const page = pages[`/content/guide/${id}.md`];
  if (!page) throw new Error(`There is no content/guide/${id}.md.`);
  const html = { __html: await loadArticleHtml(id) };
  return { Page: () => <ArticlePage page={page} html={html} /> };
}
