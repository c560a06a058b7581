/** Client navigation: the page of the address is fetched, and the old one stays until it has arrived. */
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { decoded } from '#components/address.ts';
import { loadPage, missingPage, type LoadedPage } from './loaded-page.ts';

/** Says in the tab where the reader is. */
export function fullTitle(title: string): string {
  return `${title} · Cookie or Token`;
}

/**
 * Puts the reader where a whole page load would have put them: at the section
 * the address names, or at the top, with the focus on that heading.
 */
function moveTo(hash: string): void {
  const section = hash ? document.getElementById(decoded(hash.slice(1))) : null;
  const heading = section ?? document.querySelector<HTMLElement>('main h1');
  if (section) section.scrollIntoView();
  else scrollTo(0, 0);
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}

export function useShownPage(first: LoadedPage): LoadedPage {
  const [path] = useLocation();
  const [shown, setShown] = useState(first);
  const asked = useRef(first.path);

  useEffect(() => {
    if (asked.current === path) return;
    asked.current = path;
    const show = (page: LoadedPage) => {
      // A slow page must not replace one that was asked for after it.
      if (asked.current === path) setShown(page);
    };
    loadPage(path).then(show, () => show(missingPage(path)));
  }, [path]);

  useEffect(() => {
    document.title = fullTitle(shown.head.title);
    if (shown !== first) moveTo(location.hash);
  }, [shown, first]);

  return shown;
}
