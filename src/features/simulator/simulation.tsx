/** One scenario, running: the stage, its sentence, the bar and the meters. */
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { Tabs } from '#components/tabs.tsx';
import { useMedia } from '#components/use-media.ts';
import { headingOf } from '#model/actions/action-definitions.ts';
import { comparisonOf } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { lanesIn } from '#model/lane.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import type { Simulator } from '#worker/client.ts';
import { asLine, captionsOf } from './captions.ts';
import { keyOf, ownChoice } from './choices.ts';
import { keptRun } from './kept-run.ts';
import { KeyHelp } from './key-help.tsx';
import { LENSES } from './lenses/lens-name.ts';
import { Meters } from './meters.tsx';
import { Notices } from './notices.tsx';
import { momentsIn, openPlayback, playbackReducer } from './playback.ts';
import { emptyRun, runOf } from './runs.ts';
import { FailurePanel } from './failure-panel.tsx';
import { LensPanel } from './lazy-parts.ts';
import { Scrubber } from './scrubber.tsx';
import { SettingsSheet } from './settings-sheet.tsx';
import './simulator.css';
import { Stage } from '#stage/stage.tsx';
import { StepSheet } from './step-sheet.tsx';
import { TitleBar } from './title-bar.tsx';
import { Transport } from './transport.tsx';
import { useAddress } from './use-address.ts';
import { useBuiltRun } from './use-built-run.ts';
import { useCommands } from './use-commands.ts';
import { usePlayback } from './use-playback.ts';
import { usePreferences } from './use-preferences.ts';
import { useRun } from './use-run.ts';
import { ViewControls } from './view-controls.tsx';
import { recallAnswers, rememberAnswers } from './remembered-answers.ts';
import { NarrationPanel } from './narration.tsx';

/** Here the words would lie below the screen if the past were shown at full height. */
const SHORT_PHONE = '(max-width: 760px) and (max-height: 780px)';

export interface SimulationProps {
  readonly scenario: Scenario;
  /** The run with the scenario's own settings, if the build made it. */
  readonly traces: readonly LaneTrace[] | undefined;
  readonly simulator: Simulator;
}

export function Simulation({ scenario, traces, simulator }: SimulationProps) {
  const [state, dispatch] = useReducer(playbackReducer, null, () =>
    openPlayback(scenario, traces ? runOf(keyOf(ownChoice(scenario)), traces) : emptyRun(scenario)),
  );
  const { run, mode, at, answers } = state;
  const comparison = comparisonOf(scenario, state.comparison);
  const { lanes } = run;
  const preferences = usePreferences();
  const { lens, setLens, mirrored } = preferences;
  const isShort = useMedia(SHORT_PHONE);
  const speed = Number(preferences.speed);
  const moments = momentsIn(state);
  const moment = moments[at];
  const captions = useMemo(
    () => captionsOf(moments, mode, lanes, scenario, comparison),
    [moments, mode, lanes, scenario, comparison],
  );
  const line = asLine(captions[at] ?? []);
  const runs = useMemo(() => lanesIn(lanes, mode), [lanes, mode]);

  // The build ran the scenario already; the reader's own run begins with the first move or another setting.
  const needed = !traces || state.moved || keyOf(state) !== keyOf(ownChoice(scenario));
  const { failure, again } = useRun(simulator, scenario, state, needed, dispatch);
  useBuiltRun(scenario, failure !== null && moments.length === 0, dispatch);
  useAddress(state, dispatch);
  const { landed, onLanded } = usePlayback({ at, playing: state.playing, speed, sentence: line }, dispatch);
  const keyHelp = useRef<HTMLDialogElement>(null);
  const [keysOpened, setKeysOpened] = useState(false);
  const openKeys = () => {
    setKeysOpened(true);
    keyHelp.current?.showModal();
  };
  const [covered, setCovered] = useState(false);
  const toggleCover = () => setCovered((is) => !is);
  const isAside = () => keyHelp.current?.open === true;
  useCommands(state, dispatch, { openKeys, toggleCover, isAside });

  useEffect(() => {
    dispatch({ type: 'answers-recalled', answers: recallAnswers(scenario.id) });
  }, [scenario.id]);
  useEffect(() => {
    if (Object.keys(answers).length > 0) rememberAnswers(scenario.id, answers);
  }, [scenario.id, answers]);

  const following = moments[at + 1];
  const nextAction =
    following && following.action !== moment?.action ? scenario.actions[following.action] : undefined;
  return (
    <div className="sim" data-lens={lens ?? undefined}>
      <TitleBar state={state} dispatch={dispatch} />
      <Notices
        notices={state.notices}
        onDismiss={(notice) => dispatch({ type: 'notice-dismissed', notice })}
      />
      {failure && <FailurePanel failure={failure} kept={keptRun(run, mode, keyOf(state))} onAgain={again} />}
      {moment ? (
        <Stage
          runs={runs}
          moments={moments}
          at={at}
          folded={lens !== null || isShort}
          motion={state.jumped ? 'discrete' : preferences.motion}
          mirrored={mirrored}
          speed={speed}
          onLanded={onLanded}
        />
      ) : (
        !failure && <p className="sim-waiting">The run is starting.</p>
      )}
      <NarrationPanel state={state} captions={captions} landed={landed} dispatch={dispatch} />
      <div className="sim-lenses">
        <Tabs name="Look inside" tabs={LENSES} open={lens} onOpen={setLens}>
          {lens && moment && <LensPanel lens={lens} run={run} mode={mode} moment={moment} />}
        </Tabs>
      </div>
      <div className="sim-bar">
        <Transport
          playing={state.playing}
          isFirst={at === 0}
          isLast={at >= moments.length - 1}
          next={nextAction ? headingOf(nextAction) : ''}
          dispatch={dispatch}
        />
        <Scrubber
          moments={moments}
          actions={scenario.actions}
          at={at}
          sentence={line}
          onGo={(to) => dispatch({ type: 'went-to', at: to })}
        />
        <ViewControls preferences={preferences} onKeys={openKeys} />
      </div>
      <Meters run={run} mode={mode} moment={moment} />
      <StepSheet moments={moments} actions={scenario.actions} captions={captions} at={at} />
      <SettingsSheet
        state={state}
        onCompare={(pair) => dispatch({ type: 'comparison-chosen', comparison: pair })}
        onOverride={(overrides) => dispatch({ type: 'settings-chosen', overrides })}
        preferences={preferences}
      />
      <KeyHelp dialog={keyHelp} opened={keysOpened} />
      {covered && (
        <button type="button" className="cover" onClick={() => setCovered(false)}>
          Covered. Press . to go on.
        </button>
      )}
    </div>
  );
}
