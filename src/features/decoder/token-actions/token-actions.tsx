/** What can be done with the token as it is: undo, redo, share, and see what was changed. */
import './token-actions.css';
import { useState } from 'react';
import { innerTokens } from '#model/token-reader/inner-tokens.ts';
import { isMasked } from '#model/token-reader/masked-signature.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { lazily } from '#components/lazily.tsx';
import { linkTo } from './share-link.ts';

const CopyByHand = lazily(async () => (await import('#components/copy-by-hand.tsx')).CopyByHand);
const TokenDifferences = lazily(async () => (await import('./token-differences.tsx')).TokenDifferences);

interface TokenActionsProps {
  readonly token: TokenReading | null;
  /** The token as it was before it was edited; `null` while it is the one that was given. */
  readonly original: string | null;
  /** The given key made the signature that is there now. */
  readonly isSigned: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function TokenActions(props: TokenActionsProps) {
  const { token, original, isSigned, canUndo, canRedo, onUndo, onRedo } = props;
  return (
    <>
      <div className="token-actions">
        {canUndo && (
          <button type="button" className="quiet-button" onClick={onUndo}>
            Undo
          </button>
        )}
        {canRedo && (
          <button type="button" className="quiet-button" onClick={onRedo}>
            Redo
          </button>
        )}
        {token && <ShareButtons key={token.token} token={token} />}
      </div>
      {token && isMasked(token) && (
        <p className="token-banner">
          <b>A masked copy.</b> Whoever shared this link kept back what proves it: as it stands, no server
          takes it.
        </p>
      )}
      {token && original !== null && (
        <TokenDifferences token={token} original={original} isSigned={isSigned} />
      )}
    </>
  );
}

function ShareButtons({ token }: { readonly token: TokenReading }) {
  const [copied, setCopied] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(what);
      setRefused(null);
    } catch {
      setCopied('The browser does not let this page write to the clipboard: copy the link by hand');
      setRefused(text);
    }
  };
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        onClick={() => void copy(linkTo(token, false), sharedAs(token))}
      >
        Copy link
      </button>
      <button
        type="button"
        className="quiet-button"
        onClick={() => void copy(linkTo(token, true), 'Link copied with its signature: it can be used')}
      >
        with signature
      </button>
      <span aria-live="polite">{copied}</span>
      {refused !== null && (
        <CopyByHand key={refused} name="Link" text={refused} onLeave={() => setRefused(null)} />
      )}
    </>
  );
}

/** What was copied, in words that claim no more than was done. */
function sharedAs(token: TokenReading): string {
  if (!token.signature && token.form !== 'jwe') return 'Link copied: there is no signature to mask';
  const what = token.form === 'jwe' ? 'tag' : 'signature';
  return innerTokens(token).length > 0
    ? `Link copied, ${what} masked; the tokens inside are as they were`
    : `Link copied, ${what} masked`;
}
