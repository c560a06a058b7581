/** Tokens inside a token: the whole payload of a nested JWT (RFC 7519 §5.2), or a claim that is one itself. */
import { kindOf, pathInTree, stringOf } from './json-tree.ts';
import type { TokenReading } from './reading.ts';

export interface InnerToken {
  /** Where it stands: "payload", or a claim's path. */
  readonly path: string;
  readonly token: string;
}

const COMPACT = /^\s*(e[wy][\w-]{6,}(?:\.[\w-]*){2,4})\s*$/;
const MOST = 5;
const LONGEST_SEARCHED = 2000;

/** Whether the payload is a token itself, and this one its envelope (RFC 7519 §5.2). */
export const holdsToken = ({ payload }: Pick<TokenReading, 'payload'>): boolean =>
  COMPACT.test(payload?.text ?? '');

/** The first few tokens inside the payload. They are read, not verified. */
export function innerTokens({ payload }: Pick<TokenReading, 'payload'>): InnerToken[] {
  const whole = COMPACT.exec(payload?.text ?? '')?.[1];
  if (whole !== undefined) return [{ path: 'payload', token: whole }];
  const tree = payload?.tree ?? null;
  if (!tree) return [];
  const found: InnerToken[] = [];
  for (let node = 0; node < Math.min(tree.count, LONGEST_SEARCHED) && found.length < MOST; node += 1) {
    if (kindOf(tree, node) !== 'string') continue;
    const token = COMPACT.exec(stringOf(tree, node) ?? '')?.[1];
    if (token !== undefined) found.push({ path: pathInTree(tree, node) || 'payload', token });
  }
  return found;
}
