/** What the token box shows of a long input, and how an edit of that becomes an edit of the whole. */
import { useMemo, useState } from 'react';
import { onDemand, useOnDemand } from '#components/on-demand.ts';
import type { PendingEdits } from './pending-edits.ts';
import type { FoldTools } from './fold-tools.ts';
import { foldOf, foldToSee } from './folded-input.ts';
import type { Fold } from './folded-input.ts';
import { selectedSpan } from './folded-places.ts';

export interface FoldedInput {
  /** `null` while the input is shown whole. */
  readonly fold: Fold | null;
  /** Without them a folded input can be read, not edited. */
  readonly tools: FoldTools | null;
  /** `null` where the reading belongs to the input, or to quite another one. */
  readonly pending: PendingEdits | null;
  /** The text of the box became `typed`. Returns the place in the input where the caret belongs. */
  readonly type: (typed: string, caret: number) => number;
  /** Replaces a selection of the box, whatever it covers. Returns the caret's place in the input. */
  readonly typeOver: (from: number, to: number, text: string) => number;
  /** The text that a selection of the box stands for. */
  readonly selectedText: (from: number, to: number) => string;
  readonly show: (fold: Fold | null) => void;
}

const foldTools = onDemand(async () => (await import('./fold-tools.ts')).foldTools);

export function useFold(input: string, isBehind: boolean, onInput: (input: string) => void): FoldedInput {
  const [kept, show] = useState<Fold | null>(null);
  const [edits, setEdits] = useState<PendingEdits | null>(null);
  const fold = useMemo(() => (kept?.input === input ? kept : foldOf(input)), [kept, input]);
  const pending = isBehind && edits?.input === input ? edits : null;
  // Without its piece of the site, as after a redeploy, the box stays readable.
  const piece = useOnDemand(foldTools, fold !== null);
  const tools = piece === 'missing' ? null : piece;

  const take = (next: ReturnType<FoldTools['typed']>): number => {
    const isKnown = tools && (pending || !isBehind);
    setEdits(isKnown ? tools.withEdit(next.input, next.at, input, pending) : null);
    show(next.fold);
    if (next.input !== input) onInput(next.input);
    return next.caret;
  };
  const span = (from: number, to: number) => (fold ? selectedSpan(fold, from, to) : { start: from, end: to });
  return {
    fold,
    tools,
    pending,
    show,
    type: (typed, caret) => take(fold && tools ? tools.typed(fold, typed, caret) : anew(typed, caret)),
    typeOver: (from, to, text) => {
      const { start, end } = span(from, to);
      return take(
        fold && tools
          ? tools.typedOver(fold, start, end, text)
          : anew(input.slice(0, start) + text + input.slice(end), start + text.length),
      );
    },
    selectedText: (from, to) => {
      const { start, end } = span(from, to);
      return input.slice(start, end);
    },
  };
}

/** An input that was shown whole until now. */
const anew = (input: string, caret: number) => ({ input, fold: foldToSee(input, caret), at: 0, caret });
