/** One token with several signatures or recipients: tells which of the others the given key fits. */
import { useEffect, useMemo, useState } from 'react';
import { answerSignature } from '#model/token-judgement/signature-answer.ts';
import { readCandidate } from '#model/token-intake/reading.ts';
import type { Reading } from '#model/token-intake/reading.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import type { VerificationInput } from '#model/token-verification/signature-text-check.ts';
import type { DecoderState } from '../decoder-state.ts';

interface OtherSignaturesProps {
  readonly state: DecoderState;
  readonly given: GivenKey;
  readonly reading: Reading;
  readonly onChoose: (index: number) => void;
}

export function OtherSignatures(props: OtherSignaturesProps) {
  const { state, reading, given, onChoose } = props;
  const { key: keyText, detached } = state;
  const pinnedAlg = state.demands.alg === '' ? null : state.demands.alg;
  const { candidates } = reading.intake;
  const chosen = reading.candidate ? candidates.indexOf(reading.candidate) : 0;
  const question = useMemo(
    () => ({ candidates, chosen, verification: { given, keyText, pinnedAlg, detached } }),
    [candidates, chosen, given, keyText, pinnedAlg, detached],
  );
  const [settled, setSettled] = useState<{ question: Question; index: number | null } | null>(null);
  useEffect(() => {
    let isNewest = true;
    firstFitting(question, () => isNewest).then(
      (index) => isNewest && setSettled({ question, index }),
      () => undefined, // nothing is found, and nothing is said
    );
    return () => void (isNewest = false);
  }, [question]);
  const fitting = settled?.question === question ? settled.index : null;
  const label = fitting === null ? null : (candidates[fitting]?.label ?? null);
  return (
    <p aria-live="polite" className="text-[14.5px] leading-snug text-ink2">
      {fitting !== null && label !== null && (
        <>
          This key fits {label}.{' '}
          <button type="button" className="quiet-button" onClick={() => onChoose(fitting)}>
            Show {label}
          </button>
        </>
      )}
    </p>
  );
}

interface Question {
  readonly candidates: Reading['intake']['candidates'];
  /** Which one is shown, and known not to fit. */
  readonly chosen: number;
  readonly verification: VerificationInput;
}

async function firstFitting(
  { candidates, chosen, verification }: Question,
  isWanted: () => boolean,
): Promise<number | null> {
  if (verification.given.kind === 'none' || verification.given.kind === 'broken') return null;
  for (let index = 0; index < candidates.length && isWanted(); index += 1) {
    const candidate = candidates[index];
    if (index === chosen || !candidate) continue;
    const token = readCandidate(candidate);
    const { check, used } = await answerSignature(token, verification);
    if (check.state === 'pass' && used?.from === 'person') return index;
  }
  return null;
}
