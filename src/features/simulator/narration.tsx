/** What is said at a moment: the sentence, a question in its place, and afterwards who was right. */
import { useRef, type Dispatch } from 'react';
import type { Caption } from './captions.ts';
import { FeedbackCard } from './lazy-parts.ts';
import type { Playback, PlaybackAction } from './playback.ts';
import { QuestionCard } from './question-card.tsx';
import './narration.css';
import { Sentence } from './sentence.tsx';

export interface NarrationPanelProps {
  readonly state: Playback;
  readonly captions: readonly (readonly Caption[])[];
  /** The moment whose flight has ended. */
  readonly landed: number;
  readonly dispatch: Dispatch<PlaybackAction>;
}

export function NarrationPanel({ state, captions, landed, dispatch }: NarrationPanelProps) {
  const { question, scenario, at } = state;
  const prediction = scenario.predictions.find(({ id }) => id === question);
  const box = useRef<HTMLDivElement>(null);
  const answer = (option: number | null) => {
    // The card goes, and the focus with it: it goes on where the run goes on.
    box.current?.parentElement?.querySelector<HTMLElement>('.transport-next')?.focus({ preventScroll: true });
    dispatch({ type: 'answered', option });
  };
  const mayHaveFeedback = landed === at && !prediction && Object.keys(state.answers).length > 0;
  return (
    <div ref={box} className="sim-words">
      {prediction ? (
        <QuestionCard key={prediction.id} prediction={prediction} nudges={state.nudges} onAnswer={answer} />
      ) : (
        <Sentence captions={captions[landed] ?? []} leaving={landed !== at} />
      )}
      {mayHaveFeedback && <FeedbackCard state={state} />}
    </div>
  );
}
