/** What can be chosen or made of the input before it is read: one of several tokens, a JSON form made compact. */
import './candidate-choice.css';
import type { Reading } from '#model/token-intake/reading.ts';
import { hasCompactForm } from '#model/token-intake/compact-form.ts';

/** More than these are chosen by their number: a page of a thousand buttons helps nobody. */
const MOST_BUTTONS = 12;

export interface CandidateChoiceProps {
  readonly reading: Reading;
  readonly onChoose: (index: number) => void;
  readonly onInput: (input: string) => void;
}

export function CandidateChoice({ reading, onChoose, onInput }: CandidateChoiceProps) {
  const { candidate: chosen } = reading;
  const { candidates } = reading.intake;
  return (
    <>
      {candidates.length > MOST_BUTTONS && (
        <p className="token-candidates">
          <label>
            {chosen?.isAssembled ? 'Number' : 'Token'}
            <input
              type="number"
              min={1}
              max={candidates.length}
              value={chosen ? candidates.indexOf(chosen) + 1 : 1}
              onChange={({ target }) => {
                const number = Math.floor(target.valueAsNumber);
                if (number >= 1 && number <= candidates.length) onChoose(number - 1);
              }}
            />
            of {candidates.length}
          </label>
        </p>
      )}
      {candidates.length > 1 && candidates.length <= MOST_BUTTONS && (
        <fieldset className="token-candidates">
          <legend>{chosen?.isAssembled ? 'Read as' : `${candidates.length} tokens`}</legend>
          {candidates.map((candidate, index) => (
            <label key={`${candidate.start} ${candidate.label ?? ''}`}>
              <input
                type="radio"
                name="candidate"
                checked={candidate === chosen}
                onChange={() => onChoose(index)}
              />
              {candidate.label ?? `token ${index + 1}`}
            </label>
          ))}
        </fieldset>
      )}
      {chosen?.isAssembled && (
        <p className="token-candidates">
          {hasCompactForm(chosen) ? (
            <button type="button" className="quiet-button" onClick={() => onInput(chosen.token)}>
              Convert to compact
            </button>
          ) : (
            `It has no compact form, which has no place for ${chosen.aad === null ? 'an unprotected header' : 'unprotected headers or aad'} (RFC ${chosen.token.split('.', 5).length > 4 ? 7516 : 7515} §7.1).`
          )}
        </p>
      )}
    </>
  );
}
