/** Under the text: how to cite the page, and what may be done with it. */
import { useSyncExternalStore } from 'react';
import { addressOf } from '#components/address.ts';
import { CopyButton } from '#components/copy-button.tsx';
import type { GuidePage } from './article.ts';
import { pathOfGuidePage } from './guide-pages.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const nothingChanges = () => () => {};

export function HowToCite({ page }: { readonly page: GuidePage }) {
  // The build does not know under which host the page will stand.
  const origin = useSyncExternalStore(
    nothingChanges,
    () => location.origin,
    () => '',
  );
  const reviewed = DAY.format(new Date(`${page.reviewed}T00:00:00Z`));
  const citation = `“${page.title}”, Cookie or Token, reviewed ${reviewed}, ${origin}${addressOf(pathOfGuidePage(page.id))}`;
  return (
    <section aria-labelledby="how-to-cite" className="how-to-cite">
      <h2 id="how-to-cite">How to cite this page</h2>
      <p className="citation">{citation}</p>
      <CopyButton name="Copy this line" text={() => citation} className="how-to-cite-copy" />
      <p>
        Words and pictures are free to use under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">
          CC BY 4.0
        </a>
        : name the source. The code is under the <a href={addressOf('/licences.txt')}>MIT licence</a>.
      </p>
    </section>
  );
}
