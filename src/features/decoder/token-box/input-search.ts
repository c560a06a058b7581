/** The search for tokens in an input that is more than a token: fetched when it is first needed. */
import { onDemand } from '#components/on-demand.ts';

/** Searches, reads and examines an input. */
export const inputSearch = onDemand(
  async () => (await import('#model/token-intake/examine-input.ts')).examineInput,
);
