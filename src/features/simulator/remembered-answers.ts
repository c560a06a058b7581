/** What is remembered for this visit only: answers to questions. Works, more forgetfully, where storage is forbidden. */
import type { Answers } from './playback.ts';

const nameOf = (scenario: string): string => `cookie-or-token.answers.${scenario}`;

/** Answers given earlier in this visit. What is stored may be anything, so only numbers and nulls count. */
export function recallAnswers(scenario: string): Answers {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(nameOf(scenario)) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(([, option]) => option === null || typeof option === 'number'),
    );
  } catch {
    return {}; // forbidden, or not ours: the question is asked once more
  }
}

export function rememberAnswers(scenario: string, answers: Answers): void {
  try {
    sessionStorage.setItem(nameOf(scenario), JSON.stringify(answers));
  } catch {
    // forbidden or full: they last until the page closes
  }
}
