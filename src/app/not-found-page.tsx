/** An address that leads nowhere: names it, guesses what was meant, and lists what there is. */
import { useId, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { Cloakroom } from '#components/drawings/cloakroom.tsx';
import { Ticket } from '#components/drawings/ticket.tsx';
import { BASE, decoded } from '#components/address.ts';
import { SITE_PAGES } from '#components/site-pages.ts';
import { COMPANION_PAGES, nearestAddress, SCENARIO_PAGES, type SitePlace } from './nearest-address.ts';
import type { Head } from './routes.ts';

export const notFoundHead: Head = {
  title: 'No page here',
  description: 'There is no page at this address. Here is what there is.',
};

const never = () => () => {};

/** The path in the address bar without the base; empty in the file that the build writes. */
function usePath(): string {
  return useSyncExternalStore(
    never,
    () => decoded(location.pathname.slice(BASE.length)),
    () => '',
  );
}

/** A ticket whose number hangs no coat. */
function EmptyHooks() {
  return (
    <svg viewBox="0 0 236 132" className="w-[200px] shrink-0 sm:w-[236px]" aria-hidden="true">
      <g transform="translate(176 66)">
        <Cloakroom />
      </g>
      <path d="M84 62h34" strokeWidth="1.4" strokeDasharray="2 5" className="stroke-ink3" />
      <g transform="translate(42 62) rotate(-7)">
        <Ticket number="404" />
      </g>
    </svg>
  );
}

export function Page() {
  const path = usePath();
  const nearest = path === '' ? null : nearestAddress(path);
  return (
    <div className="mx-auto max-w-[820px] px-4 py-12 sm:px-8 sm:py-20">
      <div className="flex flex-col-reverse gap-8 sm:flex-row sm:items-end sm:justify-between">
        <h1 className="text-[34px] leading-tight font-semibold sm:text-[44px]">There is no page here</h1>
        <EmptyHooks />
      </div>
      {path !== '' && (
        <p className="mt-5 text-ink2">
          Nothing stands at <code className="font-mono text-ink wrap-anywhere">{path}</code>.
          {nearest && (
            <>
              {' '}
              The nearest address is{' '}
              <Link href={nearest.path} className="site-link">
                {nearest.name}
              </Link>
              .
            </>
          )}
        </p>
      )}
      <div className="mt-10 grid gap-x-14 gap-y-8 sm:grid-cols-2">
        <PlaceList title="Pages" places={[...SITE_PAGES, ...COMPANION_PAGES]} />
        <PlaceList title="Runs in the simulator" places={SCENARIO_PAGES} />
      </div>
    </div>
  );
}

interface PlaceListProps {
  readonly title: string;
  readonly places: readonly SitePlace[];
}

function PlaceList({ title, places }: PlaceListProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="border-t border-rule pt-4 text-xl font-semibold">
        {title}
      </h2>
      <ul className="mt-2">
        {places.map(({ path, name }) => (
          <li key={path}>
            <Link href={path} className="site-link inline-block py-1.5">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
