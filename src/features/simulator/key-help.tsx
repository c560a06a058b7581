/** The list of keys, opened with "?". */
import { useState, type RefObject } from 'react';
import { KeyList } from './parts.ts';

export function KeyHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const [opened, setOpened] = useState(false);
  return (
    <dialog ref={dialog} aria-label="Keys" className="key-help" onToggle={() => setOpened(true)}>
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
