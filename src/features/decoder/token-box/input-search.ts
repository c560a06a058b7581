/** The search for tokens in an input that is more than a token: fetched when it is first needed, and kept. */
import type { Examination } from '#model/token-intake/examination.ts';

/** Searches, reads and examines an input. */
export type InputSearch = (input: string, chosen: number) => Examination;

let arrived: InputSearch | null = null;

/** `null` until it was fetched. */
export const arrivedSearch = (): InputSearch | null => arrived;

/** Rejects where its piece of the site is out of reach. */
export async function fetchSearch(): Promise<InputSearch> {
  const { examineInput } = await import('#model/token-intake/examine-input.ts');
  arrived = examineInput;
  return examineInput;
}
