/** The home page: the idea in one run, and the ways on. */
import { Link } from 'wouter';
import { useReducedMotion } from './use-reduced-motion.ts';
import { Hero } from './hero.tsx';
import { useHero, type HeroState } from './use-hero.ts';
import { verdictOf } from './verdict-of.ts';
import './home.css';

export interface HomePageProps {
  /** `{ traces }` of the scenario `logout-and-replay`, if the build computed them. */
  readonly data: unknown;
}

const SCENARIO = '/simulator/logout-and-replay/';

export function Page({ data }: HomePageProps) {
  const hero = useHero(data);
  const still = useReducedMotion();
  const { run, at, phase } = hero;
  return (
    <div className="home">
      <section className="home-lead">
        <h1>Two ways to stay logged in. Run both.</h1>
        <div>
          <p>
            A <b className="text-amber">session ID</b> is a coat-check ticket: it says nothing, and the coat
            hangs at the server. A <b>JWT</b> is a sealed travel document: all is written inside, and the
            server looks at the seal. A thief has copied both; then Alice logged out.
          </p>
          <div className="home-actions">
            {phase === 'playing' ? (
              <button type="button" className="button" onClick={hero.showEnd}>
                Show the end
              </button>
            ) : (
              <button
                type="button"
                className="button"
                onClick={hero.play}
                aria-disabled={phase === 'loading'}
              >
                <svg viewBox="0 0 20 20" width="15" aria-hidden="true">
                  <path d="M5 3l12 7-12 7z" fill="currentColor" />
                </svg>
                Run it from the start
              </button>
            )}
            <Link href="/decoder/" className="button button-quiet">
              Open a token
            </Link>
          </div>
        </div>
      </section>
      {run ? (
        <Hero {...run} at={at} animated={!still} onLanded={hero.landed} />
      ) : (
        <div className="hero-room" />
      )}
      <Caption hero={hero} />
      <Ways />
    </div>
  );
}

const STOPPED = 'The simulator could not start in this browser. The decoder and the guide work without it.';
const STOPPED_WITH_PICTURE =
  'The simulator could not start in this browser. The picture shows the run that was made with the site.';

/** One sentence that says what the picture shows, and the way on from exactly there. */
function Caption({ hero }: { readonly hero: HeroState }) {
  const { run, at, phase, sentence, failed } = hero;
  const here = run?.moments[at];
  const [session, jwt] = run
    ? [verdictOf('session', run.runs.session.trace), verdictOf('jwt', run.runs.jwt.trace)]
    : [];
  const summary =
    session && jwt
      ? `After log-out the copied ticket is answered ${session.status} and the copied document ${jwt.status}: one login ended with a row, the other ends with a date.`
      : '';
  return (
    <section className="home-caption" aria-label="What the picture shows">
      <p aria-live="polite">
        {failed ? (run ? STOPPED_WITH_PICTURE : STOPPED) : phase === 'playing' ? sentence : summary}
      </p>
      {here && (
        <Link href={`${SCENARIO}?mode=both#${here.name}`} className="button button-quiet">
          Go on from here
        </Link>
      )}
    </section>
  );
}

const WAYS = [
  ['/simulator/', 'Simulator', 'Step through both logins: every request, every octet, every decision.'],
  [
    '/decoder/',
    'Decoder',
    'Paste a token. Read what it says, whether its seal holds, and what is wrong with it.',
  ],
  ['/guide/', 'Guide', 'Sessions and JWTs compared, statement by statement, with the sources.'],
] as const;

function Ways() {
  return (
    <ul className="home-ways">
      {WAYS.map(([href, name, text]) => (
        <li key={href}>
          <h2>
            <Link href={href}>{name}</Link>
          </h2>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
