/** The list of keys, opened with "?". */
import type { RefObject } from 'react';
import { KeyList } from './lazy-parts.ts';

export interface KeyHelpProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** It has been opened, so its list is wanted. */
  readonly opened: boolean;
}

export function KeyHelp({ dialog, opened }: KeyHelpProps) {
  return (
    <dialog ref={dialog} aria-label="Keys" className="key-help">
      <h2>Keys</h2>
      {opened && <KeyList />}
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
