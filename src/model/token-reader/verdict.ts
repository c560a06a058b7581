/** The closing line: what a server would answer, as far as that can be said. */
import type { Check } from './check.ts';

export interface Verdict {
  /** The status a server would answer with; `null` while that cannot be said. */
  readonly status: 200 | 401 | null;
  readonly sentence: string;
}

/** Closes a list of checks. One failure suffices for 401 (RFC 6750 §3.1); 200 needs a signature that was verified. */
export function closeChecks(checks: readonly Check[]): Verdict {
  const failures = checks.filter(({ state }) => state === 'fail');
  if (failures.length > 0) {
    const reasons = failures.map(({ reason, name }) => reason ?? `${name.toLowerCase()} fails`);
    return { status: 401, sentence: `A server would refuse it: ${joinReasons(reasons)}.` };
  }
  const signature = checks.find(({ name }) => name === 'Signature');
  if (signature?.state === 'pass') {
    const open = checks.filter(({ state, name }) => state !== 'pass' && name !== 'Signature');
    const rest =
      open.length > 0 ? ` Not judged: ${joinReasons(open.map(({ name }) => name.toLowerCase()))}.` : '';
    return { status: 200, sentence: `A server that trusts this key would let it through.${rest}` };
  }
  if (signature?.state === 'unable')
    return { status: null, sentence: 'It can be read, but its signature cannot be checked here.' };
  return { status: null, sentence: signature?.reason ?? 'Not checked yet: no key was given.' };
}

function joinReasons(reasons: readonly string[]): string {
  if (reasons.length < 2) return reasons.join('');
  return `${reasons.slice(0, -1).join(', ')}, and ${reasons.at(-1) ?? ''}`;
}
