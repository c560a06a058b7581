/** How long something still works: measured by trying, not read from a clock. */
import type { Settings } from '../../../src/model/settings.ts';
import type { Seconds } from '../../../src/model/clock.ts';
import type { Action } from '../../../src/model/trace/action.ts';
import type { Trace } from '../../../src/model/trace/trace.ts';
import type { RunKeeper } from './run-keeper.ts';

/** Nothing of this world lives longer: thirty days. */
const LIMIT: Seconds = 30 * 86_400;

/**
 * The most whole seconds that can pass after `actions` so that `attempt` is
 * still answered; 0 when it is refused at once, `null` when no end was found.
 */
export async function longestWait(
  runs: RunKeeper,
  settings: Settings,
  actions: readonly Action[],
  attempt: Action,
): Promise<Seconds | null> {
  const works = async (wait: Seconds): Promise<boolean> => {
    const pause: readonly Action[] = wait === 0 ? [] : [{ id: 'wait', seconds: wait }];
    return isAnswered(await runs.runOf(settings, [...actions, ...pause, attempt]));
  };
  if (!(await works(0))) return 0;
  let least = 0;
  let most = 1;
  while (await works(most)) {
    if (most === LIMIT) return null;
    least = most;
    most = Math.min(most * 2, LIMIT);
  }
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (await works(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** Whether the last answer of a run's last action lets the sender in. */
function isAnswered({ steps, actions }: Trace): boolean {
  const last = steps
    .filter(({ action }) => action.index === actions.length - 1)
    .map(({ event }) => event)
    .findLast(({ type }) => type === 'response-sent');
  return last?.type === 'response-sent' && last.response.status < 400;
}
