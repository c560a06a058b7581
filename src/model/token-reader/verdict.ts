/** The closing line: what a server would answer, as far as that can be said. */
import type { Check } from './check.ts';

export interface Verdict {
  /** The status a server would answer with; `null` while that cannot be said. */
  readonly status: 200 | 401 | null;
  readonly sentence: string;
}

/**
 * Closes a list of checks. One failure that is beyond dispute suffices for 401 (RFC 6750 §3.1);
 * 200 needs a signature that was verified, and names what is disputed or was not judged. A check that passes with a
 * reason leaves that open: it is an envelope, or one that anyone can have sealed, and no 200.
 */
export function closeChecks(checks: readonly Check[]): Verdict {
  const failures = checks.filter(({ state, isDisputed }) => state === 'fail' && !isDisputed);
  if (failures.length > 0)
    return { status: 401, sentence: `A server would refuse it: ${listReasons(failures)}.` };
  const disputed = checks.filter(({ state }) => state === 'fail');
  const signature = checks.find(({ name }) => name === 'Signature');
  if (signature?.state === 'pass') {
    const strict = disputed.length > 0 ? ` A strict one would not: ${listReasons(disputed)}.` : '';
    const isEnvelope = checks.some(({ state, reason }) => state === 'pass' && reason !== null);
    const open = checks.filter(
      ({ state, reason }) => state !== 'fail' && (state !== 'pass' || reason !== null),
    );
    const rest = open.length > 0 ? ` Not judged: ${listReasons(open)}.` : '';
    if (isEnvelope) return { status: null, sentence: `The envelope holds with this key.${strict}${rest}` };
    return { status: 200, sentence: `A server that trusts this key would let it through.${strict}${rest}` };
  }
  const strict = disputed.length > 0 ? ` A strict server would refuse it: ${listReasons(disputed)}.` : '';
  return { status: null, sentence: openingOf(signature) + strict };
}

function openingOf(signature: Check | undefined): string {
  if (signature?.reason) return signature.reason;
  return signature?.state === 'unable'
    ? 'It cannot be checked here: the light Signature says why.'
    : 'Not checked yet: no key was given.';
}

function listReasons(checks: readonly Check[]): string {
  const reasons = [...new Set(checks.map(({ reason, name }) => reason ?? name.toLowerCase()))];
  if (reasons.length < 2) return reasons.join('');
  return `${reasons.slice(0, -1).join(', ')}, and ${reasons.at(-1) ?? ''}`;
}
