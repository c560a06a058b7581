/** What the person demands of a token, as a server would: whom to trust, who one is, which type and algorithm. */
import './demands-field.css';
import { useId } from 'react';
import { signatureAlgorithms } from '#model/token-reader/algorithms.ts';
import type { Demands } from '../decoder-state.ts';

interface DemandsFieldProps {
  readonly demands: Demands;
  readonly onChange: (demands: Partial<Demands>) => void;
}

const FIELDS = [
  ['issuer', 'Issuer (iss)', 'https://acme.example'],
  ['audience', 'Audience (aud)', 'https://api.acme.example'],
  ['type', 'Type (typ)', 'at+jwt'],
] as const;

export function DemandsField({ demands, onChange }: DemandsFieldProps) {
  const id = useId();
  return (
    <details className="demands">
      <summary>What you demand of it</summary>
      {FIELDS.map(([name, label, example]) => (
        <label key={name}>
          <span>{label}</span>
          <input
            value={demands[name]}
            placeholder={example}
            spellCheck={false}
            autoCapitalize="off"
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </label>
      ))}
      <label>
        <span>Algorithm</span>
        <select
          value={demands.alg}
          onChange={(event) => onChange({ alg: event.target.value })}
          aria-describedby={id}
        >
          <option value="">whichever the key is for</option>
          {signatureAlgorithms().map(({ alg }) => (
            <option key={alg}>{alg}</option>
          ))}
        </select>
      </label>
      <p id={id}>A sound server pins these itself. It never takes them from the token.</p>
    </details>
  );
}
