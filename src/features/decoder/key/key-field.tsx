/** The key a person trusts, in any of its forms. */
import './key-field.css';
import { useId, useState } from 'react';
import { fail } from '#model/result.ts';
import type { Result } from '#model/result.ts';
import { signatureAlgorithm } from '#model/token-reader/algorithms.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { GivenKey, SecretForm } from '#model/token-verification/given-key.ts';

interface KeyFieldProps {
  readonly value: string;
  readonly given: GivenKey;
  readonly form: SecretForm;
  readonly token: TokenReading | null;
  readonly onChange: (key: string) => void;
  readonly onForm: (form: SecretForm) => void;
  /** Signs the token as it is; `null` where its signature fits already, or the key cannot sign it. */
  readonly onSign: (() => void) | null;
}

const FORMS: readonly (readonly [SecretForm, string])[] = [
  ['text', 'text'],
  ['base64url', 'base64url'],
  ['hex', 'hex'],
];

export function KeyField({ value, given, form, token, onChange, onForm, onSign }: KeyFieldProps) {
  const id = useId();
  const [unmade, setUnmade] = useState('');
  const isSecret = form !== 'text' || given.kind === 'secret';
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
        placeholder="One you trust: secret, PEM, JWK or JWKS"
      />
      {isSecret && (
        <fieldset className="choices">
          <legend>Read it as</legend>
          {FORMS.map(([each, name]) => (
            <label key={each}>
              <input type="radio" name={`${id}-form`} checked={form === each} onChange={() => onForm(each)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <p id={`${id}-note`}>{describe(given, token)}</p>
      {onSign && (
        <button type="button" className="quiet-button" onClick={onSign}>
          Sign the token with it
        </button>
      )}
      {given.kind === 'none' && token?.alg !== undefined && signs(token) && (
        <>
          <button
            type="button"
            className="quiet-button"
            onClick={() =>
              void makeKey(token.alg ?? '').then((made) =>
                made.ok ? onChange(made.value) : setUnmade(made.failure),
              )
            }
          >
            Make a key for {token.alg}
          </button>
          {unmade !== '' && <p role="alert">{unmade}</p>}
        </>
      )}
    </div>
  );
}

/** A new private key; fails with a sentence where the browser, or the page after a redeploy, cannot make one. */
async function makeKey(alg: string): Promise<Result<string, string>> {
  try {
    const { generateKey } = await import('#model/token-verification/generate-key.ts');
    return await generateKey(alg);
  } catch {
    return fail('This part of the page did not arrive.');
  }
}

function describe(given: GivenKey, token: TokenReading | null): string {
  switch (given.kind) {
    case 'none':
      return `${needed(token)}It stays in this page.`;
    case 'secret':
      return `A secret of ${given.octets.length} ${given.octets.length === 1 ? 'byte' : 'bytes'}, ${given.octets.length * 8} bits. It stays in this page.`;
    case 'pem':
      return `PEM: ${given.label.toLowerCase()}. It stays in this page.`;
    case 'jwk':
      return `A JWK of kty ${String(given.jwk['kty'])}. It stays in this page.`;
    case 'jwk-set':
      return `A JWK Set of ${given.keys.length} ${given.keys.length === 1 ? 'key' : 'keys'}. It stays in this page.`;
    default:
      return given.sentence;
  }
}

/** Five parts are no JWS, whatever their alg says. */
const signs = ({ form, alg }: TokenReading) => (form === 'jwe' ? undefined : signatureAlgorithm(alg));

function needed(token: TokenReading | null): string {
  const algorithm = token && signs(token);
  if (!algorithm) return '';
  return algorithm.family === 'hmac'
    ? `${algorithm.alg} is signed and checked with one secret. `
    : `${algorithm.alg} is checked with the public key. `;
}
