/** Shown when a page's code does not arrive: the site was updated meanwhile, or the network is away. */
import { StoppedPage } from './stopped-page.tsx';

export const missingChunkTitle = 'This page did not arrive';

export function MissingChunkPage() {
  return (
    <StoppedPage title={missingChunkTitle}>
      The site may have been updated since you opened it, or the network is away. Loading the page anew
      usually mends it.
    </StoppedPage>
  );
}
