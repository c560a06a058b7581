/** What each key does. */
import { KEYS } from './keys.ts';

export function KeyList() {
  return (
    <>
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
    </>
  );
}
