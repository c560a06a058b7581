/** The examination of the input: at once for ordinary tokens, from the worker for long ones. */
import { useEffect, useMemo, useState } from 'react';
import { examineInput } from '#model/token-reader/examination.ts';
import type { Examination } from '#model/token-reader/examination.ts';
import { createDecoderClient, startDecoderWorker } from '#worker/decoder-client.ts';
import type { DecoderClient } from '#worker/decoder-client.ts';

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

/** Reads `input`; while the worker is busy the reading before it stays, whichever way that was made. */
export function useExamination(input: string, chosen: number): CurrentExamination {
  const isShort = input.length <= READ_AT_ONCE;
  const atOnce = useMemo(() => (isShort ? examineInput(input, chosen) : null), [isShort, input, chosen]);
  const [shown, setShown] = useState<Shown>({ input: '', chosen: 0, examination: NOTHING });
  if (atOnce && shown.examination !== atOnce) setShown({ input, chosen, examination: atOnce });
  const [client] = useState(lazyClient);
  useEffect(() => () => client.current?.close(), [client]);
  useEffect(() => {
    if (isShort) return;
    const settle = (examination: Examination) => setShown({ input, chosen, examination });
    const readHere = () => settle(examineInput(input, chosen));
    if (typeof Worker === 'undefined') readHere();
    else {
      client.current ??= createDecoderClient(startDecoderWorker);
      client.current.read(input, chosen, settle, readHere);
    }
  }, [client, isShort, input, chosen]);
  return {
    ...(atOnce ?? shown.examination),
    isBehind: !isShort && (shown.input !== input || shown.chosen !== chosen),
  };
}

const NOTHING = examineInput('');

const lazyClient = (): { current: DecoderClient | null } => ({ current: null });
