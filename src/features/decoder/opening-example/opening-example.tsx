/** The textbook token, told step by step: decode, verify, restore, look at the clock, look at the key. */
import './opening-example.css';
import type { CheckState } from '#model/token-reader/check.ts';
import { MIDDLE_OF_ITS_LIFE, RESTORED_TOKEN, TEXTBOOK_SECRET, storyStep } from './textbook.ts';

interface OpeningExampleProps {
  readonly token: string;
  readonly keyText: string;
  readonly signature: CheckState;
  readonly time: CheckState;
  readonly onToken: (token: string) => void;
  readonly onKey: (key: string) => void;
  /** Sets the clock of the page; `null` is the real one. */
  readonly onNow: (now: number | null) => void;
}

export function OpeningExample({
  token,
  keyText,
  signature,
  time,
  onToken,
  onKey,
  onNow,
}: OpeningExampleProps) {
  const step = storyStep(token, keyText, signature);
  if (!step) return null;
  return (
    <aside className="opening-example" aria-label="The textbook token">
      <ol aria-hidden="true">
        {(['printed', 'fails', 'restored', 'verifies'] as const).map((name) => (
          <li key={name} data-here={name === step} />
        ))}
      </ol>
      {step === 'printed' && (
        <p>
          <b>The textbook token.</b> Tutorials have copied it since 2015, and say its secret is{' '}
          <code>{TEXTBOOK_SECRET}</code>. Two claims are inside.{' '}
          <button type="button" onClick={() => onKey(TEXTBOOK_SECRET)}>
            Check it with {TEXTBOOK_SECRET}
          </button>
        </p>
      )}
      {step === 'fails' && (
        <p>
          <b>It was never valid.</b> The seal belongs to seven claims; a copyist kept two. Those who passed it
          on did not run the check.{' '}
          <button type="button" onClick={() => onToken(RESTORED_TOKEN)}>
            Restore the missing claims
          </button>
        </p>
      )}
      {step === 'restored' && (
        <p>
          <b>All seven claims are back.</b> The signature is the printed one, unchanged.{' '}
          <button type="button" onClick={() => onKey(TEXTBOOK_SECRET)}>
            Check it with {TEXTBOOK_SECRET}
          </button>
        </p>
      )}
      {step === 'verifies' && time === 'fail' && (
        <p>
          <b>Now the seal fits,</b> and still a server refuses it: it lived for 20 minutes in September 2015.{' '}
          <button type="button" onClick={() => onNow(MIDDLE_OF_ITS_LIFE)}>
            Turn the clock back
          </button>
        </p>
      )}
      {step === 'verifies' && time !== 'fail' && (
        <p>
          <b>Then it was good.</b> One thing is left, the first finding below: six letters are no secret.{' '}
          <button type="button" onClick={() => onNow(null)}>
            Back to the real time
          </button>
        </p>
      )}
    </aside>
  );
}
