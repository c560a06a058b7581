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

/** Reads `input`; while the worker is busy the last reading stays. */
export function useExamination(input: string, chosen: number): CurrentExamination {
  const isShort = input.length <= READ_AT_ONCE;
  const atOnce = useMemo(() => (isShort ? examineInput(input, chosen) : null), [isShort, input, chosen]);
  const [late, setLate] = useState<{
    readonly input: string;
    readonly chosen: number;
    readonly examination: Examination;
  } | null>(null);
  const [client] = useState(lazyClient);
  useEffect(() => () => client.current?.close(), [client]);
  useEffect(() => {
    if (isShort) return;
    const settle = (examination: Examination) => setLate({ input, chosen, examination });
    const readHere = () => settle(examineInput(input, chosen));
    if (typeof Worker === 'undefined') readHere();
    else {
      client.current ??= createDecoderClient(startDecoderWorker);
      client.current.read(input, chosen, settle, readHere);
    }
  }, [client, isShort, input, chosen]);
  const current = atOnce ?? late?.examination ?? NOTHING;
  return { ...current, isBehind: !isShort && (late?.input !== input || late.chosen !== chosen) };
}

const NOTHING = examineInput('');

const lazyClient = (): { current: DecoderClient | null } => ({ current: null });
