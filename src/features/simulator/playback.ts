/** What the simulator page knows, and every way in which it changes. */
import { BOTH, type Mode } from '#model/lane.ts';
import { comparisonOf, type Overrides } from '#model/scenario/lanes.ts';
import type { Prediction, Scenario } from '#model/scenario/scenario.ts';
import { DEFAULT_MODE, type AddressReading } from './address.ts';
import { keyOf, ownChoice, type RunChoice } from './choices.ts';
import { momentsOfMode, type Run } from './runs.ts';
import { actionOf, sameTime, seek } from './seek.ts';

/** Position of the chosen option by id of the prediction; `null` when it was skipped. */
export type Answers = Readonly<Record<string, number | null>>;

export interface Playback extends RunChoice {
  readonly scenario: Scenario;
  readonly mode: Mode;
  readonly run: Run;
  /** Index of the moment that is shown. */
  readonly at: number;
  /** Name of the step to go to as soon as the run has reached it; "" for none. */
  readonly sought: string;
  readonly playing: boolean;
  /** Id of the prediction that is asked now. */
  readonly question: string | null;
  /** How often somebody tried to pass the question. */
  readonly nudges: number;
  /** It was playing when the question came. */
  readonly goesOn: boolean;
  readonly answers: Answers;
  /** Sentences that the learner may dismiss. */
  readonly notices: readonly string[];
  /** The learner came here by a jump, which is shown without movement. */
  readonly jumped: boolean;
  /** The learner has moved, so the address follows. */
  readonly moved: boolean;
}

export type PlaybackAction =
  | { readonly type: 'first' | 'previous' | 'next' | 'last' | 'played' | 'paused' }
  | { readonly type: 'went-to'; readonly at: number }
  /** The moment at `at` has stood long enough, if it still stands. */
  | { readonly type: 'time-passed'; readonly at: number }
  | { readonly type: 'mode-chosen'; readonly mode: Mode }
  | { readonly type: 'comparison-chosen'; readonly comparison: string }
  | { readonly type: 'settings-chosen'; readonly overrides: Overrides }
  | { readonly type: 'answered'; readonly option: number | null }
  | { readonly type: 'answers-recalled'; readonly answers: Answers }
  | { readonly type: 'address-read'; readonly reading: AddressReading }
  | { readonly type: 'run-changed'; readonly run: Run }
  /** The run of the build, with the scenario's own settings, in place of one that failed. */
  | { readonly type: 'built-run-came'; readonly run: Run }
  | { readonly type: 'noticed' | 'notice-dismissed'; readonly notice: string };

/** Before anything has happened; `run` may be empty. */
export const openPlayback = (scenario: Scenario, run: Run): Playback => ({
  scenario,
  ...ownChoice(scenario),
  mode: DEFAULT_MODE,
  run,
  at: 0,
  sought: '',
  playing: false,
  question: null,
  nudges: 0,
  goesOn: false,
  answers: {},
  notices: [],
  jumped: false,
  moved: false,
});

export const momentsIn = ({ run, mode }: Playback) => momentsOfMode(run, mode);

export function playbackReducer(state: Playback, action: PlaybackAction): Playback {
  const last = Math.max(0, momentsIn(state).length - 1);
  switch (action.type) {
    case 'first':
      return goTo(state, 0);
    case 'last':
      return goTo(state, last);
    case 'previous':
      // One step back from a question is the moment before it, which is still shown.
      return goTo(state, state.question === null ? Math.max(0, state.at - 1) : state.at);
    case 'next':
      return goOn(state, last);
    case 'time-passed':
      return state.playing && state.at === action.at ? goOn(state, last) : state;
    case 'went-to':
      return goTo(state, Math.min(last, Math.max(0, action.at)));
    case 'played':
      // At the end it begins anew.
      return goOn({ ...state, at: state.at >= last ? -1 : state.at, playing: true }, last);
    case 'paused':
      return { ...state, playing: false };
    case 'answered':
      return answer(state, action.option, last);
    case 'answers-recalled':
      return { ...state, answers: { ...action.answers, ...state.answers } };
    case 'mode-chosen':
      return chooseMode(state, action.mode);
    case 'comparison-chosen':
      return {
        ...state,
        comparison: action.comparison,
        overrides: {},
        mode: DEFAULT_MODE,
        sought: momentsIn(state)[state.at]?.name ?? '',
        playing: false,
        question: null,
        moved: true,
      };
    case 'settings-chosen':
      return {
        ...state,
        overrides: action.overrides,
        sought: state.sought || (momentsIn(state)[state.at]?.name ?? ''),
        playing: false,
        question: null,
        moved: true,
      };
    case 'address-read':
      return readAddress(state, action.reading);
    case 'run-changed':
      return changeRun(state, action.run);
    case 'built-run-came':
      return momentsIn(state).length > 0 ? state : settle({ ...state, run: action.run });
    case 'noticed':
      return notice(state, [action.notice]);
    case 'notice-dismissed':
      break;
  }
  return { ...state, notices: state.notices.filter((one) => one !== action.notice) };
}

