/** Says who was right, after the run has shown it. */
import { Verdict } from '#components/drawings/verdict.tsx';
import { feedbackAt } from './feedback.ts';
import type { Playback } from './playback.ts';

export interface FeedbackCardProps {
  readonly state: Playback;
}

export function FeedbackCard({ state }: FeedbackCardProps) {
  const feedback = feedbackAt(state, state.at);
  if (!feedback) return null;
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
