/** What was changed since the token was given: member by member, and the signature. */
import { useMemo } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { diffTokens } from '#model/token-reader/token-diff.ts';
import { VisibleText } from '#components/visible-text.tsx';

export function TokenDifferences(props: {
  readonly token: TokenReading;
  readonly original: string;
  readonly isSigned: boolean;
}) {
  const { token, original, isSigned } = props;
  const differences = useMemo(() => {
    return diffTokens(readToken(original), token);
  }, [token, original]);
  if (differences.length === 0) return null;
  return (
    <details className="token-differences">
      <summary>
        {isSigned && differences.some(({ place }) => place === 'signature')
          ? 'Changed here, and signed with your key: '
          : 'Changed: '}
        <VisibleText text={differences.map(({ place }) => place).join(', ')} />
      </summary>
      <ul>
        {differences.map(({ place, before, after }) => (
          <li key={place}>
            <b>
              <VisibleText text={place} />
            </b>{' '}
            <del>
              <VisibleText text={before ?? 'nothing'} />
            </del>{' '}
            <span>→</span>{' '}
            <ins>
              <VisibleText text={after ?? 'nothing'} />
            </ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
