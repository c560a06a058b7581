/** Where nothing can run and nothing is shown, as after a link over plain HTTP: the run that the build made. */
import { useEffect, type Dispatch } from 'react';
import { fetchPageData } from '#components/page-data.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { keyOf, ownChoice } from './choices.ts';
import type { PlaybackAction } from './playback.ts';
import { runOf } from './runs.ts';

/** Fetches it from the scenario's own file as soon as it is `wanted`. */
export function useBuiltRun(scenario: Scenario, wanted: boolean, dispatch: Dispatch<PlaybackAction>): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let isWanted = true;
    void fetchPageData(`/simulator/${scenario.id}/`).then((data) => {
      const { traces } = (data ?? {}) as { readonly traces?: readonly LaneTrace[] }; // our own build wrote it
      if (isWanted && traces)
        dispatch({ type: 'built-run-came', run: runOf(keyOf(ownChoice(scenario)), traces) });
    });
    return () => void (isWanted = false);
  }, [scenario, wanted, dispatch]);
}
