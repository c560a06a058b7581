/** The question before a surprising answer: the learner commits, then the run shows. */
import { useEffect, useRef, useState } from 'react';
import type { Prediction } from '#model/scenario/scenario.ts';

export interface QuestionCardProps {
  readonly prediction: Prediction;
  /** Each attempt to pass leads the focus back here. */
  readonly nudges: number;
  /** Position of the option, or `null` to go on without an answer. */
  readonly onAnswer: (option: number | null) => void;
}

export function QuestionCard({ prediction, nudges, onAnswer }: QuestionCardProps) {
  const { id, question, options } = prediction;
  const [chosen, setChosen] = useState<number | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const focused = useRef(-1);
  // The way forward leads through the question, so the focus goes there.
  useEffect(() => {
    if (focused.current === nudges) return;
    focused.current = nudges;
    first.current?.focus({ preventScroll: true });
    first.current?.form?.scrollIntoView?.({ block: 'nearest' });
  }, [nudges]);
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onAnswer(chosen);
      }}
    >
      <fieldset>
        <legend>{question}</legend>
        <div className="question-options">
          {options.map(({ text }, option) => (
            <label key={text}>
              <input
                ref={option === 0 ? first : undefined}
                type="radio"
                name={id}
                checked={chosen === option}
                onChange={() => setChosen(option)}
              />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="question-buttons">
        <button type="submit" className="button" aria-disabled={chosen === null || undefined}>
          Commit
        </button>
        <button type="button" className="button button-quiet" onClick={() => onAnswer(null)}>
          Skip
        </button>
      </p>
    </form>
  );
}
