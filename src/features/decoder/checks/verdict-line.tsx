/** The closing line of a server, large; or what to do when there is nothing to judge. */
import './verdict-line.css';
import { useState } from 'react';
import type { Check } from '#model/token-reader/check.ts';
import type { OtherCredential } from '#model/token-intake/other-credentials.ts';
import type { Verdict } from '#model/token-reader/verdict.ts';
import type { Obstacle } from '../token-box/use-examination.ts';
import { VisibleText } from '#components/visible-text.tsx';

interface VerdictLineProps {
  readonly verdict: Verdict | null;
  readonly checks: readonly Check[];
  readonly other: OtherCredential | null;
  /** Why there is no token, though there may be one in the input. */
  readonly obstacle: Obstacle | null;
  readonly onSample: () => void;
}

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  reading: 'Reading…',
  missing:
    'Not read: a part of this page did not arrive. Keep a copy of your input before you load it again.',
  silent: 'Not read: its reader stopped over it twice. A shorter input may be read.',
};

export function VerdictLine({ verdict, checks, other, obstacle, onSample }: VerdictLineProps) {
  return (
    <section className="verdict">
      {verdict ? (
        <>
          <Status status={verdict.status} />
          <p>
            <VisibleText text={verdict.sentence} />
          </p>
        </>
      ) : obstacle ? (
        <p>{OBSTACLES[obstacle]}</p>
      ) : (
        <p>
          {other ? `Not a JWT: ${other.name}. ${other.sentence}` : 'Paste a token. It stays in this page.'}{' '}
          <button type="button" className="quiet-button" onClick={onSample}>
            Open the textbook token
          </button>
        </p>
      )}
      <Announcement verdict={verdict} checks={checks} obstacle={obstacle} />
    </section>
  );
}

function Status({ status }: Pick<Verdict, 'status'>) {
  if (status !== null) return <strong className="verdict-status">{status}</strong>;
  return (
    <svg className="verdict-open" viewBox="-26 -26 52 52" aria-hidden="true">
      <circle r="22" className="fill-none stroke-ink2" strokeWidth="2.4" strokeDasharray="5.4 5.6" />
    </svg>
  );
}

/** A length of time in words, which moves with the clock. */
const DURATION = /\d+ (?:years?|days?|h|min|s)\b/g;

/** Speaks the verdict when it or a light changes, not with every second of the clock. */
function Announcement({
  verdict,
  checks,
  obstacle,
}: Pick<VerdictLineProps, 'verdict' | 'checks' | 'obstacle'>) {
  const lights = checks.map(({ name, word }) => `${name} ${word}`).join(', ');
  const text = `${verdict?.status ? `${verdict.status}. ` : ''}${verdict?.sentence ?? (obstacle ? OBSTACLES[obstacle] : '')}`;
  const said = `${lights} ${text.replaceAll(DURATION, '')}`;
  const [spoken, setSpoken] = useState({ said: '', text: '' });
  if (spoken.said !== said) setSpoken({ said, text });
  return (
    <p className="sr-only" role="status">
      {spoken.text}
    </p>
  );
}
