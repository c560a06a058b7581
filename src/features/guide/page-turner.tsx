/** The pages before and after this one, under its text. */
import { Link } from 'wouter';
import type { GuidePage } from './article.ts';
import { GUIDE_PAGES, pathOfGuidePage } from './guide-pages.ts';

export function PageTurner({ page }: { readonly page: GuidePage }) {
  const here = GUIDE_PAGES.findIndex(({ id }) => id === page.id);
  const neighbours = [
    ['Previous', GUIDE_PAGES[here - 1]],
    ['Next', GUIDE_PAGES[here + 1]],
  ] as const;
  return (
    <nav aria-label="Pages of the guide" className="page-turner">
      {neighbours.map(
        ([name, neighbour]) =>
          neighbour && (
            <Link key={name} href={pathOfGuidePage(neighbour.id)} data-turn={name.toLowerCase()}>
              <span className="page-turner-way">{name}</span>
              <b>{neighbour.title}</b>
              <span className="page-turner-lead">{neighbour.lead}</span>
            </Link>
          ),
      )}
    </nav>
  );
}
