/** A scenario: what a file in `content/scenarios/` says, checked and compiled by the build. */
import type { Lane, LaneId } from '../lane.ts';
import type { SettingName, Settings } from '../settings.ts';
import type { Comparison } from './comparison.ts';
import type { PlaceId } from '../trace/place.ts';
import type { Action } from '../trace/action.ts';

/** A setting has one of some values, or lies between two, both included. */
export type Condition =
  { readonly oneOf: readonly (string | number)[] } | { readonly least?: number; readonly most?: number };

export type Conditions = Readonly<Partial<Record<SettingName, Condition>>>;

/** What is told of one step. */
export interface Told {
  /** It is said only where these hold. */
  readonly when: Conditions;
  /** Facts of the event that its sentences rest on, by name; the build sees to it that they hold wherever it speaks. */
  readonly shows: Readonly<Record<string, unknown>>;
  /** By voice: the id of a lane, `ALONE` for any lane, `BOTH`, or the id of a further comparison. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * By step name ("log-in.password-hashed") or by event in any action
 * ("*.password-hashed"); of several entries the first that fits speaks. Where
 * none does, the step speaks for itself.
 */
export type Narration = Readonly<Record<string, readonly Told[]>>;

/** Steps, by name or by event in any action. */
export type StepPattern = string;

/** Corrections of the main path, which is else found by rule. */
export interface MainPath {
  readonly fold: readonly StepPattern[];
  readonly show: readonly StepPattern[];
}

/** What an option claims of one lane; all that is given must hold. */
export interface Claim {
  /** Status code of the answer that ends the action. */
  readonly status?: number;
  /** So many requests of the action are answered with success (a status below 400). */
  readonly answered?: number;
  /** The last request of the action carries a credential. */
  readonly attached?: boolean;
  /** Who is refused: the places whose last request in the action is answered with 400 or above. */
  readonly out?: readonly PlaceId[];
}

export interface PredictionOption {
  readonly text: string;
  readonly lanes: Readonly<Record<LaneId, Claim>>;
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
  /** At least one; the first is what the page shows. */
  readonly comparisons: readonly Comparison[];
  /** Settings the learner may change, in the order of their fields. */
  readonly offers: readonly SettingName[];
  readonly narration: Narration;
  readonly predictions: readonly Prediction[];
  readonly path: MainPath;
}
