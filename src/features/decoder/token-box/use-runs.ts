/** The colours of the input, also while its reading is still being made. */
import { useMemo } from 'react';
import type { CharacterSpan } from '#model/token-reader/character-map.ts';
import type { Reading } from '#model/token-intake/reading.ts';
import { runsOf } from './token-places.ts';
import type { Run } from './token-places.ts';
import type { PendingEdits } from './folding/pending-edits.ts';
import type { FoldTools } from './folding/fold-tools.ts';

/** `pending` is `null` unless the reading belongs to the input as it was before some edits. */
export function useRuns(
  input: string,
  reading: Reading,
  isBehind: boolean,
  pointed: CharacterSpan | null,
  pending: PendingEdits | null,
  tools: FoldTools | null,
): readonly Run[] {
  const { length } = input;
  return useMemo(() => {
    if (pending && tools) return tools.movedRuns(runsOf(length - pending.by, reading, pointed), pending);
    return isBehind ? [{ start: 0, end: length, name: null, mark: null }] : runsOf(length, reading, pointed);
  }, [length, reading, isBehind, pointed, pending, tools]);
}
