/** An address that leads nowhere: names it, guesses what was meant, and lists what there is. */
import { useId, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { BASE } from '#components/address.ts';
import { COMPANION_PAGES, nearestAddress, PAGES, SCENARIO_PAGES } from './nearest-address.ts';
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
    () => decodePath(location.pathname.slice(BASE.length)),
    () => '',
  );
}

/** An address may hold a broken percent-encoding; then it is shown as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function Page() {
  const path = usePath();
  const nearest = path === '' ? null : nearestAddress(path);
  return (
    <div className="mx-auto max-w-[760px] px-4 py-16 sm:px-8 sm:py-24">
      <h1 className="text-[34px] leading-tight font-semibold sm:text-[44px]">There is no page here</h1>
      {path !== '' && (
        <p className="mt-5 text-ink2">
          Nothing stands at <code className="font-mono text-ink wrap-anywhere">{path}</code>.
          {nearest && (
            <>
              {' '}
              The nearest address is <Link href={nearest.path}>{nearest.name}</Link>.
            </>
          )}
        </p>
      )}
      <div className="mt-10 grid gap-x-14 gap-y-8 sm:grid-cols-2">
        <PlaceList title="Pages" places={[...PAGES, ...COMPANION_PAGES]} />
        <PlaceList title="Runs in the simulator" places={SCENARIO_PAGES} />
      </div>
    </div>
  );
}

interface PlaceListProps {
  readonly title: string;
  readonly places: typeof PAGES;
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
            <Link href={path} className="inline-block py-1.5">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
