/** Keeps the keyboard's focus near where it was when what had it goes away, as a button does that has done its work. */
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { FocusEvent } from 'react';

const FOCUSABLE = 'textarea, button, input, summary';

/** The focus handler for the element around it all; a focus that a pointer set is left alone. */
export function useKeptFocus(): (event: FocusEvent) => void {
  /** What has the focus, and what is around it, from the inside out. */
  const trail = useRef<readonly Element[]>([]);
  useLayoutEffect(() => {
    const [last, ...around] = trail.current;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const near = around.find((each) => each.isConnected && each.querySelector(FOCUSABLE));
    near?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  });
  return useCallback(({ target, currentTarget }) => {
    trail.current = target.matches(':focus-visible') ? trailOf(target, currentTarget) : [];
  }, []);
}

function trailOf(from: Element, to: Element): Element[] {
  const trail = [from];
  for (let at = from.parentElement; at && to.contains(at); at = at.parentElement) trail.push(at);
  return trail;
}
