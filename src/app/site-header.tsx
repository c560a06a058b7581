/** Brand, main navigation and theme. On a phone the links wait behind a button that needs no script. */
import { useRef } from 'react';
import { Link } from 'wouter';
import { BrandMark } from '#components/drawings/brand-mark.tsx';
import { PLACES } from '#components/site-pages.ts';
import { ThemeButton } from './theme-button.tsx';

export interface SiteHeaderProps {
  /** Pattern of the route that is shown, or `null`. */
  readonly pattern: string | null;
}

export function SiteHeader({ pattern }: SiteHeaderProps) {
  const links = useRef<HTMLUListElement>(null);
  // The page changes without a page load, so the opened menu would stay. (Test environments lack popovers.)
  const closeMenu = () => links.current?.hidePopover?.();

  return (
    <header className="site-header">
      <Link href="/" className="site-brand" aria-current={pattern === '/' ? 'page' : undefined}>
        <BrandMark />
        Cookie or Token
      </Link>
      <nav aria-label="Main" className="contents">
        <ul ref={links} id="main-links" popover="auto" className="site-links">
          {PLACES.map(({ path, name }) => (
            <li key={path}>
              <Link href={path} aria-current={currentness(path, pattern)} onClick={closeMenu}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <ThemeButton />
        <button
          type="button"
          popoverTarget="main-links"
          aria-label="Menu"
          className="site-button menu-button"
        >
          <svg viewBox="0 0 22 22" className="w-[22px]" aria-hidden="true">
            <path d="M3 6h16M3 11h16M3 16h16" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      </nav>
    </header>
  );
}

/** "page" on the place itself, "true" on pages inside it. */
function currentness(path: string, pattern: string | null): 'page' | 'true' | undefined {
  if (pattern === path) return 'page';
  return pattern?.startsWith(path) ? 'true' : undefined;
}
