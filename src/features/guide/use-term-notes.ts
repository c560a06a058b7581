import { useEffect, type RefObject } from 'react';

/** Between a note and the edge of the window, CSS pixels. */
const EDGE = 16;
/** Between a term and its note. */
const GAP = 9;

/**
 * Makes the article's terms buttons that open the note about them. Without
 * script, or in a browser without popovers, they are links to the place where
 * the term is explained.
 */
export function useTermNotes(article: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = article.current;
    if (!root || !('showPopover' in root)) return undefined;
    const terms = [...root.querySelectorAll<HTMLAnchorElement>('a.term')];
    for (const term of terms) {
      term.setAttribute('role', 'button');
      term.setAttribute('aria-haspopup', 'dialog');
      term.setAttribute('aria-expanded', 'false');
    }
    let opener: HTMLElement | null = null;

    const open = (term: HTMLElement) => {
      const note = noteOf(term);
      if (!note) return;
      opener = term;
      note.showPopover();
      placeBeside(note, term);
      note.focus({ preventScroll: true });
    };
    const click = (event: MouseEvent) => {
      const term = termAt(event.target);
      if (!term || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      if (term.getAttribute('aria-expanded') === 'true') noteOf(term)?.hidePopover();
      else open(term);
    };
    const press = (event: KeyboardEvent) => {
      const term = termAt(event.target);
      if (event.key === 'Tab') leave(event);
      // A link answers to Enter by itself; a button also to the space bar.
      if (event.key !== ' ' || !term) return;
      event.preventDefault();
      open(term);
    };
    /** Notes stand at the end of the page; who tabs out of one goes on behind its term. */
    const leave = (event: KeyboardEvent) => {
      const note = event.target instanceof Element ? event.target.closest<HTMLElement>('.term-note') : null;
      const term = opener;
      if (!note || !term || event.target !== (event.shiftKey ? note : note.querySelector('a'))) return;
      if (event.shiftKey) event.preventDefault();
      note.hidePopover();
      term.focus();
    };
    const toggled = (event: Event) => {
      const shown = (event as ToggleEvent).newState === 'open';
      opener?.setAttribute('aria-expanded', String(shown));
      if (!shown) opener = null;
    };
    const followed = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('.term-note a') : null;
      link?.closest<HTMLElement>('.term-note')?.hidePopover();
    };

    root.addEventListener('click', click);
    root.addEventListener('click', followed);
    root.addEventListener('keydown', press);
    root.addEventListener('beforetoggle', toggled, true);
    return () => {
      root.removeEventListener('click', click);
      root.removeEventListener('click', followed);
      root.removeEventListener('keydown', press);
      root.removeEventListener('beforetoggle', toggled, true);
    };
  }, [article]);
}

const termAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('a.term') : null;

const noteOf = (term: HTMLElement): HTMLElement | null =>
  document.getElementById(`term-${term.dataset['term'] ?? ''}`);

/** Under the term, or over it where the window ends; its point shows to the term. */
function placeBeside(note: HTMLElement, term: HTMLElement): void {
  const at = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(EDGE, Math.min(at.left - EDGE, clientWidth - note.offsetWidth - EDGE));
  const over = at.bottom + GAP + note.offsetHeight > clientHeight && at.top > note.offsetHeight + GAP;
  const top = over ? at.top - GAP - note.offsetHeight : at.bottom + GAP;
  note.dataset['side'] = over ? 'over' : 'under';
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${top + scrollY}px`;
  note.style.setProperty('--point', `${at.left + Math.min(at.width, 60) / 2 - left}px`);
}
