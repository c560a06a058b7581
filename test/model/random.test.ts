import { describe, expect, test } from 'vitest';
import { createRandom, randomText } from '#model/random.ts';
import { sha256 } from '#model/encoding/sha-256.ts';

describe('seeded randomness', () => {
  test('gives the same octets for the same seed, and others for another', () => {
    const [one, same, other] = [createRandom(1), createRandom(1), createRandom(2)];
    expect(one.octets(64)).toEqual(same.octets(64));
    expect(one.octets(64)).not.toEqual(other.octets(64));
  });

  test('does not depend on how much is drawn at once', () => {
    const [one, other] = [createRandom(7), createRandom(7)];
    expect([...one.octets(8)]).toEqual([...other.octets(3), ...other.octets(5)]);
  });

  test('128 bits are 22 characters', () => {
    expect(randomText(createRandom(1), 128)).toMatch(/^[\w-]{22}$/);
  });

  test('spreads evenly enough that no octet value stands out', () => {
    const counts = Array.from({ length: 256 }, () => 0);
    for (const octet of createRandom(3).octets(256_000)) counts[octet] = (counts[octet] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(Math.max(...counts)).toBeLessThan(1200);
  });

  test('ten thousand identifiers of a run are all different', () => {
    const random = createRandom(1);
    const all = Array.from({ length: 10_000 }, () => randomText(random, 128));
    expect(new Set(all).size).toBe(all.length);
  });
});

test('SHA-256 of "abc" is the value in FIPS 180-4', async () => {
  expect(await sha256('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
});
