/** The lights, on a thread that runs solid as far as the checks hold. */
import './check-list.css';
import type { Check, CheckState } from '#model/token-reader/check.ts';
import { VisibleText } from '#components/visible-text.tsx';

export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <section className="decoder-checks">
      <h2 id="checks" className="sr-only">
        Checks
      </h2>
      <ul className="checks" aria-labelledby="checks">
        {checks.map(({ name, state, word, sentence }) => (
          <li key={name} data-state={state}>
            <Light state={state} />
            <div>
              <h3>
                {name} <span>{word}</span>
              </h3>
              <p>
                <VisibleText text={sentence} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Shape says the state, never a hue: disc with tick, octagon with cross, dashed ring, ring with a dash. */
function Light({ state }: { readonly state: CheckState }) {
  return (
    <svg className="light" viewBox="-15 -15 30 30" aria-hidden="true">
      {state === 'pass' && (
        <>
          <circle r="13" className="fill-now stroke-ink" strokeWidth="2.2" />
          <path d="M-5.5 .5l4 4.5 7-9" className="fill-none stroke-ink" strokeWidth="2.4" />
        </>
      )}
      {state === 'fail' && (
        <>
          <path d="M-5.8-14H5.8L14-5.8V5.8L5.8 14H-5.8L-14 5.8V-5.8z" className="fill-ink" />
          <path d="M-4.6-4.6l9.2 9.2M4.6-4.6l-9.2 9.2" className="stroke-paper" strokeWidth="2.8" />
        </>
      )}
      {state === 'unchecked' && (
        <circle r="12.6" className="fill-now stroke-ink2" strokeWidth="1.6" strokeDasharray="3 3.6" />
      )}
      {state === 'unable' && (
        <>
          <circle r="12.6" className="fill-now stroke-ink2" strokeWidth="1.6" strokeDasharray="3 3.6" />
          <path d="M-5 0H5" className="stroke-ink2" strokeWidth="2.4" />
        </>
      )}
    </svg>
  );
}
