/** A field for content that travels apart from its signature (RFC 7515 Appendix F). */
import { useId } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';

interface DetachedFieldProps {
  readonly token: TokenReading;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function DetachedField({ token, value, onChange }: DetachedFieldProps) {
  const id = useId();
  const { payload, signature } = token;
  const isDetached =
    token.form === 'jws' && payload?.start === payload?.end && signature && signature.end > signature.start;
  if (!isDetached) return null;
  return (
    <div className="key-field">
      <label htmlFor={id}>Detached content</label>
      <textarea
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        rows={1}
        data-empty={value === ''}
        placeholder="The payload that was sent apart"
      />
      <p>The payload part is empty. If its content travelled apart, paste it here to check the signature.</p>
    </div>
  );
}
