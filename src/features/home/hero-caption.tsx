/** One sentence that says what the picture shows, and the way on from exactly there. */
import { Link } from 'wouter';
import { BOTH } from '#model/lane.ts';
import type { Credential } from '#model/settings.ts';
import type { WholeRun } from '#stage/whole-run/whole-run.ts';
import { verdictOf } from '#stage/whole-run/copy-verdict.ts';

export interface HeroCaptionProps extends WholeRun {
  readonly at: number;
  /** Said instead of the summary while the run plays. */
  readonly sentence?: string | undefined;
}

const SCENARIO = '/simulator/logout-and-replay/';

export function HeroCaption({ runs, moments, at, sentence }: HeroCaptionProps) {
  const here = moments[at];
  const verdictFor = (credential: Credential) => {
    const run = runs.find(({ lane }) => lane.settings.credential === credential);
    return run && verdictOf(run.trace);
  };
  const ticket = verdictFor('session-id');
  const token = verdictFor('jwt');
  const summary =
    ticket && token
      ? `Alice is out. The copied ticket gets ${ticket.status}, the copied token ${token.status}: one ended with its row, the other ends with its date.`
      : '';
  return (
    <section className="home-caption" aria-label="What the picture shows">
      <p aria-live="polite">{sentence ?? summary}</p>
      {here && (
        <Link href={`${SCENARIO}?mode=${BOTH}#${here.name}`} className="button button-quiet">
          Go on from here
        </Link>
      )}
    </section>
  );
}
