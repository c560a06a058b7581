/** The examination of the input: at once for ordinary tokens, from the worker for long ones. */
import { useEffect, useMemo, useState } from 'react';
import { plainIntake, wholeIntake } from '#model/token-intake/candidate.ts';
import { examineIntake } from '#model/token-intake/examination.ts';
import type { Examination } from '#model/token-intake/examination.ts';
import { createDecoderClient, startDecoderWorker } from '#worker/decoder-client.ts';
import type { DecoderClient } from '#worker/decoder-client.ts';
import { arrivedSearch, fetchSearch } from './input-search.ts';

/** Reading this much takes well under the 16 ms of a frame. */
const READ_AT_ONCE = 32_768;

export interface CurrentExamination extends Examination {
  /** A newer input is still being read; what is shown belongs to the one before. */
  readonly isBehind: boolean;
}

interface Shown {
  readonly input: string;
  readonly chosen: number;
  readonly examination: Examination;
}

/** Reads `input`; until that is done the reading before it stays, whichever way that was made. */
export function useExamination(input: string, chosen: number): CurrentExamination {
  const atOnce = useMemo(() => examineAtOnce(input, chosen), [input, chosen]);
  const [shown, setShown] = useState<Shown>({ input: '', chosen: 0, examination: EMPTY });
  if (atOnce && shown.examination !== atOnce) setShown({ input, chosen, examination: atOnce });
  const [client] = useState(lazyClient);
  useEffect(() => () => client.current?.close(), [client]);
  useEffect(() => {
    if (atOnce) return undefined;
    let isWanted = true;
    const settle = (examination: Examination) => isWanted && setShown({ input, chosen, examination });
    // Without the search the input is read as if all of it were the token.
    const readHere = () =>
      void fetchSearch().then(
        (search) => settle(search(input, chosen)),
        () => settle(examineIntake(wholeIntake(input), chosen)),
      );
    if (input.length <= READ_AT_ONCE || typeof Worker === 'undefined') readHere();
    else {
      client.current ??= createDecoderClient(startDecoderWorker);
      client.current.read(input, chosen, settle, readHere);
    }
    return () => void (isWanted = false);
  }, [client, atOnce, input, chosen]);
  return {
    ...(atOnce ?? shown.examination),
    isBehind: !atOnce && (shown.input !== input || shown.chosen !== chosen),
  };
}

/** `null` for what is long, and for what needs a search that has not arrived. */
function examineAtOnce(input: string, chosen: number): Examination | null {
  if (input.length > READ_AT_ONCE) return null;
  const plain = plainIntake(input);
  return plain ? examineIntake(plain, chosen) : (arrivedSearch()?.(input, chosen) ?? null);
}

const EMPTY = examineIntake(wholeIntake(''), 0);

const lazyClient = (): { current: DecoderClient | null } => ({ current: null });
