/** Text in which nothing hides: control and invisible characters are drawn as labels, and its direction stays its own. */
import './visible-text.css';
import type { ReactNode } from 'react';
import { HIDDEN_CHARACTERS, codePointName } from '#model/token-reader/hidden-characters.ts';

/** Control characters too: in a table they have no work to do. */
const LABELLED = new RegExp(`${HIDDEN_CHARACTERS.source}|\\p{Cc}`, 'gu');

export function VisibleText({ text }: { readonly text: string }) {
  const pieces: ReactNode[] = [];
  let written = 0;
  for (const match of text.matchAll(LABELLED)) {
    pieces.push(text.slice(written, match.index));
    pieces.push(
      <span key={match.index} className="hidden-character">
        {codePointName(match[0])}
      </span>,
    );
    written = match.index + match[0].length;
  }
  pieces.push(text.slice(written));
  return <bdi>{pieces}</bdi>;
}
