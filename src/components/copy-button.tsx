/** Copies a text, and says so. Where the clipboard is forbidden, the text is shown to be copied by hand. */
import { useEffect, useState } from 'react';
import { CopyByHand } from './copy-by-hand.tsx';

/** As long as it takes to read, milliseconds. */
const SHOWN_FOR = 3000;

export interface CopyButtonProps {
  readonly name: string;
  /** The text, asked for when the button is pressed. */
  readonly text: () => string;
  readonly className?: string;
}

export function CopyButton({ name, text, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    const wanted = text();
    const done = navigator.clipboard?.writeText(wanted) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => {
        setRefused(null);
        setCopied(true);
      },
      () => setRefused(wanted),
    );
  };

  return (
    <span className="relative inline-flex items-center gap-2">
      <button type="button" className={className} onClick={copy}>
        {name}
      </button>
      <span role="status" className={copied ? 'text-sm font-semibold' : 'sr-only'}>
        {copied && 'Copied'}
      </span>
      {refused !== null && <CopyByHand name={name} text={refused} onLeave={() => setRefused(null)} />}
    </span>
  );
}
