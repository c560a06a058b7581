/** What was found in an input, and the token of it that is read. */
import { readToken } from '../token-reader/reading.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { Candidate, Intake } from './candidate.ts';

export interface Reading {
  readonly intake: Intake;
  /** The candidate that was read, and what it says; `null` for empty input and for what is no token. */
  readonly candidate: Candidate | null;
  readonly token: TokenReading | null;
  /** What was found and removed, in words; empty for a token that stood alone. */
  readonly note: string;
}

/** Reads one of the tokens that were found: the chosen one, or else the first. */
export function readIntake(intake: Intake, chosen: number): Reading {
  const candidate = intake.candidates[chosen] ?? intake.candidates[0] ?? null;
  return { intake, candidate, token: candidate && readCandidate(candidate), note: '' };
}

/** Reads a token with what stood beside it. */
export const readCandidate = ({ token, unprotected, aad }: Candidate): TokenReading => ({
  ...readToken(token, unprotected),
  aad,
});
