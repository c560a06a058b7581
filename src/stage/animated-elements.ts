/** The elements that a frame moves. They are written directly: a frame costs no render. */
import type { RefCallback } from 'react';
import type { Frame } from './frame.ts';

export interface AnimatedElements {
  /** A stable ref for the element, or one of the elements, that plays this part. */
  ref(part: string): RefCallback<Element>;
  apply(frame: Frame): void;
}

export function createAnimatedElements(): AnimatedElements {
  const elements = new Map<string, Set<Element>>();
  const refs = new Map<string, RefCallback<Element>>();
  return {
    ref(part) {
      const known = refs.get(part);
      if (known) return known;
      const ref: RefCallback<Element> = (element) => {
        if (!element) return undefined;
        const set = elements.get(part) ?? new Set();
        elements.set(part, set.add(element));
        return () => {
          set.delete(element);
        };
      };
      refs.set(part, ref);
      return ref;
    },
    apply(frame) {
      for (const [part, attributes] of Object.entries(frame))
        for (const element of elements.get(part) ?? [])
          for (const [name, value] of Object.entries(attributes)) {
            const text = String(value);
            if (element.getAttribute(name) !== text) element.setAttribute(name, text);
          }
    },
  };
}
