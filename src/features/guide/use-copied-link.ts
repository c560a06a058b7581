import { useEffect, useState, type RefObject } from 'react';

/** As long as it takes to read, milliseconds. */
const SHOWN_FOR = 4000;

/**
 * Makes the headings' links copy the address they lead to, and answers with
 * what to say about it. Without script, or where the clipboard is forbidden,
 * they are what they look like: links.
 */
export function useCopiedLink(article: RefObject<HTMLElement | null>): string {
  const [message, setMessage] = useState('');

  useEffect(() => {
    const root = article.current;
    const copy = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a.heading-link') : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      const name = link.getAttribute('aria-label')?.replace(/^Link to /, '') ?? '';
      const copied = navigator.clipboard?.writeText(link.href) ?? Promise.reject(new Error('no clipboard'));
      copied.then(
        () => setMessage(`Link to “${name}” copied`),
        () => setMessage(`The address bar now leads to “${name}”`),
      );
    };
    root?.addEventListener('click', copy);
    return () => root?.removeEventListener('click', copy);
  }, [article]);

  useEffect(() => {
    if (message === '') return undefined;
    const timer = setTimeout(() => setMessage(''), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message]);

  return message;
}
