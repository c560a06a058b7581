/** What can be chosen or made of the input before it is read: one of several tokens, a JSON form made compact. */
import type { Reading } from '#model/token-reader/reading.ts';

interface CandidateListProps {
  readonly reading: Reading;
  readonly onChoose: (index: number) => void;
  readonly onInput: (input: string) => void;
}

export function CandidateList({ reading, onChoose, onInput }: CandidateListProps) {
  const { candidate: chosen } = reading;
  const { candidates } = reading.intake;
  return (
    <>
      {candidates.length > 1 && (
        <fieldset className="token-candidates">
          <legend>{candidates.length} tokens</legend>
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
          <button type="button" className="quiet-button" onClick={() => onInput(chosen.token)}>
            Convert to compact
          </button>
        </p>
      )}
    </>
  );
}
