import { assert, dictionary, property, string, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { charactersOf, memberAt } from '#model/token-reader/character-map.ts';
import { childrenOf, nameOf } from '#model/token-reader/json-tree.ts';
import { readToken } from '#model/token-reader/reading.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';

const HEADER = writeBase64url(writeUtf8('{"alg":"HS256"}'));

const tokenWith = (octets: Uint8Array): TokenReading => readToken(`${HEADER}.${writeBase64url(octets)}.AA`);

/** The member by the characters that carry each, one after the other. */
function memberBySearch(token: TokenReading, at: number): number | undefined {
  const { payload } = token;
  return payload?.tree
    ? childrenOf(payload.tree, 0).find((node) => {
        const span = charactersOf(payload, node);
        return span !== null && at >= span.start && at < span.end;
      })
    : undefined;
}

describe('the map between claims and characters', () => {
  test('goes both ways, whatever the claims are', () => {
    assert(
      property(
        dictionary(string({ unit: 'binary', maxLength: 5 }), string({ unit: 'binary', maxLength: 9 })),
        (claims) => {
          const token = tokenWith(writeUtf8(JSON.stringify(claims)));
          const { payload } = token;
          for (let at = payload?.start ?? 0; at < (payload?.end ?? 0); at += 1) {
            expect(memberAt(token, at)?.node).toBe(memberBySearch(token, at));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('holds behind octets that are not UTF-8', () => {
    assert(
      property(uint8Array({ minLength: 1, maxLength: 6, min: 0x80 }), (bad) => {
        const octets = new Uint8Array([...writeUtf8('{"a":"'), ...bad, ...writeUtf8('","here":1}')]);
        const token = tokenWith(octets);
        const { payload } = token;
        const node = payload?.tree ? (childrenOf(payload.tree, 0)[1] ?? 0) : 0;
        expect(payload?.tree && nameOf(payload.tree, node)).toBe('here');
        const span = payload && charactersOf(payload, node);
        const from = octets.length - '"here":1}'.length;
        expect(span?.start).toBe((payload?.start ?? 0) + Math.floor((from * 4) / 3));
        expect(memberAt(token, (span?.end ?? 0) - 2)?.node).toBe(node);
      }),
      { numRuns: 60 },
    );
  });

  test('finds a claim among 20,000 at once', () => {
    const claims = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`claim-${index}`, 'x'.repeat(30)]),
    );
    const token = tokenWith(writeUtf8(JSON.stringify(claims)));
    const { payload } = token;
    if (!payload?.tree) throw new Error('no payload');
    for (const index of [0, 1, 9_999, 19_999]) {
      const node = childrenOf(payload.tree, 0)[index] ?? 0;
      const span = charactersOf(payload, node);
      expect(memberAt(token, (span?.start ?? 0) + 4)).toEqual({ part: 'payload', node });
    }
  });
});
