import { useLayoutEffect, useState, type RefObject } from 'react';

/** Width of the first element inside `root` that `selector` finds, whole pixels, kept up to date. */
export function useWidth(root: RefObject<HTMLElement | null>, selector: string, assumed: number): number {
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const node = root.current?.querySelector(selector);
    if (!node) return undefined;
    // Where nothing is laid out (a test without a screen) the assumption stands.
    const measure = () => setWidth(Math.round(node.clientWidth) || assumed);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [root, selector, assumed]);
  return width;
}
