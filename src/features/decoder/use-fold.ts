/** What the token box shows of a long input, and how an edit of that becomes an edit of the whole. */
import { useEffect, useMemo, useState } from 'react';
import type { FoldedEdit } from './folded-edit.ts';
import type { FoldTools } from './fold-tools.ts';
import { foldOf, openAround } from './folded-input.ts';
import type { Fold } from './folded-input.ts';

/** Edits that the reading on screen does not know yet. */
export interface Drift {
  readonly input: string;
  /** The first place that changed, and by how many characters everything behind it moved. */
  readonly at: number;
  readonly by: number;
}

export interface FoldedInput {
  /** `null` while the input is shown whole. */
  readonly fold: Fold | null;
  /** `null` where the reading belongs to the input, or to quite another one. */
  readonly drift: Drift | null;
  /** Without them a folded input can be read, not edited. */
  readonly tools: FoldTools | null;
  /** The text of the box became `typed`. Returns the place in the input where the caret belongs. */
  readonly type: (typed: string, caret: number) => number;
  /** Replaces a selection of the box, whatever it covers. Returns the caret's place in the input. */
  readonly replace: (from: number, to: number, text: string) => number;
  readonly show: (fold: Fold | null) => void;
}

export function useFold(input: string, isBehind: boolean, onInput: (input: string) => void): FoldedInput {
  const [kept, show] = useState<Fold | null>(null);
  const [edits, setEdits] = useState<Drift | null>(null);
  const [tools, setTools] = useState<FoldTools | null>(null);
  const fold = useMemo(() => (kept?.input === input ? kept : foldOf(input)), [kept, input]);
  const drift = isBehind && edits?.input === input ? edits : null;
  const isFolded = fold !== null;
  useEffect(() => {
    if (!isFolded) return;
    // Without its piece of the site, as after a redeploy, the box stays readable.
    import('./fold-tools.ts').then(
      ({ foldTools }) => setTools(foldTools),
      () => undefined,
    );
  }, [isFolded]);

  const take = (edit: FoldedEdit, { settled }: FoldTools): number => {
    const { input: next } = edit.fold;
    const isKnown = drift !== null || !isBehind;
    const by = next.length - input.length + (drift?.by ?? 0);
    setEdits(isKnown ? { input: next, at: Math.min(edit.at, drift?.at ?? edit.at), by } : null);
    show(settled(edit));
    onInput(next);
    return edit.caret;
  };
  /** The box showed all of the input before. */
  const takeWhole = (next: string, caret: number): number => {
    show(openAround(next, caret));
    onInput(next);
    return caret;
  };

  return {
    fold,
    drift,
    tools,
    show,
    type(typed, caret) {
      if (!fold || !tools) return takeWhole(typed, caret);
      const edit = tools.readEdit(fold, typed, caret);
      if ('fold' in edit) return take(edit, tools);
      show(openAround(input, edit.refusedAt));
      return edit.refusedAt;
    },
    replace(from, to, text) {
      if (!fold || !tools) {
        const next = `${input.slice(0, from)}${text}${input.slice(to)}`;
        onInput(next);
        return from + text.length;
      }
      const { start, end } = tools.selectedSpan(fold, from, to);
      const edited = tools.replaced(fold, start, end, text);
      return take({ fold: edited, at: start, caret: start + text.length }, tools);
    },
  };
}
