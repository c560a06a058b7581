/** What only a long input needs, so that only a long input fetches it: its edits and its places. */
import { withEdit, movedRuns } from './pending-edits.ts';
import { readEdit, replaced } from './folded-edit.ts';
import type { FoldedEdit } from './folded-edit.ts';
import { LONGEST_UNFOLDED, foldToSee, openAround } from './folded-input.ts';
import type { Fold } from './folded-input.ts';
import { placeInBox, placeInInput } from './folded-places.ts';

/** What becomes of input and fold. */
interface Outcome {
  readonly input: string;
  readonly fold: Fold | null;
  /** The first place of the input that changed, and where the caret belongs. */
  readonly at: number;
  readonly caret: number;
}

/** The text of the box became `typed`, with its caret there. A fold line that is typed into opens. */
function typed(fold: Fold, text: string, caret: number): Outcome {
  const edit = readEdit(fold, text, caret);
  if ('fold' in edit) return settle(edit);
  const at = edit.refusedAt;
  return { input: fold.input, fold: openAround(fold.input, at), at, caret: at };
}

/** A piece of the input was replaced, whatever of it is shown. */
function typedOver(fold: Fold, start: number, end: number, text: string): Outcome {
  return settle({ fold: replaced(fold, start, end, text), at: start, caret: start + text.length });
}

/** Folds anew where an edit has left too much or too little to fold. */
function settle({ fold, at, caret }: FoldedEdit): Outcome {
  const { input, shown } = fold;
  const size = shown.reduce((sum, { start, end }) => sum + end - start, 0);
  const isKept = input.length > LONGEST_UNFOLDED && size <= LONGEST_UNFOLDED;
  return { input, fold: isKept ? fold : foldToSee(input, caret), at, caret };
}

export const foldTools = {
  typed,
  typedOver,
  placeInBox,
  placeInInput,
  withEdit,
  movedRuns,
};

export type FoldTools = typeof foldTools;
