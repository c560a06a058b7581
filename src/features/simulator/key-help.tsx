/** The list of keys, opened with "?". */
import type { RefObject } from 'react';
import { KEYS } from './keys.ts';

export function KeyHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} aria-labelledby="key-help-title" className="key-help">
      <h2 id="key-help-title">Keys</h2>
      <dl>
        {KEYS.map(({ caps, does }) => (
          <div key={caps.join()}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>They rest while you type, and while a slider, a list or a choice has the focus.</p>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
