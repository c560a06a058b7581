/** The comparison guide. Its text is markdown; this is the page around it. */
import { useRef } from 'react';
import { page } from '../../../content/guide/comparison.md';
import { loadArticleHtml } from './article-html.ts';
import { TableOfContents } from './table-of-contents.tsx';
import { useCopiedLink } from './use-copied-link.ts';
import { useCurrentSection } from './use-current-section.ts';
import './guide.css';
import './article.css';

const html = { __html: await loadArticleHtml() };

export function Page() {
  const article = useRef<HTMLDivElement>(null);
  const current = useCurrentSection(article, page.headings);
  const copied = useCopiedLink(article);
  return (
    <div className="guide">
      <TableOfContents page={page} current={current} />
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
