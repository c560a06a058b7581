/** A page of the guide. Its text is markdown; this is the page around it. */
import { useRef } from 'react';
import type { GuidePage } from './article.ts';
import { loadArticleHtml } from './article-html.ts';
import { FRONT_PAGE, GUIDE_PAGES } from './guide-pages.ts';
import { HowToCite } from './how-to-cite.tsx';
import { PageTurner } from './page-turner.tsx';
import { TableOfContents } from './table-of-contents.tsx';
import { useCopiedLink } from './use-copied-link.ts';
import { useCurrentSection } from './use-current-section.ts';
import { useTermNotes } from './use-term-notes.ts';
import './guide.css';
import './article.css';
import './article-figures.css';
import './term-note.css';
import './comparison-table.css';

interface Article {
  readonly page: GuidePage;
  readonly html: string;
}

type Params = Readonly<Record<string, string>>;

const findPage = ({ page = FRONT_PAGE }: Params) => GUIDE_PAGES.find(({ id }) => id === page);

export function head(params: Params) {
  const { title = 'Guide', description = '' } = findPage(params) ?? {};
  return { title, description };
}

/** What the page needs before it can be drawn; `null` where the guide has no page of that name. */
export async function prepare(params: Params): Promise<Article | null> {
  const page = findPage(params);
  return page ? { page, html: await loadArticleHtml(page.id) } : null;
}

export function Page({ content }: { readonly content: unknown }) {
  const { page, html } = content as Article;
  const article = useRef<HTMLDivElement>(null);
  const current = useCurrentSection(article, page.headings);
  const copied = useCopiedLink(article);
  useTermNotes(article);
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
          dangerouslySetInnerHTML={{ __html: html }}
          suppressHydrationWarning
        />
        <HowToCite page={page} />
        <PageTurner page={page} />
      </article>
      <p role="status" className="guide-status">
        {copied}
      </p>
    </div>
  );
}
