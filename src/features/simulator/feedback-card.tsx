/** Says who was right, after the run has shown it. */
import { Verdict } from '#components/drawings/verdict.tsx';
import type { Feedback } from './feedback.ts';

export function FeedbackCard({ feedback }: { readonly feedback: Feedback }) {
  const { verdict, chosen, outcome, why } = feedback;
  return (
    <p role="status" className="feedback" data-verdict={verdict}>
      {verdict !== 'skipped' && (
        <svg viewBox="-17 -17 34 34" className="verdict-sign" aria-hidden="true">
          <Verdict kind={verdict === 'right' ? 'pass' : 'fail'} />
        </svg>
      )}
      <span>
        {chosen !== null && (
          <>
            You said “{chosen}”.{' '}
            <b>{verdict === 'right' ? 'That is what happened' : 'It went otherwise'}: </b>
          </>
        )}
        {outcome} {why}
      </span>
    </p>
  );
}
