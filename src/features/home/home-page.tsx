/** The home page: the idea in one run, and the ways on. */
import { useState } from 'react';
import { Link } from 'wouter';
import '#stage/stage.css';
import '#stage/whole-run/pictures.css';
import '#stage/whole-run/sizes.css';
import '#stage/whole-run/whole-run.css';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import './hero.css';
import './home.css';
import { useHero, type Hero } from './use-hero.ts';
import { PLACES, type PlacePath } from '#components/site-pages.ts';
import { useMedia } from '#components/use-media.ts';

export interface HomePageProps {
  /** `{ traces }` of the scenario `logout-and-replay`, where the build draws them. */
  readonly data: unknown;
}

// Only the build draws the picture; the page's own script does not carry what it takes.
const build = import.meta.env.SSR ? await import('./hero-picture.tsx') : undefined;

const PICTURE = 'hero-picture';

export function Page({ data }: HomePageProps) {
  const [picture] = useState(() => build !== undefined || document.getElementById(PICTURE) !== null);
  const hero = useHero(picture, data);
  return (
    <div className="home">
      <section className="home-lead">
        <h1>Two ways to stay logged in. Run both.</h1>
        <div>
          <p>
            A <b className="text-amber">session ID</b> is a coat-check ticket: it says nothing, and the coat
            hangs at the server. A <b>JWT</b> is a sealed travel document: all is written inside, and the
            server looks at the seal. An attacker has copied both; then Alice logged out.
          </p>
          <div className="home-actions">
            {hero.phase === 'playing' ? (
              <button type="button" className="button" onClick={hero.showEnd}>
                Show the end
              </button>
            ) : (
              <button
                type="button"
                className="button"
                onClick={hero.play}
                disabled={hero.phase === 'loading'}
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
      <HeroPlace hero={hero} picture={picture} data={data} />
      {hero.failure !== null && (
        <p role="status" className="home-stopped">
          The simulator could not start. {hero.failure}{' '}
          {picture || hero.loaded
            ? 'The picture shows the run that was made with the site.'
            : 'The decoder and the guide work without it.'}
        </p>
      )}
      <Ways />
    </div>
  );
}

interface HeroPlaceProps {
  readonly hero: Hero;
  readonly picture: boolean;
  readonly data: unknown;
}

/** The picture of the build, until a run takes its place. */
function HeroPlace({ hero, picture, data }: HeroPlaceProps) {
  const animated = !useMedia('(prefers-reduced-motion: reduce)');
  const { loaded, at, landed, sentence } = hero;
  if (loaded) {
    const { HeroLive } = loaded.module;
    return <HeroLive run={loaded.run} {...{ at, sentence }} animated={animated} onLanded={landed} />;
  }
  if (build)
    return (
      <div id={PICTURE}>
        <build.HeroPicture traces={(data as { traces: readonly LaneTrace[] }).traces} />
      </div>
    );
  // React leaves the markup of the build alone: it is not part of what this script draws.
  if (picture) return <div id={PICTURE} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  return <div className="hero-room stage-whole" />;
}

const WAYS: Readonly<Record<PlacePath, string>> = {
  '/simulator/': 'Step through both logins: every request, every byte, every decision.',
  '/decoder/': 'Paste a token. Read what it says, whether its seal holds, and what is wrong with it.',
  '/guide/': 'Sessions and JWTs compared, statement by statement, with the sources.',
};

function Ways() {
  return (
    <ul className="home-ways">
      {PLACES.map(({ path, name }) => (
        <li key={path}>
          <h2>
            <Link href={path}>{name}</Link>
          </h2>
          <p>{WAYS[path]}</p>
        </li>
      ))}
    </ul>
  );
}
