/** Header or payload as text that can be edited in place; a bad edit is marked where it is. */
import './json-pane.css';
import { useId, useMemo, useState } from 'react';
import { readJson } from '#model/token-reader/json-parser.ts';
import type { JsonFault } from '#model/token-reader/json-parser.ts';
import { labelHidden } from '#model/token-reader/hidden-characters.ts';
import { escapeHidden, lineAndColumn } from '#model/token-reader/rewrite.ts';
import type { EditedPart } from '#model/token-reader/rewrite.ts';
import { DEEPEST_LAYOUT } from '#model/token-reader/json-layout.ts';
import type { Segment } from '#model/token-reader/segment.ts';
import { ColouredJson } from './coloured-json.tsx';

/** Longer texts are folded; they can be opened, but are then shown in one colour. */
const LONGEST_COLOURED = 12_000;
/** What is shown of a value too deep to be laid out. */
const SHOWN_OF_DEEP = 400;

interface JsonPaneProps {
  readonly part: EditedPart;
  readonly segment: Segment | null;
  /** Its text in lines. */
  readonly laidOut: string;
  /** The text as it is being typed, if this pane is being edited. */
  readonly draft: string | null;
  readonly isReadOnly: boolean;
  readonly placeholder: string;
  readonly onExtend?: (() => void) | null;
  readonly onDraft: (text: string, isExact: boolean) => void;
  readonly onLeave: () => void;
}

const NAMES: Readonly<Record<EditedPart, string>> = { header: 'Header', payload: 'Payload' };

export function JsonPane(props: JsonPaneProps) {
  const { part, segment, laidOut, draft, isReadOnly, placeholder, onExtend, onDraft, onLeave } = props;
  const id = useId();
  const [openFor, setOpenFor] = useState<Segment | null>(null);
  const [rawFor, setRawFor] = useState<Segment | null>(null);
  const isRaw = segment !== null && rawFor === segment;
  const plain = isRaw ? (segment.text ?? '') : laidOut;
  const settled = useMemo(() => labelHidden(plain), [plain]);
  const isLabelled = settled !== plain;
  const depth = segment?.tree?.depth ?? 0;
  const shown = depth > DEEPEST_LAYOUT ? SHOWN_OF_DEEP : LONGEST_COLOURED;
  const isLong = settled.length > shown;
  const isFolded = isLong && draft === null && openFor !== segment;
  const text = draft ?? (isFolded ? `${settled.slice(0, shown)}…` : settled);
  const draftFault = useMemo(() => (draft === null ? undefined : readJson(draft).faults[0]), [draft]);
  return (
    <div className="json-pane" data-part={part}>
      <h2>
        <label htmlFor={id}>{NAMES[part]}</label>
      </h2>
      <div className="pane-tools">
        {onExtend && (
          <button type="button" className="quiet-button" onClick={onExtend}>
            exp = now + 15 min
          </button>
        )}
        {segment !== null && draft === null && laidOut !== segment.text && (
          <button type="button" className="quiet-button" onClick={() => setRawFor(isRaw ? null : segment)}>
            {isRaw ? 'In lines' : 'As written'}
          </button>
        )}
      </div>
      <div className="json-editor" data-long={isLong && !isFolded}>
        {(!isLong || isFolded) && (
          <pre aria-hidden="true">
            <ColouredJson
              text={text}
              faultAt={draftFault?.at ?? (draft === null ? faultInSegment(segment) : null)}
            />
            {'\n'}
          </pre>
        )}
        <textarea
          id={id}
          value={text}
          readOnly={isReadOnly || isFolded || (isLabelled && draft === null)}
          onChange={(event) =>
            onDraft(event.target.value, isRaw || laidOut === escapeHidden(segment?.text ?? ''))
          }
          // What is not sound yet stays: it would be lost.
          onBlur={draftFault ? undefined : onLeave}
          aria-invalid={draftFault !== undefined}
          aria-describedby={draftFault ? `${id}-fault` : undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          rows={1}
          placeholder={placeholder}
        />
      </div>
      {draftFault && draft !== null && (
        <p id={`${id}-fault`} className="pane-fault" role="alert">
          {describeFault(draft, draftFault)} The last good token stays.{' '}
          <button type="button" className="quiet-button" onClick={onLeave}>
            Discard the edit
          </button>
        </p>
      )}
      {isLabelled && draft === null && (
        <p className="pane-note">
          Characters that cannot be seen stand as labels here, so this view is for reading.
        </p>
      )}
      {isFolded && (
        <p className="pane-note">
          The first {shown.toLocaleString('en')} of {settled.length.toLocaleString('en')} characters
          {depth > DEEPEST_LAYOUT && `, ${depth} levels deep`}.{' '}
          <button type="button" className="quiet-button" onClick={() => setOpenFor(segment)}>
            Show all
          </button>
        </p>
      )}
    </div>
  );
}

/** Where the text of an untouched segment is at fault, counted in what is shown. */
function faultInSegment(segment: Segment | null): number | null {
  const at = segment?.faults.find(({ textAt }) => textAt !== null)?.textAt ?? null;
  return at === null ? null : labelHidden((segment?.text ?? '').slice(0, at)).length;
}

function describeFault(text: string, fault: JsonFault): string {
  const { line, column } = lineAndColumn(text, fault.at);
  return `Line ${line}, column ${column}: ${WORDS[fault.kind]}.`;
}

const WORDS: Readonly<Record<JsonFault['kind'], string>> = {
  'byte-order-mark': 'JSON begins without a byte order mark',
  empty: 'there is nothing yet',
  'unexpected-character': 'this cannot stand here',
  'unclosed-string': 'this string is never closed',
  'unclosed-container': 'a bracket is still open',
  'control-character': 'a control character must be escaped',
  'bad-escape': 'JSON does not know this escape',
  'bad-number': 'JSON writes numbers differently',
  'bad-word': 'JSON does not know this word; texts need double quotes',
  'single-quotes': 'JSON knows only double quotes',
  'missing-comma': 'a comma is missing',
  'missing-colon': 'a colon is missing',
  'trailing-comma': 'this comma is one too many',
  'text-after-value': 'the value has ended before this',
};
