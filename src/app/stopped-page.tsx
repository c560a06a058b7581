/** A page that cannot go on: what happened, and the ways on. Its links load the document anew, and need nothing that may have broken. */
import type { ReactNode } from 'react';
import { addressOf } from '#components/address.ts';

export function StoppedPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[640px] px-4 py-20">
      <h1 className="text-[34px] leading-tight font-semibold">{title}</h1>
      <p className="mt-4 text-ink2">{children}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={() => location.reload()}>
          Load it again
        </button>
        <a href={addressOf('/')} className="button button-quiet">
          Go to the first page
        </a>
      </p>
    </div>
  );
}
