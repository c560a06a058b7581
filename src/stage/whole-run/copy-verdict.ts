/** What the copy is worth: read from the run, never written down. */
import { playsRole, serverOf } from '#model/trace/events.ts';
import type { PlaceId } from '#model/trace/place.ts';
import type { Trace } from '#model/trace/trace.ts';
import { shortClockText } from '#model/wording/clock-text.ts';
import { shortDuration } from '#model/wording/short-duration.ts';

export interface CopyVerdict {
  /** Status code that answers the copy. */
  readonly status: number;
  readonly accepted: boolean;
  /** The server that looked at it. */
  readonly server: PlaceId;
  /** Why, in a few words. */
  readonly reason: string;
  /** For how much longer, if it is accepted; else what is gone. */
  readonly rest: string;
}

/** Absent where the run holds no use of a copy. */
export function verdictOf(trace: Trace): CopyVerdict | undefined {
  const steps = trace.steps.filter((step) => step.action.name === 'replay');
  const checked = steps.find((step) => playsRole(step, 'credential-checked'));
  const answer = steps.find(({ event }) => event.type === 'response-sent')?.event;
  if (!checked || answer?.type !== 'response-sent') return undefined;
  const { status } = answer.response;
  const accepted = status < 400;
  const server = serverOf(checked);
  if (checked.event.type === 'session-looked-up')
    return {
      status,
      accepted,
      server,
      reason: checked.event.found ? 'the row is there' : 'who is this?',
      rest: checked.event.found ? 'the coat still hangs' : 'the coat is gone',
    };
  const loot = trace.steps
    .flatMap((step) => step.changes)
    .findLast(({ after }) => after?.kind === 'loot')?.after;
  const expires = loot?.kind === 'loot' && loot.exp !== null ? loot.exp * 1000 : undefined;
  const left = expires === undefined ? undefined : expires - checked.begins;
  return {
    status,
    accepted,
    server,
    reason: accepted ? 'the seal holds' : 'refused',
    rest:
      left === undefined
        ? ''
        : accepted
          ? `${shortDuration(Math.max(0, left))} more`
          : `expired ${shortClockText(expires ?? 0)}`,
  };
}