/** The prediction that is asked before the moment at `at`: at its action's first moment, once, side by side. */
function questionBefore(state: Playback, at: number): Prediction | undefined {
  const moment = momentsIn(state)[at];
  const before = momentsIn(state)[at - 1];
  if (state.mode !== BOTH || !moment || before?.action === moment.action) return undefined;
  return state.scenario.predictions.find(
    (prediction) => prediction.before === actionOf(moment) && !(prediction.id in state.answers),
  );
}

/** Shows another mode at the same step, with the lanes of the comparison as they are. */
function chooseMode(state: Playback, mode: Mode): Playback {
  const overrides = withoutDifferences(state);
  const at = sameTime(state.run, state.mode, mode, state.at);
  const isAnotherRun = keyOf({ ...state, overrides }) !== keyOf(state);
  const sought = isAnotherRun ? (momentsIn(state)[state.at]?.name ?? '') : state.sought;
  return { ...state, mode, overrides, at, sought, playing: false, question: null, moved: true };
}

/** The settings that were changed, without those in which the lanes differ. */
function withoutDifferences({ scenario, comparison, overrides }: Playback): Overrides {
  const { differsIn } = comparisonOf(scenario, comparison);
  return Object.fromEntries(
    Object.entries(overrides).filter(([name]) => !differsIn.some((setting) => setting === name)),
  );
}

/** Jumping never stops at a question. */
const goTo = (state: Playback, at: number): Playback => ({
  ...state,
  at,
  sought: '',
  playing: false,
  question: null,
  jumped: true,
  moved: true,
});

/** One step forward, unless the run ends there or a question comes first. */
function goOn(state: Playback, last: number): Playback {
  if (state.question !== null) return { ...state, playing: false, nudges: state.nudges + 1 };
  if (state.at >= last) return { ...state, at: Math.max(0, state.at), playing: false };
  const question = questionBefore(state, state.at + 1);
  if (question)
    return { ...state, question: question.id, goesOn: state.playing, playing: false, moved: true };
  return { ...state, at: state.at + 1, sought: '', jumped: false, moved: true };
}

function answer(state: Playback, option: number | null, last: number): Playback {
  if (state.question === null) return state;
  const answers = { ...state.answers, [state.question]: option };
  return goOn({ ...state, answers, question: null, playing: state.goesOn }, last);
}

function readAddress(
  state: Playback,
  { comparison, mode, overrides, step, problems }: AddressReading,
): Playback {
  const here = {
    ...state,
    comparison,
    mode,
    overrides,
    sought: step,
    at: 0,
    playing: false,
    question: null,
    jumped: true,
  };
  return settle(notice(here, problems));
}

/**
 * Takes a run in. While it is under way, what is shown stays, unless nothing
 * is shown yet or the step that is sought is in it.
 */
function changeRun(state: Playback, run: Run): Playback {
  if (run.key !== keyOf(state)) return state; // of settings that were left meanwhile
  const shown = state.run;
  if (shown.key === run.key && shown.finished) {
    // The same run once more: the same steps, byte for byte. Only the stopwatch is new.
    return run.finished ? { ...state, run: { ...shown, measured: run.measured } } : state;
  }
  const isWaiting = state.sought !== '' && !run.finished && !seek(run, state.mode, state.sought).exact;
  if (isWaiting && momentsOfMode(shown, BOTH).length > 0 && shown.key !== run.key) return state;
  return settle({ ...state, run });
}

/** Goes to the step that is sought, if the run of these settings has it or will not have it any more. */
function settle(state: Playback): Playback {
  const { run, mode, sought } = state;
  const last = Math.max(0, momentsOfMode(run, mode).length - 1);
  if (sought === '' || run.key !== keyOf(state)) return { ...state, at: Math.min(state.at, last) };
  const { at, exact } = seek(run, mode, sought);
  if (exact) return { ...state, at, sought: '' };
  if (!run.finished) return { ...state, at: Math.min(state.at, last) };
  return notice({ ...state, at, sought: '' }, [
    `There is no step “${sought.slice(0, 60)}” in this run. This is the nearest.`,
  ]);
}

const notice = (state: Playback, notices: readonly string[]): Playback => ({
  ...state,
  notices: [...new Set([...state.notices, ...notices])],
});
