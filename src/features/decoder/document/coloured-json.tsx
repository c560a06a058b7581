/** JSON in two tones: names in the colour of the part, everything else in ink. The text itself is never changed. */
import type { ReactNode } from 'react';

/** A string and what may follow it; a colon behind it makes it a name. */
const STRING = /"(?:[^"\\\n]|\\.)*"(?=(\s*:)?)/g;

export function ColouredJson({ text, faultAt }: { readonly text: string; readonly faultAt: number | null }) {
  const pieces: ReactNode[] = [];
  let written = 0;
  const write = (from: number, to: number, isName: boolean) => {
    const hasFault = faultAt !== null && faultAt >= from && faultAt < to;
    const content = hasFault ? (
      <>
        {text.slice(from, faultAt)}
        <mark>{text.slice(faultAt, faultAt + 1)}</mark>
        {text.slice(faultAt + 1, to)}
      </>
    ) : (
      text.slice(from, to)
    );
    pieces.push(isName ? <b key={from}>{content}</b> : <span key={from}>{content}</span>);
    written = to;
  };
  for (const match of text.matchAll(STRING)) {
    if (match[1] === undefined) continue;
    if (match.index > written) write(written, match.index, false);
    write(match.index, match.index + match[0].length, true);
  }
  if (written < text.length) write(written, text.length, false);
  return pieces;
}
