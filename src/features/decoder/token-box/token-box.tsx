/** The box for the token: what was found in it, its parts to scale, and the text in their colours. */
import './token-box.css';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';
import type { CharacterSpan } from '#model/token-reader/character-map.ts';
import type { Reading } from '#model/token-intake/reading.ts';
import { MissingPart, lazily } from '#components/lazily.tsx';
import { BitShelf } from './bits/bit-shelf.tsx';
import { CandidateList } from './candidate-list.tsx';
import { ColouredToken } from './coloured-token.tsx';
import { LONGEST_UNFOLDED, foldedText, openAround, piecesOf } from './folding/folded-input.ts';
import { inputSearch } from './input-search.ts';
import { characterAt, runsIn } from './token-places.ts';
import { Proportions } from './token-proportions.tsx';
import { useFold } from './folding/use-fold.ts';
import { useRuns } from './use-runs.ts';

const WindowHandle = lazily(
  async () => (await import('./folding/token-window.tsx')).WindowHandle,
  () => null,
);
const WindowNote = lazily(
  async () => (await import('./folding/token-window.tsx')).WindowNote,
  () => null,
);

interface TokenBoxProps {
  readonly input: string;
  readonly reading: Reading;
  readonly isBehind: boolean;
  /** The code that reads such an input did not arrive. */
  readonly isMissing: boolean;
  /** Characters of the token that carry the member pointed at. */
  readonly pointed: CharacterSpan | null;
  readonly onInput: (input: string) => void;
  /** The caret stands before this character of the token; `null` when the box is left. */
  readonly onPoint: (at: number | null) => void;
  readonly onChoose: (index: number) => void;
}

type BoxClipboardEvent = ClipboardEvent<HTMLTextAreaElement>;

export function TokenBox(props: TokenBoxProps) {
  const { input, reading, isBehind, isMissing, pointed, onInput, onChoose, onPoint } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  /** Where the caret belongs when the text around it was folded anew; a place of the input. */
  const nextCaret = useRef<number | null>(null);
  const { fold, tools, pending, type, typeOver, selectedText, show } = useFold(input, isBehind, onInput);
  const pieces = useMemo(
    () => (fold ? piecesOf(fold) : [{ start: 0, end: input.length, at: 0 }]),
    [fold, input],
  );
  const runs = useRuns(input, reading, isBehind, pointed, pending, tools);
  /** The character at the caret while the box has it. */
  const [caret, setCaret] = useState<number | null>(null);

  const isFocused = () => document.activeElement === box.current;
  const leave = () => {
    setCaret(null);
    onPoint(null);
  };
  const point = (read: Reading) => {
    if (isBehind || !box.current) return;
    const at = box.current.selectionStart;
    const character = characterAt(read, fold && tools ? tools.placeInInput(fold, at) : at);
    setCaret(character);
    onPoint(character);
  };
  /** Copies or cuts the text that a selection across a fold stands for. */
  const takeOut = (event: BoxClipboardEvent, isCut: boolean) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (!fold || selectionStart === selectionEnd) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', selectedText(selectionStart, selectionEnd));
    if (isCut) nextCaret.current = typeOver(selectionStart, selectionEnd, '');
  };
  /** Takes a long paste from the clipboard itself: the box would first lay all of it out. */
  const takeIn = (event: BoxClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= LONGEST_UNFOLDED) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    nextCaret.current = typeOver(selectionStart, selectionEnd, pasted);
  };

  useLayoutEffect(() => {
    const place = nextCaret.current;
    if (place === null || (fold && !tools)) return;
    nextCaret.current = null;
    const at = fold && tools ? tools.placeInBox(fold, place) : place;
    if (at !== null && at !== box.current?.selectionEnd && isFocused())
      box.current?.setSelectionRange(at, at);
  });
  // The reading of a long input comes later than the caret.
  const pointAgain = useEffectEvent((read: Reading) => {
    if (fold && isFocused()) point(read);
  });
  useEffect(() => pointAgain(reading), [reading]);
  // What is pointed at elsewhere is brought into view: the fold opens there, the box rolls there.
  const opened = fold?.opened ?? null;
  const bringIntoView = useEffectEvent((first: number | null, place: number | null) => {
    if (isFocused()) return;
    const lit = first === null ? [] : runs.filter(({ mark }) => mark === 'pointed');
    if (fold && lit[0] && pieces.every((piece) => runsIn(lit, piece).length === 0))
      show(openAround(input, lit[0].start));
    else if (lit.length > 0) rollTo(scroll.current, 'em');
    else if (place !== null) rollTo(scroll.current, '[data-opened]');
  });
  const pointedStart = pointed?.start ?? null;
  useLayoutEffect(() => bringIntoView(pointedStart, opened), [pointedStart, opened]);

  const window = { reading, first: opened === null ? null : characterAt(reading, opened), onShow: show };
  return (
    <section className="token-box">
      <div className="token-label">
        <label htmlFor={id}>Token</label>
        <span>{isBehind ? 'Reading…' : describe(reading)}</span>
      </div>
      {isMissing && <MissingPart />}
      <CandidateList reading={reading} onChoose={onChoose} onInput={onInput} />
      <div className="token-bar">
        <Proportions token={reading.token} pointed={pointed} />
        {fold && tools && <WindowHandle {...window} fold={fold} />}
      </div>
      <div className="token-scroll" ref={scroll}>
        <pre className="token-colours" aria-hidden="true">
          <ColouredToken input={input} runs={runs} pieces={pieces} opened={opened} />
          {'\n'}
        </pre>
        <textarea
          id={id}
          ref={box}
          value={fold ? foldedText(fold) : input}
          onChange={({ target }) => {
            nextCaret.current = type(target.value, target.selectionEnd);
          }}
          readOnly={fold !== null && tools === null}
          onPaste={takeIn}
          onCopy={(event) => takeOut(event, false)}
          onCut={(event) => takeOut(event, true)}
          onDragStart={fold ? keepHere : undefined}
          onSelect={() => point(reading)}
          onFocus={() => void inputSearch.fetch().catch(() => undefined)}
          onBlur={leave}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          rows={1}
          placeholder="Paste a token, a header line, or whatever it came in."
        />
      </div>
      {fold && <div className="token-fold">{tools && <WindowNote {...window} fold={fold} />}</div>}
      <BitShelf token={reading.token} at={isBehind ? null : (caret ?? pointed?.start ?? null)} />
    </section>
  );
}

function describe({ note, candidate, intake: { other } }: Reading): string {
  if (candidate) return `${note} ${candidate.token.length.toLocaleString('en')} characters.`.trim();
  return other ? `This is ${other.name}.` : '';
}

/** Text dragged out of a folded box would leave as what the box shows. */
const keepHere = (event: DragEvent) => event.preventDefault();

/** Rolls `scroller`, and nothing around it, until what `selector` finds can be seen. */
function rollTo(scroller: HTMLElement | null, selector: string): void {
  const found = scroller?.querySelector(selector);
  if (!scroller || !found) return;
  const frame = scroller.getBoundingClientRect();
  const [first = found.getBoundingClientRect()] = found.getClientRects();
  const isSeen = first.top >= frame.top && first.bottom <= frame.bottom;
  if (!isSeen) scroller.scrollTop += first.top - frame.top - frame.height / 3;
}
