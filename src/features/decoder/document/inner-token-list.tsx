/** Tokens found inside this one, read in place. They are not verified until they are opened themselves. */
import './inner-token-list.css';
import { useMemo } from 'react';
import { innerTokens } from '#model/token-reader/inner-tokens.ts';
import { readToken } from '#model/token-reader/reading.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { editorText } from '#model/token-reader/rewrite.ts';

interface InnerTokenListProps {
  readonly token: TokenReading;
  readonly onOpen: (token: string) => void;
}

export function InnerTokenList({ token, onOpen }: InnerTokenListProps) {
  const inner = useMemo(() => innerTokens(token), [token]);
  if (inner.length === 0) return null;
  return (
    <section className="inner-tokens">
      <h2>Tokens inside</h2>
      {inner.map(({ path, token: text }) => (
        <InnerToken key={path} path={path} text={text} onOpen={onOpen} />
      ))}
    </section>
  );
}

function InnerToken(props: {
  readonly path: string;
  readonly text: string;
  readonly onOpen: (token: string) => void;
}) {
  const { path, text, onOpen } = props;
  const reading = useMemo(() => readToken(text), [text]);
  return (
    <details>
      <summary>
        In <code>{path}</code>: {reading.alg ?? 'no alg'}, {text.length.toLocaleString('en')} characters
      </summary>
      <pre>{reading.header ? editorText(reading.header) : ''}</pre>
      <pre>{reading.payload ? editorText(reading.payload) : 'Its payload cannot be read here.'}</pre>
      <button type="button" className="quiet-button" onClick={() => onOpen(text)}>
        Open this token
      </button>
    </details>
  );
}
