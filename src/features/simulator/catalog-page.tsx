/** All scenarios, each with its course of actions. */
import { Link } from 'wouter';
import { SealedDocument } from '#components/drawings/sealed-document.tsx';
import { Ticket } from '#components/drawings/ticket.tsx';
import { BOTH } from '#model/lane.ts';
import type { ScenarioOutline } from '#model/scenario/scenario.ts';
import './catalog.css';
import { modesOf } from './choices.ts';
import { ActionList } from './action-list.tsx';

const outlines = import.meta.glob<ScenarioOutline>('/content/scenarios/*.yaml', {
  query: '?outline',
  import: 'outline',
  eager: true,
});

export function Page() {
  return (
    <div className="catalog">
      <header>
        <h1>Simulator</h1>
        <p className="catalog-lead">
          Each scenario is a run, not a film. Alice does the same things in two worlds under one clock: one
          gives her a session ID, the other a JWT. Step through it, look inside any step, change a setting and
          run it again.
        </p>
        <dl>
          <div>
            <dt className="text-amber">
              <svg viewBox="-36 -18 72 36" className="w-[66px]" aria-hidden="true">
                <Ticket />
              </svg>
              Session
            </dt>
            <dd>A coat-check ticket. The number says nothing; the coat hangs behind the counter.</dd>
          </div>
          <div>
            <dt>
              <svg viewBox="-30 -36 60 76" className="w-[38px]" aria-hidden="true">
                <SealedDocument />
              </svg>
              <span>
                <span className="text-rose">J</span>
                <span className="text-violet">W</span>
                <span className="text-teal">T</span>
              </span>
            </dt>
            <dd>A sealed travel document. All is written inside, and the seal shows who wrote it.</dd>
          </div>
        </dl>
      </header>
      <ul>
        {Object.values(outlines).map((outline) => (
          <Entry key={outline.id} outline={outline} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ outline }: { readonly outline: ScenarioOutline }) {
  const { id, title, summary, lanes, actions, questions } = outline;
  const address = `/simulator/${id}/`;
  return (
    <li className="catalog-entry">
      <div>
        <h2>
          <Link href={address}>{title}</Link>
        </h2>
        <p>{summary}</p>
        <p className="catalog-modes">
          {modesOf(lanes)
            .toReversed()
            .map(({ value, name }) => (
              <Link
                key={value}
                href={`${address}?mode=${value}`}
                className={value === BOTH ? 'button' : 'button button-quiet'}
                aria-label={`${title}: ${name}`}
              >
                {name}
              </Link>
            ))}
        </p>
      </div>
      <div>
        <ActionList actions={actions} asked={questions.map(({ before }) => before)} />
        {questions.map(({ before, question }) => (
          <p key={before} className="catalog-question">
            <b aria-hidden="true">?</b> {question}
          </p>
        ))}
      </div>
    </li>
  );
}
