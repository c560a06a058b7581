/** A scenario: what a file in `content/scenarios/` says, checked and compiled by the build. */
import type { Lane, LaneId, Mode } from '../lane.ts';
import type { Settings } from '../settings.ts';
import type { Action } from '../trace/action.ts';

/**
 * Texts of one step by mode: of a lane alone, or what is said side by side in
 * place of the two. A missing one falls back to the step's own sentence.
 */
export type Narration = Readonly<Record<Mode, string>>;

/** What an option of a prediction claims: the status code that ends the action, per lane. */
export interface PredictionOption {
  readonly text: string;
  readonly lanes: Readonly<Record<LaneId, number>>;
  /** Said to who chose it, after the run has shown what happens. */
  readonly feedback: string;
}

/** A question put before an action; the engine decides which option was right. */
export interface Prediction {
  readonly id: string;
  /** Name of the action it is asked before: "open-profile-2". */
  readonly before: string;
  readonly question: string;
  readonly options: readonly PredictionOption[];
}

/** Settings a scenario lets the learner change. */
export const SETTING_NAMES = ['password', 'tokenLifetime', 'idleTimeout'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** What a link to a scenario needs. */
export type ScenarioHead = Pick<Scenario, 'id' | 'title' | 'summary'>;

/** What a list of scenarios shows: nothing that gives an answer away. */
export interface ScenarioOutline extends ScenarioHead {
  readonly lanes: readonly Pick<Lane, 'id' | 'name'>[];
  readonly actions: readonly Action[];
  readonly questions: readonly Pick<Prediction, 'before' | 'question'>[];
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** One sentence for lists and previews. */
  readonly summary: string;
  /** Id of the guide heading that goes with it. */
  readonly guide: string;
  readonly actions: readonly Action[];
  readonly settings: Partial<Settings>;
  readonly offers: readonly SettingName[];
  /** By step name ("log-in.password-hashed") or by event in any action ("*.password-hashed"). */
  readonly narration: Readonly<Record<string, Narration>>;
  readonly predictions: readonly Prediction[];
}
