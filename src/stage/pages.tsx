import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMedia } from '#components/use-media.ts';
import { LIMITS } from './sizes.ts';

/**
 * Both lanes of a small screen: two pages to swipe between, at the same
 * moment, with the edge of the other one in sight. A tablet shows them side by side.
 */
export function Pages({ children }: { readonly children: ReactNode }) {
  const pages = useRef<HTMLDivElement>(null);
  const [second, setSecond] = useState(false);
  const scrolls = useMedia(`(max-width: ${LIMITS.narrow}px)`);
  useEffect(() => {
    // Where it scrolls, the keyboard must reach it.
    if (scrolls) pages.current?.setAttribute('tabindex', '0');
    else pages.current?.removeAttribute('tabindex');
  }, [scrolls]);
  const turn = () => {
    const node = pages.current;
    if (node) node.scrollTo({ left: second ? 0 : node.scrollWidth, behavior: 'smooth' });
  };
  return (
    <>
      <div
        ref={pages}
        className="stage-pages"
        role="group"
        aria-label="Both lanes"
        onScroll={({ currentTarget }) => setSecond(currentTarget.scrollLeft > currentTarget.clientWidth / 3)}
      >
        {children}
      </div>
      <button type="button" className="stage-other" onClick={turn}>
        <i data-on={second ? undefined : ''} />
        <i data-on={second ? '' : undefined} />
        <span>{second ? 'Session' : 'JWT'} at the same moment</span>
      </button>
    </>
  );
}
