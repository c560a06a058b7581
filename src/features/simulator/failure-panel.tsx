/** Why nothing runs, and the way on. */
import { Link } from 'wouter';
import type { SimulatorFailure } from '#worker/client.ts';

export interface FailurePanelProps {
  readonly failure: SimulatorFailure;
  /** There is an earlier run to look at meanwhile. */
  readonly hasRun: boolean;
  readonly onAgain: () => void;
}

const ADVICE: Readonly<Partial<Record<SimulatorFailure['code'], string>>> = {
  'no-secure-context': 'Open this page with https:// in its address, and it runs.',
};

export function FailurePanel({ failure, hasRun, onAgain }: FailurePanelProps) {
  return (
    <div role="alert" className="failure">
      <p>
        <b>The simulation cannot run.</b> {failure.message} {ADVICE[failure.code]}
        {hasRun && ' What you see below was run when this page was built, and you can step through it.'}
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
