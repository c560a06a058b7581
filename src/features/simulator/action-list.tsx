/** The actions of a scenario as stops on a line; waiting breaks the line. */
import { headingOf } from '#model/actions/action-definitions.ts';
import { toMilliseconds } from '#model/clock.ts';
import type { Action } from '#model/trace/action.ts';
import { actionNames } from '#model/trace/action-names.ts';
import { durationText } from '#model/wording/duration-text.ts';

export interface ActionListProps {
  readonly actions: readonly Action[];
  /** Names of the actions before which a question is asked. */
  readonly asked: readonly string[];
}

export function ActionList({ actions, asked }: ActionListProps) {
  const names = actionNames(actions);
  return (
    <ol className="course">
      {actions.map((action, index) => {
        const name = names[index] ?? '';
        if (action.id === 'wait') return <Wait key={name} seconds={action.seconds} />;
        return (
          <li key={name}>
            <svg viewBox="0 0 20 14" aria-hidden="true">
              <path d="M0 7H20" strokeWidth="2" className="stroke-ink" />
              <circle cx="10" cy="7" r="5" strokeWidth="2" className="fill-paper stroke-ink" />
            </svg>
            {headingOf(action)}
            {asked.includes(name) && <b title="A question is asked here">?</b>}
          </li>
        );
      })}
    </ol>
  );
}

function Wait({ seconds }: { readonly seconds: number }) {
  return (
    <li className="course-wait">
      <svg viewBox="0 0 20 14" aria-hidden="true">
        <path d="M0 7h3l3-5 4 10 4-10 3 5h3" fill="none" strokeWidth="1.4" className="stroke-ink3" />
      </svg>
      {durationText(toMilliseconds(seconds))} pass
    </li>
  );
}
