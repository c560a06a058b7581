/** Names of the actions of a run. */
import type { Action } from './action.ts';

/** The id of each action, with "-2", "-3" from its second time on: "open-profile-2". */
export function actionNames(actions: readonly Action[]): readonly string[] {
  const times = new Map<string, number>();
  return actions.map(({ id }) => {
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}-${time}`;
  });
}
