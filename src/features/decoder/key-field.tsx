/** The key a person trusts. */
import { useId } from 'react';

interface KeyFieldProps {
  readonly value: string;
  readonly alg: string | undefined;
  readonly onChange: (key: string) => void;
}

export function KeyField({ value, alg, onChange }: KeyFieldProps) {
  const id = useId();
  const octets = new TextEncoder().encode(value).length;
  return (
    <div className="key-field">
      <label htmlFor={id}>Key</label>
      <textarea
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-note`}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        rows={1}
        data-empty={value === ''}
        placeholder="The secret you trust, as text"
      />
      <p id={`${id}-note`}>
        {octets > 0
          ? `${octets} ${octets === 1 ? 'byte' : 'bytes'}, ${octets * 8} bits. It stays in this page.`
          : alg?.startsWith('HS')
            ? `${alg} is signed and checked with one secret. It stays in this page.`
            : 'It stays in this page.'}
      </p>
    </div>
  );
}
