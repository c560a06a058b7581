/** What the hero shows: the picture that came with the page, or a run that is made now; and where in it we are. */
import { useEffect, useRef, useState } from 'react';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import type { WholeRun } from '#stage/whole-run/whole-run.ts';
import type * as heroModule from './hero-live.tsx';
import { onDemand } from '#components/on-demand.ts';
import type { LiveRun } from './live-run.ts';

/** Everything that is loaded on demand. */
interface Loaded {
  readonly module: typeof heroModule;
  readonly run: WholeRun;
  readonly scenario: LiveRun['scenario'] | undefined;
}

export interface Hero {
  /** Absent: the picture of the build still stands there. */
  readonly loaded: Loaded | undefined;
  readonly at: number;
  readonly phase: 'rest' | 'loading' | 'playing';
  /** Why the run could not be made: `null` if it could, "" if nobody knows. */
  readonly failure: string | null;
  readonly sentence: string | undefined;
  readonly play: () => void;
  readonly showEnd: () => void;
  readonly landed: () => void;
}

const liveHero = onDemand(() => import('./hero-live.tsx'));

/** Milliseconds to read a sentence, and to look at a step that has none of its own. */
const READ = 1500;
const LOOK = 250;

/** `picture` says whether the build's picture stands in the page; `data` may hold its traces. */
export function useHero(picture: boolean, data: unknown): Hero {
  const [loaded, setLoaded] = useState<Loaded>();
  const [playing, setPlaying] = useState<number>();
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A page that was reached without a page load brings no picture with it.
  useEffect(() => {
    let wanted = !picture;
    if (wanted)
      void load(tracesIn(data)).then((result) => {
        if (!wanted) return;
        setLoaded(result.loaded);
        setFailure(result.failure);
      });
    return () => {
      wanted = false;
      clearTimeout(timer.current);
    };
  }, [picture, data]);

  const last = (loaded?.run.moments.length ?? 0) - 1;
  const at = playing ?? last;
  const said = loaded?.scenario && loaded.module.sentenceAt(loaded.run, loaded.scenario, at);

  const play = () => {
    setLoading(true);
    void load(undefined).then((result) => {
      setLoading(false);
      setFailure(result.failure);
      if (result.failure !== null) return;
      setLoaded(result.loaded);
      setPlaying(0);
    });
  };
  const showEnd = () => {
    clearTimeout(timer.current);
    setPlaying(undefined);
  };
  const landed = () => {
    if (playing === undefined) return;
    clearTimeout(timer.current);
    const next = playing < last ? playing + 1 : undefined;
    timer.current = setTimeout(() => setPlaying(next), said?.own ? READ : LOOK);
  };
  return {
    loaded,
    at,
    phase: loading ? 'loading' : playing === undefined ? 'rest' : 'playing',
    failure,
    sentence: playing === undefined ? undefined : said?.text,
    play,
    showEnd,
    landed,
  };
}

interface Answer {
  readonly loaded: Loaded | undefined;
  readonly failure: string | null;
}

/**
 * Loads the hero's code, and runs its scenario now unless `traces` are at hand. Where it cannot run,
 * says why, and brings the run of the build.
 */
async function load(traces: readonly LaneTrace[] | undefined): Promise<Answer> {
  try {
    const module = await liveHero.fetch();
    const show = (made: readonly LaneTrace[], scenario?: Loaded['scenario']): Loaded => ({
      module,
      run: module.wholeRunOf(made),
      scenario,
    });
    if (traces) return { loaded: show(traces), failure: null };
    const live = await module.runLive();
    if (live.ok) return { loaded: show(live.value.traces, live.value.scenario), failure: null };
    const built = await module.fetchBuiltTraces();
    return { loaded: built && show(built), failure: live.failure.message };
  } catch {
    return { loaded: undefined, failure: '' };
  }
}

/** The traces that the build computed for the page, if it did. */
function tracesIn(data: unknown): readonly LaneTrace[] | undefined {
  if (typeof data !== 'object' || data === null || !('traces' in data)) return undefined;
  return (data as { traces: readonly LaneTrace[] }).traces;
}
