/** Why nothing runs, what there is to look at meanwhile, and the way on. */
import { Link } from 'wouter';
import type { SimulatorFailure } from '#worker/client.ts';
import type { KeptRun } from './kept-run.ts';

export interface FailurePanelProps {
  readonly failure: SimulatorFailure;
  /** The run that is shown below. */
  readonly kept: KeptRun;
  readonly onAgain: () => void;
}

export function FailurePanel({ failure, kept, onAgain }: FailurePanelProps) {
  return (
    <div role="alert" className="failure">
      <p>
        <b>{kept.kind === 'part' ? 'The simulation did not finish.' : 'The simulation cannot run.'}</b>{' '}
        {failure.message} {describe(kept)}
      </p>
      <p>
        <button type="button" className="button" onClick={onAgain}>
          Try again
        </button>{' '}
        <Link href="/guide/" className="button button-quiet">
          Read the guide
        </Link>
      </p>
    </div>
  );
}

function describe(kept: KeptRun): string {
  if (kept.kind === 'none') return '';
  if (kept.kind === 'earlier')
    return `What you see below was run ${kept.isBuilt ? 'when this page was built' : 'before'}${kept.hasOtherSettings ? ', with other settings' : ''}, and you can step through it.`;
  return `What you see below is its beginning: ${kept.done} of ${kept.all} actions. The rest is missing.`;
}
