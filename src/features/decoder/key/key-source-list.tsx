/** Where the token says its key is published, why this page does not go there, and a line that fetches it by hand. */
import './key-source-list.css';
import { useMemo } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { keySources } from '#model/token-verification/key-sources.ts';

export function KeySourceList({ token }: { readonly token: TokenReading }) {
  const sources = useMemo(() => keySources(token), [token]);
  if (sources.length === 0) return null;
  return (
    <details className="key-sources">
      <summary>Where its key may be: {sources.map(({ host }) => host).join(', ')}</summary>
      {sources.map(({ name, host, sentence, curl }) => (
        <div key={name}>
          <p>
            <b>{name}</b> names {host}. {sentence} Run this yourself and paste the answer into Key:
          </p>
          <pre>
            <code>{curl}</code>
          </pre>
        </div>
      ))}
    </details>
  );
}
