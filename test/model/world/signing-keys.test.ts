import { describe, expect, test } from 'vitest';
import { RUN_START } from '#model/clock.ts';
import { sha256 } from '#model/encoding/sha-256.ts';
import { signAccessToken, verifyAccessToken } from '#model/origin-server/access-token.ts';
import { verificationKeyOf, type SigningKey } from '#model/origin-server/token-profile.ts';
import { run } from '#model/run.ts';
import { demoOnlyUsers } from '#model/origin-server/user-table.ts';
import { createRandom } from '#model/random.ts';
import { configuredKey, DEMO_ONLY_KEY, keyFromPool } from '#model/world/signing-keys.ts';
import { ALGORITHMS, LOGOUT_AND_REPLAY, realSettingsOf, runLane, statuses, stepNamed } from '../runs.ts';

/** A token for Alice; `role` is what her row says. */
function sign(key: SigningKey, role = 'editor'): Promise<string> {
  const user = demoOnlyUsers()['alice'];
  if (!user) throw new Error('no user');
  return signAccessToken(key, { user: { ...user, role }, now: RUN_START, lifetime: 300, number: 1 });
}

const reasonFor = async (key: SigningKey, token: string): Promise<string> =>
  (await verifyAccessToken(verificationKeyOf(key), token, RUN_START)).decision.reason;

/** The token with one bit of a part turned: 0 header, 1 payload, 2 signature. */
function withOneBitTurned(token: string, at: number): string {
  const turned = token.split('.').map((part, index) => {
    if (index !== at) return part;
    const octets = Buffer.from(part, 'base64url');
    octets[4] = (octets[4] ?? 0) ^ 1;
    return octets.toString('base64url');
  });
  return turned.join('.');
}

describe.each(ALGORITHMS)('%s', (algorithm) => {
  test('signs a log-in that is accepted until the token ends', async () => {
    const trace = await runLane('jwt', LOGOUT_AND_REPLAY, { algorithm });
    expect(statuses(trace)).toMatchObject({ 'open-profile': [200], replay: [200], 'replay-2': [401] });
    expect(stepNamed(trace, 'log-in.access-token-signed').event).toMatchObject({ alg: algorithm });
    const { kid } = await configuredKey(algorithm);
    expect(trace.initial['server/keys']).toEqual({ [kid]: { kind: 'key', kid, alg: algorithm } });
  });

  test('gives the same trace each time, byte for byte', async () => {
    const digests = [1, 2].map(async () =>
      sha256(JSON.stringify(await run(realSettingsOf('jwt', { algorithm }), LOGOUT_AND_REPLAY))),
    );
    const [one, other] = await Promise.all(digests);
    expect(one).toBe(other);
    // The same file is read by the test that runs this in a worker of a real browser.
    await expect(one).toMatchFileSnapshot(`../transcripts/signed-with-${algorithm.toLowerCase()}.sha256`);
  });

  test('refuses what was changed after signing', async () => {
    const key = await configuredKey(algorithm);
    const token = await sign(key);
    expect(await reasonFor(key, token)).toBe('OK');
    expect(await reasonFor(key, withOneBitTurned(token, 2))).toBe('invalid_token: signature');
    const [header, , signature] = token.split('.');
    const payload = (await sign(key, 'admin')).split('.')[1];
    expect(await reasonFor(key, [header, payload, signature].join('.'))).toBe('invalid_token: signature');
  });

  test('refuses what another key of the pool has signed under this name', async () => {
    const key = await configuredKey(algorithm);
    const other = await keyFromPool(createRandom(1), algorithm, [key.kid]);
    expect(await reasonFor(key, await sign({ ...other, kid: key.kid }))).toBe('invalid_token: signature');
  });

  test('refuses a token of another algorithm', async () => {
    const key = await configuredKey(algorithm);
    for (const other of ALGORITHMS.filter((each) => each !== algorithm)) {
      const token = await sign({ ...(await configuredKey(other)), kid: key.kid });
      expect(await reasonFor(key, token)).toBe('invalid_token: algorithm');
    }
  });

  test('has keys that servers make at boot: the same dice draw the same, and none is drawn twice', async () => {
    const drawAll = async (seed: number): Promise<readonly string[]> => {
      const random = createRandom(seed);
      const names: string[] = [];
      while (names.length < 6) names.push((await keyFromPool(random, algorithm, names)).kid);
      return names;
    };
    const names = await drawAll(1);
    expect(new Set(names).size).toBe(6);
    expect(await drawAll(1)).toEqual(names);
    expect(await drawAll(2)).not.toEqual(names);
    await expect(keyFromPool(createRandom(1), algorithm, names)).rejects.toThrow(RangeError);
  });

  test('has keys that fit the algorithm: each signs, and its verifying half accepts', async () => {
    const taken: string[] = [];
    while (taken.length < 6) {
      const key = await keyFromPool(createRandom(1), algorithm, taken);
      expect(await reasonFor(key, await sign(key))).toBe('OK');
      taken.push(key.kid);
    }
  });
});

describe('who verifies', () => {
  test.each(['RS256', 'ES256', 'Ed25519'] as const)('with %s holds nothing that signs', async (algorithm) => {
    const verifies = verificationKeyOf(await configuredKey(algorithm));
    expect(Object.keys(verifies)).not.toContain('d');
    await expect(sign(verifies)).rejects.toBeInstanceOf(Error);
  });

  test('with HS256 holds the secret that signs', () => {
    expect(verificationKeyOf(DEMO_ONLY_KEY)).toEqual(DEMO_ONLY_KEY);
  });
});
