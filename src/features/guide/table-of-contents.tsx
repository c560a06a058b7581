import { useEffect, useRef } from 'react';
import type { GuidePage } from './article.ts';

export interface TableOfContentsProps {
  readonly page: GuidePage;
  /** Id of the section that is being read. */
  readonly current: string | null;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Beside the text on a wide window; folded above it on a phone. */
export function TableOfContents({ page, current }: TableOfContentsProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const sections = page.headings.filter(({ depth }) => depth === 2);

  // The stylesheet shows a folded list on wide windows; browsers that cannot do that need it unfolded.
  useEffect(() => {
    const wide = window.matchMedia?.('(min-width: 1000px)');
    const follow = () => {
      if (fold.current) fold.current.open = wide?.matches ?? true;
    };
    follow();
    wide?.addEventListener('change', follow);
    return () => wide?.removeEventListener('change', follow);
  }, []);

  return (
    <nav aria-label="On this page" className="toc">
      <details ref={fold}>
        <summary>
          On this page
          <span className="toc-size">
            {' '}
            · {sections.length} sections · {page.minutes} min
          </span>
        </summary>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
      <p className="toc-facts">
        {page.minutes} min to read
        <br />
        Reviewed <time dateTime={page.reviewed}>{DAY.format(new Date(`${page.reviewed}T00:00:00Z`))}</time>
      </p>
    </nav>
  );
}
