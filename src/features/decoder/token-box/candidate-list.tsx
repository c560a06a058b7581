/** The choice among several tokens, fetched with the first input that has one. */
import { lazily } from '#components/lazily.tsx';
import type { CandidateChoiceProps } from './candidate-choice.tsx';

const CandidateChoice = lazily(async () => (await import('./candidate-choice.tsx')).CandidateChoice);

export function CandidateList(props: CandidateChoiceProps) {
  const { intake, candidate } = props.reading;
  return intake.candidates.length > 1 || candidate?.isAssembled ? <CandidateChoice {...props} /> : null;
}
