/** What the hero shows: the picture that came with the page, or a run that is made now; and where in it we are. */
import { useEffect, useRef, useState } from 'react';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import type { WholeRun } from '#stage/whole-run/whole-run.ts';
import type * as heroModule from './hero-live.tsx';
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
  readonly failed: boolean;
  readonly sentence: string | undefined;
  readonly play: () => void;
  readonly showEnd: () => void;
  readonly landed: () => void;
}

/** Milliseconds to read a sentence, and to look at a step that has none of its own. */
const READ = 1500;
const LOOK = 250;

/** `picture` says whether the build's picture stands in the page; `data` may hold its traces. */
export function useHero(picture: boolean, data: unknown): Hero {
  const [loaded, setLoaded] = useState<Loaded>();
  const [playing, setPlaying] = useState<number>();
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A page that was reached without a page load brings no picture with it.
  useEffect(() => {
    let wanted = !picture;
    if (wanted)
      void load(tracesIn(data)).then((result) => {
        if (!wanted) return;
        setLoaded(result);
        setFailed(!result);
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
      setFailed(!result);
      if (!result) return;
      setLoaded(result);
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
    failed,
    sentence: playing === undefined ? undefined : said?.text,
    play,
    showEnd,
    landed,
  };
}

/** Loads the hero's code, and runs its scenario now unless `traces` are at hand; `undefined` if either fails. */
async function load(traces: readonly LaneTrace[] | undefined): Promise<Loaded | undefined> {
  try {
    const module = await import('./hero-live.tsx');
    const live = traces ? { traces, scenario: undefined } : await module.runLive();
    return live && { module, run: module.wholeRunOf(live.traces), scenario: live.scenario };
  } catch {
    return undefined;
  }
}

/** The traces that the build computed for the page, if it did. */
function tracesIn(data: unknown): readonly LaneTrace[] | undefined {
  if (typeof data !== 'object' || data === null || !('traces' in data)) return undefined;
  return (data as { traces: readonly LaneTrace[] }).traces;
}
