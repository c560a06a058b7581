/** The reading of the input: at once for ordinary tokens, from the worker for long ones. */
import { useEffect, useMemo, useState } from 'react';
import { readInput } from '#model/token-reader/reading.ts';
import type { Reading } from '#model/token-reader/reading.ts';
import { createDecoderClient, startDecoderWorker } from '#worker/decoder-client.ts';
import type { DecoderClient } from '#worker/decoder-client.ts';

/** Reading this much takes well under the 16 ms of a frame. */
const READ_AT_ONCE = 32_768;

export interface CurrentReading {
  readonly reading: Reading;
  /** A newer input is still being read; what is shown belongs to the one before. */
  readonly isBehind: boolean;
}

/** Reads `input`; while the worker is busy the last reading stays. */
export function useReading(input: string, chosen: number): CurrentReading {
  const isShort = input.length <= READ_AT_ONCE;
  const atOnce = useMemo(() => (isShort ? readInput(input, chosen) : null), [isShort, input, chosen]);
  const [late, setLate] = useState<{
    readonly input: string;
    readonly chosen: number;
    readonly reading: Reading;
  } | null>(null);
  const [client] = useState(lazyClient);
  useEffect(() => () => client.current?.close(), [client]);
  useEffect(() => {
    if (isShort) return;
    const settle = (reading: Reading) => setLate({ input, chosen, reading });
    const readHere = () => settle(readInput(input, chosen));
    if (typeof Worker === 'undefined') readHere();
    else {
      client.current ??= createDecoderClient(startDecoderWorker);
      client.current.read(input, chosen, settle, readHere);
    }
  }, [client, isShort, input, chosen]);
  const reading = atOnce ?? late?.reading ?? readInput('');
  return { reading, isBehind: !isShort && (late?.input !== input || late.chosen !== chosen) };
}

const lazyClient = (): { current: DecoderClient | null } => ({ current: null });
