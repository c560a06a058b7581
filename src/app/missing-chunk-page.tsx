/** Shown when a page's code does not arrive: the site was updated meanwhile, or the network is away. */
import type { Head } from './routes.ts';

export const missingChunkHead: Head = {
  title: 'This page did not arrive',
  description: 'A part of the site could not be loaded.',
};

export function MissingChunkPage() {
  return (
    <div className="mx-auto max-w-[640px] px-4 py-20">
      <h1 className="text-[34px] leading-tight font-semibold">This page did not arrive</h1>
      <p className="mt-4 text-ink2">
        The site may have been updated since you opened it, or the network is away. Loading the page anew
        usually mends it.
      </p>
      <button type="button" className="button mt-6" onClick={() => location.reload()}>
        Load it again
      </button>
    </div>
  );
}
