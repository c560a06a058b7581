/** Each decision with the clauses that were checked, in their order. */
import { Verdict, type VerdictKind } from '#components/drawings/verdict.tsx';
import type { ClauseCheck, Decision, Question } from '#model/trace/decision.ts';
import { LaneName } from '#stage/lane-name.tsx';
import { newest, type LaneHere } from './lane-at-moment.ts';

const QUESTIONS: Readonly<Record<Question, string>> = {
  'store-cookie': 'Keep this cookie?',
  'attach-cookie': 'Attach this cookie?',
  'accept-request': 'Accept this request?',
  'accept-password': 'Accept this password?',
  'accept-session': 'Accept this session?',
  'accept-jwt': 'Accept this access token?',
  'accept-refresh-token': 'Accept this refresh token?',
};

const OUTCOMES = {
  pass: { kind: 'pass', word: 'passed' },
  fail: { kind: 'fail', word: 'failed' },
  'not-applicable': { kind: 'unchecked', word: 'does not apply' },
} as const satisfies Record<ClauseCheck['outcome'], { readonly kind: VerdictKind; readonly word: string }>;

export function WhyLens({ lanes }: { readonly lanes: readonly LaneHere[] }) {
  return (
    <div className="lens-columns">
      {lanes.map((here) => (
        <LaneDecisions key={here.lane.id} here={here} alone={lanes.length === 1} />
      ))}
    </div>
  );
}

function LaneDecisions({ here, alone }: { readonly here: LaneHere; readonly alone: boolean }) {
  const shown = newest(here, ({ decisions }) => decisions.length > 0);
  return (
    <section>
      {!alone && (
        <h2>
          <LaneName lane={here.lane} />
        </h2>
      )}
      {!shown && <p className="lens-note">Nothing had to be decided so far.</p>}
      {shown && !shown.isNow && (
        <p className="lens-note">
          {here.step ? 'Nothing is decided at this step.' : 'This lane waits.'} Here is the last decision.
        </p>
      )}
      {shown?.step.decisions.map((decision) => (
        <OneDecision key={decision.question + decision.subject} decision={decision} />
      ))}
    </section>
  );
}

function OneDecision({ decision }: { readonly decision: Decision }) {
  const { question, subject, verdict, reason, clauses } = decision;
  return (
    <article className="decision">
      <h3>
        {QUESTIONS[question]} <span>{subject}</span>
      </h3>
      <p className="decision-verdict">
        <VerdictSign kind={verdict === 'yes' ? 'pass' : 'fail'} />
        <b>{verdict === 'yes' ? 'Yes' : 'No'}</b> <code>{reason}</code>
      </p>
      <ol>
        {clauses.map((check) => (
          <Clause key={check.clause + check.rule} check={check} />
        ))}
      </ol>
    </article>
  );
}

function Clause({ check: { clause, rule, inputs, outcome } }: { readonly check: ClauseCheck }) {
  const { kind, word } = OUTCOMES[outcome];
  return (
    <li data-outcome={outcome}>
      <VerdictSign kind={kind} />
      <span className="sr-only">{word}: </span>
      <span>{rule}</span> <cite>{clause}</cite>
      <span className="clause-inputs">
        {Object.entries(inputs).map(([name, value]) => (
          <span key={name}>
            {name} <code>{value === '' ? '""' : value}</code>
          </span>
        ))}
      </span>
    </li>
  );
}

function VerdictSign({ kind }: { readonly kind: VerdictKind }) {
  return (
    <svg viewBox="-17 -17 34 34" className="verdict-sign" aria-hidden="true">
      <Verdict kind={kind} />
    </svg>
  );
}
