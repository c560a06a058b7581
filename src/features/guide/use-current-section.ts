import { useEffect, useState, type RefObject } from 'react';
import type { Heading } from './article.ts';

/** A section is being read when its heading has passed this part of the window's height. */
const READING_LINE = 0.3;

/** Id of the section that is being read; `null` above the first one and without script. */
export function useCurrentSection(article: RefObject<HTMLElement | null>, headings: readonly Heading[]) {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const marks = headings.flatMap(({ id }) => article.current?.querySelector<HTMLElement>(`#${id}`) ?? []);
    const update = () => {
      const line = window.innerHeight * READING_LINE;
      setCurrent(marks.findLast((mark) => mark.getBoundingClientRect().top <= line)?.id ?? null);
    };
    // Crossing the line is the only thing that changes the answer.
    const observer = new IntersectionObserver(update, {
      rootMargin: `0px 0px -${100 - READING_LINE * 100}% 0px`,
    });
    for (const mark of marks) observer.observe(mark);
    return () => observer.disconnect();
  }, [article, headings]);
  return current;
}
