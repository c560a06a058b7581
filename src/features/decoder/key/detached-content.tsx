/** A field for content that travels apart from its signature (RFC 7515 Appendix F). */
import { useId } from 'react';

interface DetachedContentProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function DetachedContent({ value, onChange }: DetachedContentProps) {
  const id = useId();
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
