/** Moves the window over a long token: a handle on the bar of its parts, and steps to either side. */
import './token-window.css';
import type { Reading } from '#model/token-intake/reading.ts';
import { WINDOW, foldOf } from './folded-input.ts';
import type { Fold, Span } from './folded-input.ts';

interface WindowProps {
  readonly fold: Fold;
  readonly reading: Reading;
  /** The character of the token that the window begins with, if it does. */
  readonly first: number | null;
  readonly onShow: (fold: Fold | null) => void;
}

/** Where the window may stand. */
function rangeOf({ input }: Fold, { candidate }: Reading): Span {
  const start = candidate?.start ?? 0;
  return { start, end: Math.max(start, (candidate?.end ?? input.length) - WINDOW) };
}

/** The handle. Two of its steps are the length of the window. */
export function WindowHandle(props: WindowProps) {
  const { fold, reading, onShow } = props;
  const { start, end } = rangeOf(fold, reading);
  return (
    <input
      className="token-handle"
      type="range"
      aria-label="Place in the token"
      aria-valuetext={fold.opened === null ? 'its head and its tail' : describeWindow(props)}
      min={start}
      max={end}
      step={WINDOW / 2}
      value={fold.opened ?? start}
      data-open={fold.opened !== null}
      onChange={(event) => onShow(foldOf(fold.input, Number(event.target.value)))}
    />
  );
}

/** What is shown, in words, and the steps. */
export function WindowNote(props: WindowProps) {
  const { fold, reading, onShow } = props;
  const { start, end } = rangeOf(fold, reading);
  const { input, opened } = fold;
  const step = (to: number) => () => onShow(foldOf(input, Math.max(start, Math.min(end, to))));
  return (
    <>
      <p>
        {opened === null ? 'Folded; edits are of the whole token.' : `Head, tail, ${describeWindow(props)}.`}
      </p>
      <p>
        {opened !== null && (
          <>
            <button type="button" className="quiet-button" onClick={step(opened - WINDOW)}>
              Previous {WINDOW.toLocaleString('en')}
            </button>
            <button type="button" className="quiet-button" onClick={() => onShow(foldOf(input))}>
              Fold
            </button>
          </>
        )}
        <button
          type="button"
          className="quiet-button"
          onClick={step(opened === null ? (fold.shown[0]?.end ?? 0) : opened + WINDOW)}
        >
          Next {WINDOW.toLocaleString('en')}
        </button>
      </p>
    </>
  );
}

function describeWindow({ fold, reading, first }: WindowProps): string {
  const start = first ?? fold.opened ?? 0;
  const end = Math.min(reading.candidate?.token.length ?? fold.input.length, start + WINDOW);
  return `characters ${(start + 1).toLocaleString('en')} to ${end.toLocaleString('en')}`;
}
