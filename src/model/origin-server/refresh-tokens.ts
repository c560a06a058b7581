/** Refresh tokens: opaque, long-lived, stored hashed, and good for one use (RFC 9700 §4.14.2). */
import { randomText } from '../random.ts';
import { sha256 } from '../encoding/sha-256.ts';
import { checklist } from '../trace/checklist.ts';
import type { Decision } from '../trace/decision.ts';
import type { RefreshTokenEntry } from '../trace/state.ts';
import { shortened } from '../wording/shortened.ts';
import type { Server } from './server.ts';

export interface IssuedRefreshToken {
  /** Goes to the client and is not kept here. */
  readonly token: string;
  readonly row: RefreshTokenEntry;
}

export interface FoundRefreshToken {
  readonly tokenHash: string;
  readonly row: RefreshTokenEntry | null;
  readonly decision: Decision;
}

/** A first token, of a family of its own. */
export async function startFamily(server: Server, subject: string): Promise<IssuedRefreshToken> {
  const expires = server.clock.now() + server.lifetimes.refreshToken;
  const first = await drawToken(server, { subject, family: `f${server.count('family')}`, expires });
  await server.refreshTokens.insert(first.row);
  return first;
}

/**
 * The next token of a family, which lives no longer than before. `null`: another
 * request has used the old token up or ended its family in the meantime.
 */
export async function rotate(server: Server, old: RefreshTokenEntry): Promise<IssuedRefreshToken | null> {
  const next = await drawToken(server, old);
  const won =
    (await server.refreshTokens.use(old.tokenHash)) && (await server.refreshTokens.insert(next.row));
  return won ? next : null;
}

async function drawToken(
  server: Server,
  of: Pick<RefreshTokenEntry, 'subject' | 'family' | 'expires'>,
): Promise<IssuedRefreshToken> {
  const token = `rt_${randomText(server.random, 256)}`;
  const row: RefreshTokenEntry = {
    kind: 'refresh-token',
    tokenHash: await sha256(token),
    family: of.family,
    subject: of.subject,
    expires: of.expires,
    used: false,
    revoked: false,
  };
  return { token, row };
}

/** Finds the row of a token and says whether it may still be used. */
export async function findRefreshToken(server: Server, token: string): Promise<FoundRefreshToken> {
  const tokenHash = await sha256(token);
  const row = await server.refreshTokens.find(tokenHash);
  return { tokenHash, row, decision: acceptRefreshToken(row, server.clock.now()) };
}

function acceptRefreshToken(row: RefreshTokenEntry | null, now: number): Decision {
  const steps = checklist('accept-refresh-token', 'refresh token');
  const known = steps.check(
    'RFC 6749 §6',
    'The table has a row for this token.',
    { row: row ? shortened(row.tokenHash, 4) : 'none' },
    row !== null,
  );
  if (!known || !row) return steps.no('invalid_grant: unknown');
  const { family } = row;
  if (!steps.check('RFC 9700 §4.14.2', 'Its family has not been revoked.', { family }, !row.revoked))
    return steps.no('invalid_grant: revoked');
  if (!steps.check('RFC 9700 §4.14.2', 'It has not been used before.', { family }, !row.used))
    return steps.no('invalid_grant: reused');
  const left = { 'ends in': `${Math.round((row.expires - now) / 1000)} s` };
  if (!steps.check('RFC 9700 §4.14.2', 'It has not expired.', left, now < row.expires))
    return steps.no('invalid_grant: expired');
  return steps.yes();
}

/** Ends every token of a log-in. Access tokens that were signed before stay valid until they expire. */
export async function revokeFamily(server: Server, family: string): Promise<string> {
  await server.refreshTokens.revokeFamily(family);
  return family;
}
