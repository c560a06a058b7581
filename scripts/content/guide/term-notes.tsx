/** The notes that open beside a term. They are part of the page, hidden until the page's script shows one. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Term } from './glossary.ts';

/** `placeOf` gives the heading at an address of the guide, `linkTo` makes an address one of the built site. */
export function drawTermNotes(
  terms: readonly Term[],
  placeOf: (address: string) => string,
  linkTo: (address: string) => string,
): string {
  return renderToStaticMarkup(
    <>
      {terms.map(({ id, name, means, explained }) => (
        <div
          key={id}
          id={`term-${id}`}
          className="term-note"
          popover="auto"
          tabIndex={-1}
          role="dialog"
          aria-labelledby={`term-${id}-name`}
          aria-describedby={`term-${id}-means`}
        >
          <b id={`term-${id}-name`}>{name}</b>
          <p id={`term-${id}-means`}>{means}</p>
          <a href={linkTo(explained)}>Explained under “{placeOf(explained)}”</a>
        </div>
      ))}
    </>,
  );
}
