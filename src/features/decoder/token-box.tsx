/** The box for the token: what was found in it, its three parts to scale, and the text in their colours. */
import { useId, useState } from 'react';
import type { ClipboardEvent } from 'react';
import type { CharacterSpan } from '#model/token-reader/character-map.ts';
import { positionInInput } from '#model/token-reader/intake.ts';
import type { Candidate, Intake, Removed } from '#model/token-reader/intake.ts';
import type { Reading } from '#model/token-reader/reading.ts';
import { LINE_OF_LONG_TOKEN } from './decoder-state.ts';
import { LONGEST_UNFOLDED, foldOf, foldedText, unfold } from './folded-input.ts';
import type { Fold } from './folded-input.ts';
import { hueOf } from './hue.ts';

interface TokenBoxProps {
  readonly input: string;
  readonly reading: Reading;
  readonly isBehind: boolean;
  /** Characters of the token that carry the member pointed at. */
  readonly pointed: CharacterSpan | null;
  readonly onInput: (input: string) => void;
  /** The caret stands before this character of the token; `null` when the box is left. */
  readonly onPoint: (at: number | null) => void;
  readonly onChoose: (index: number) => void;
}

export function TokenBox(props: TokenBoxProps) {
  const { input, reading, isBehind, pointed, onInput, onChoose, onPoint } = props;
  const id = useId();
  const [edited, setEdited] = useState<Fold | null>(null);
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const isColoured = input.length <= LONGEST_UNFOLDED;
  const fold = unfolded === input || isColoured ? null : edited?.input === input ? edited : foldOf(input);
  const change = (text: string) => {
    const whole = fold ? unfold(text, fold) : null;
    if (fold && whole === null) return;
    setEdited(whole);
    if (unfolded !== null) setUnfolded(text);
    onInput(whole?.input ?? text);
  };
  return (
    <section className="token-box">
      <div className="token-label">
        <label htmlFor={id}>Token</label>
        <span>{isBehind ? 'Reading…' : describeIntake(reading, input)}</span>
      </div>
      <Candidates intake={reading.intake} chosen={reading.candidate} onChoose={onChoose} />
      {reading.candidate?.isAssembled && (
        <p className="token-candidates">
          <button
            type="button"
            className="quiet-button"
            onClick={() => onInput(reading.candidate?.token ?? input)}
          >
            Convert to compact
          </button>
        </p>
      )}
      <Proportions reading={reading} />
      <div className="token-scroll" data-long={!isColoured}>
        {isColoured && (
          <pre className="token-colours" aria-hidden="true">
            <ColouredToken input={input} reading={reading} pointed={pointed} />
            {'\n'}
          </pre>
        )}
        <textarea
          id={id}
          value={fold ? foldedText(fold) : input}
          onChange={(event) => change(event.target.value)}
          onPaste={(event) => pasteLong(event, change)}
          onCopy={fold ? (event) => copyWhole(event, fold) : undefined}
          onSelect={(event) => {
            if (isColoured) onPoint(characterAt(reading, event.currentTarget.selectionStart));
          }}
          onBlur={() => onPoint(null)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          rows={1}
          placeholder="Paste a token, a header line, or whatever it came in."
        />
      </div>
      {fold && (
        <p className="token-fold">
          Its middle is folded away, so that the page stays quick. What you edit here is the whole token.{' '}
          <button type="button" className="quiet-button" onClick={() => setUnfolded(input)}>
            Show all of it
          </button>
        </p>
      )}
    </section>
  );
}

/** Takes a long paste from the clipboard itself: the box would first lay all of it out. */
function pasteLong(event: ClipboardEvent<HTMLTextAreaElement>, change: (text: string) => void): void {
  const pasted = event.clipboardData.getData('text/plain');
  if (pasted.length <= LONGEST_UNFOLDED) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  change(`${value.slice(0, selectionStart)}${pasted}${value.slice(selectionEnd)}`);
}

/** Copies the text that a selection across the fold stands for. */
function copyWhole(event: ClipboardEvent<HTMLTextAreaElement>, fold: Fold): void {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const whole = unfold(value.slice(selectionStart, selectionEnd), fold);
  if (!whole) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', whole.input);
}

function Candidates(props: {
  readonly intake: Intake;
  readonly chosen: Candidate | null;
  readonly onChoose: (index: number) => void;
}) {
  const { candidates } = props.intake;
  if (candidates.length < 2) return null;
  return (
    <fieldset className="token-candidates">
      <legend>{candidates.length} tokens</legend>
      {candidates.map((candidate, index) => (
        <label key={`${candidate.start} ${candidate.label ?? ''}`}>
          <input
            type="radio"
            name="candidate"
            checked={candidate === props.chosen}
            onChange={() => props.onChoose(index)}
          />
          {candidate.label ?? `token ${index + 1}`}
        </label>
      ))}
    </fieldset>
  );
}

/** How much of the token each part takes. */
function Proportions({ reading }: { readonly reading: Reading }) {
  const { token } = reading;
  const length = Math.max(1, token?.token.length ?? 1);
  return (
    <svg
      className="token-proportions"
      viewBox={`0 0 ${length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {token?.segments.map(({ name, start }, index) => (
        <rect
          key={start}
          className={hueOf(name).fill}
          x={start}
          width={(token.segments[index + 1]?.start ?? length) - start}
          height={1}
        />
      ))}
    </svg>
  );
}

interface ColouredTokenProps extends Pick<TokenBoxProps, 'input' | 'reading' | 'pointed'> {}

function ColouredToken({ input, reading, pointed }: ColouredTokenProps) {
  const { candidate, token } = reading;
  if (!candidate || !token || candidate.isAssembled) return input;
  const fault = token.faults.find(({ at, segment }) => at !== null && segment !== null)?.at ?? null;
  const pieces: React.ReactNode[] = [];
  let written = 0;
  for (const { name, start, end } of token.segments) {
    const from = positionInInput(candidate, start);
    const to = end > start ? positionInInput(candidate, end - 1) + 1 : from;
    pieces.push(input.slice(written, from));
    const marks = [
      ...(fault !== null && fault >= start && fault < end
        ? [{ start: fault, end: fault + 1, isFault: true }]
        : []),
      ...(pointed && pointed.start >= start && pointed.end <= end ? [{ ...pointed, isFault: false }] : []),
    ].toSorted((one, other) => one.start - other.start);
    let at = from;
    const inside: React.ReactNode[] = [];
    for (const mark of marks) {
      const markFrom = Math.max(at, positionInInput(candidate, mark.start));
      const markTo = Math.max(markFrom, positionInInput(candidate, mark.end - 1) + 1);
      inside.push(input.slice(at, markFrom));
      const text = input.slice(markFrom, markTo);
      inside.push(mark.isFault ? <mark key={markFrom}>{text}</mark> : <em key={markFrom}>{text}</em>);
      at = markTo;
    }
    inside.push(input.slice(at, to));
    pieces.push(
      <span key={start} className={hueOf(name).text}>
        {inside}
      </span>,
    );
    written = to;
  }
  pieces.push(input.slice(written));
  return pieces;
}

/** Which character of the token stands at a place of the input. */
function characterAt({ candidate }: Reading, place: number): number | null {
  if (!candidate || candidate.isAssembled || place < candidate.start || place >= candidate.end) return null;
  let at = place - candidate.start;
  for (const gap of candidate.gaps) {
    // A place inside a gap belongs to the character behind it.
    if (gap.at >= at) break;
    at = Math.max(gap.at, at - gap.length);
  }
  return at;
}

/** What was found, what was removed, how long the token is. */
function describeIntake({ intake, candidate }: Reading, input: string): string {
  if (!candidate) return intake.other ? `This is ${intake.other.name}.` : '';
  const notes = intake.removed.map((removed) => describeRemoved(removed, input));
  if (intake.candidates.length > 1) notes.unshift(`Found ${intake.candidates.length} tokens.`);
  else if (candidate.isAssembled) notes.unshift('Found in a JSON serialization, read as its compact form.');
  else if (candidate.label) notes.unshift(`Found in ${candidate.label}.`);
  if (intake.fromQuery) notes.push('It came in a query string, which ends up in logs and histories.');
  const octets = `${candidate.token.length.toLocaleString('en')} characters.`;
  return [...notes.filter((note) => note !== ''), octets].join(' ');
}

function describeRemoved(removed: Removed, input: string): string {
  switch (removed.kind) {
    case 'prefix':
      return `Removed prefix ${removed.text}.`;
    case 'quotes':
      return `Removed quotes ${removed.text}.`;
    case 'suffix':
      return `Removed a trailing ${removed.text}.`;
    case 'line-breaks':
      return isBrokenByUs(input)
        ? `Shown in lines of ${LINE_OF_LONG_TOKEN}.`
        : `Joined ${removed.count} line ${removed.count === 1 ? 'break' : 'breaks'}.`;
    case 'spaces':
      return `Removed ${removed.count} ${removed.count === 1 ? 'space' : 'spaces'}.`;
    default:
      return `Set aside ${removed.count} other characters.`;
  }
}

const isBrokenByUs = (input: string): boolean =>
  input.length > LONGEST_UNFOLDED && input.indexOf('\n') === LINE_OF_LONG_TOKEN;
