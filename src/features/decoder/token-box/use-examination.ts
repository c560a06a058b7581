/** The examination of the input: at once for ordinary tokens, from the worker for long ones. */
import { useEffect, useMemo, useState } from 'react';
import { plainIntake, wholeIntake } from '#model/token-intake/candidate.ts';
import { examineIntake } from '#model/token-intake/examination.ts';
import type { Examination } from '#model/token-intake/examination.ts';
import { onDemand } from '#components/on-demand.ts';
import { inputSearch } from './input-search.ts';

/** Reading this much takes well under the 16 ms of a frame. */
const READ_AT_ONCE = 32_768;
/** So long, in milliseconds, the reading before stays in view while a newer input is being read. */
const LONGEST_BEHIND = 1000;

/** Why there is nothing to show of an input. */
export type Obstacle =
  /** It is still being read. */
  | 'reading'
  /** The code for it did not arrive. */
  | 'missing'
  /** Its reader fell silent over it, again and again. */
  | 'silent';

export interface CurrentExamination extends Examination {
  /** A newer input is still being read; what is shown belongs to the one before, or is nothing. */
  readonly isBehind: boolean;
  readonly obstacle: Obstacle | null;
}

interface Shown {
  readonly input: string;
  readonly chosen: number;
  readonly examination: Examination;
  readonly obstacle: Obstacle | null;
}

/** Reads `input`; until that is done the reading before it stays for a moment, whichever way that was made. */
export function useExamination(input: string, chosen: number): CurrentExamination {
  const atOnce = useMemo(() => examineAtOnce(input, chosen), [input, chosen]);
  const [shown, setShown] = useState<Shown>(NOTHING);
  if (atOnce && shown.examination !== atOnce)
    setShown({ input, chosen, examination: atOnce, obstacle: null });
  useEffect(() => () => longReader.arrived()?.close(), []);
  useEffect(() => {
    if (atOnce) return undefined;
    let isWanted = true;
    const settle = (examination: Examination, obstacle: Obstacle | null = null) => {
      clearTimeout(timer);
      if (isWanted) setShown({ input, chosen, examination, obstacle });
    };
    const timer = setTimeout(() => setShown(NOTHING), LONGEST_BEHIND);
    const readHere = () =>
      void inputSearch.fetch().then(
        (search) => settle(search(input, chosen)),
        () => {
          // Without the search only what needs none is read: anything else would be judged unjustly.
          const plain = plainIntake(input);
          if (plain) settle(examineIntake(plain, chosen));
          else settle(EMPTY, 'missing');
        },
      );
    if (input.length <= READ_AT_ONCE || typeof Worker === 'undefined') readHere();
    else
      longReader.fetch().then((reader) => {
        if (!isWanted) return;
        // What silenced a worker that was alive would silence the page.
        reader.read(input, chosen, settle, (loss) => (loss === 'silent' ? settle(EMPTY, loss) : readHere()));
      }, readHere);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [atOnce, input, chosen]);
  return {
    ...(atOnce ?? shown.examination),
    isBehind: !atOnce && (shown.input !== input || shown.chosen !== chosen),
    obstacle: atOnce ? null : shown.obstacle,
  };
}

/** `null` for what is long, and for what needs a search that has not arrived. */
function examineAtOnce(input: string, chosen: number): Examination | null {
  if (input.length > READ_AT_ONCE) return null;
  const plain = plainIntake(input);
  return plain ? examineIntake(plain, chosen) : (inputSearch.arrived()?.(input, chosen) ?? null);
}

const EMPTY = examineIntake(wholeIntake(''), 0);
const NOTHING: Shown = { input: '', chosen: 0, examination: EMPTY, obstacle: 'reading' };

/** Reads long inputs in a worker; few visits need it. */
const longReader = onDemand(async () => {
  const { createDecoderClient, startDecoderWorker } = await import('#worker/decoder-client.ts');
  return createDecoderClient(startDecoderWorker);
});
