import { expect, test } from 'vitest';
import { rewriteToken } from '#features/decoder/document/rewrite-token.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { encode } from '../../../tokens.ts';

const HEADER = encode('{"alg":"HS256"}');
const DRAFT = { part: 'payload', text: '{"sub":"u_2"}', isExact: true } as const;

test.each(['', '~', '~WyJzIiwibmFtZSIsIkFkYSJd~', '~WyJzIiwibmFtZSIsIkFkYSJd~a.b.c'])(
  'an edit keeps what follows the issuer’s part: “%s”',
  async (tail) => {
    const token = readToken(`${HEADER}.e30.AAAA${tail}`);
    const edited = `${HEADER}.${encode(DRAFT.text)}`;
    expect(await rewriteToken(DRAFT, token, { kind: 'none' })).toBe(`${edited}.AAAA${tail}`);
    const signed = await rewriteToken(DRAFT, token, readGivenKey('secret', 'text'));
    expect(signed?.startsWith(`${edited}.`)).toBe(true);
    expect(signed?.endsWith(tail)).toBe(true);
    expect(signed).not.toContain('AAAA');
  },
);
