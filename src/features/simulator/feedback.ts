/** Who was right: the learner's answer against what the run did. */
import { BOTH } from '#model/lane.ts';
import { outcomeText, rightOption } from '#model/scenario/predict.ts';
import type { Prediction } from '#model/scenario/scenario.ts';
import type { Playback } from './playback.ts';
import { momentsIn } from './playback.ts';
import { actionOf } from './seek.ts';

export interface Feedback {
  readonly id: string;
  readonly verdict: 'right' | 'wrong' | 'skipped';
  readonly chosen: string | null;
  /** What happened: "Session 200, JWT 401". */
  readonly outcome: string;
  /** Why the chosen answer was right or wrong. */
  readonly why: string;
}

/** The feedback that belongs to a moment: from the last answer of the predicted action to its end. */
export function feedbackAt(state: Playback, at: number): Feedback | null {
  const moment = momentsIn(state)[at];
  if (!moment || state.mode !== BOTH) return null;
  const prediction = state.scenario.predictions.find(({ before }) => before === actionOf(moment));
  if (!prediction || !(prediction.id in state.answers) || at < answeredAt(state, moment.action)) return null;
  return judge(prediction, state.answers[prediction.id] ?? null, state);
}

/** Index of the moment at which an action has got its last answer. */
function answeredAt(state: Playback, action: number): number {
  const answers = momentsIn(state).filter(
    (moment) => moment.action === action && moment.names.some((name) => name.includes('.response-sent')),
  );
  return answers.at(-1)?.index ?? Number.POSITIVE_INFINITY;
}

function judge(prediction: Prediction, chosen: number | null, { run }: Playback): Feedback {
  const right = rightOption(prediction, run.lanes);
  const option = chosen === null ? undefined : prediction.options[chosen];
  const told = option ?? (right === null ? undefined : prediction.options[right]);
  return {
    id: prediction.id,
    verdict: chosen === null ? 'skipped' : chosen === right ? 'right' : 'wrong',
    chosen: option?.text ?? null,
    outcome: `${outcomeText(prediction, run.lanes)}.`,
    why: told?.feedback ?? '',
  };
}
