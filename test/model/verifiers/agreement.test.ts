import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { examineToken } from '#model/token-reader/examination.ts';
import { checkPolicy } from '#model/token-reader/policy-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { checkTime } from '#model/token-reader/time-check.ts';
import { closeChecks } from '#model/token-reader/verdict.ts';
import type { Verdict } from '#model/token-reader/verdict.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { checkTrust } from '#model/token-verification/trust-check.ts';
import { serverFor } from '#model/verifiers/server-for.ts';
import { askVerifiers } from '#model/verifiers/verifiers.ts';
import { encode, SECRET } from '../../tokens.ts';

const NOW = 1_768_468_643;

interface Case {
  readonly header: string;
  readonly payload: string;
  /** Appended to the encoded payload, before it is signed. */
  readonly padding: string;
  readonly secret: string;
  readonly leeway: number;
  readonly issuer: string;
  readonly audience: string;
  readonly type: string;
}

function signed({ header, payload, padding, secret }: Case): string {
  const input = `${encode(header)}.${encode(payload)}${padding}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** What the page says, and what the sound server of its bench answers. */
async function judge(one: Case): Promise<{ verdict: Verdict; answer: number | undefined }> {
  const given = readGivenKey(SECRET, 'text');
  const { token, format } = examineToken(readToken(signed(one)));
  const signature = await checkSignature(token, { given, keyText: SECRET, pinnedAlg: null, detached: '' });
  const verdict = closeChecks([
    format,
    signature.check,
    checkTime(token, NOW, one.leeway),
    checkPolicy(token, one),
    checkTrust(token, signature),
  ]);
  const server = serverFor({ ...one, key: given, keyText: SECRET, alg: '', now: NOW }, token.alg);
  const answers = await askVerifiers(token, server);
  return { verdict, answer: answers[0]?.status };
}

const PAST = [`${NOW - 300}`];
const FUTURE = [`${NOW + 300}`];
const ODD = [
  `${NOW - 60}`,
  `${NOW}`,
  `${NOW + 60}`,
  `${(NOW + 60) * 1000}`,
  '253402300799',
  '1e300',
  '1E400',
  '-1',
  '1.5',
  '"1893456000"',
  'null',
  '[1]',
];
const member = (name: string, values: readonly string[]) =>
  fc.constantFrom('', ...values.map((value) => `"${name}":${value}`));
const membersOf = (...members: fc.Arbitrary<string>[]) =>
  fc.tuple(...members).map((all) => `{${all.filter((each) => each !== '').join(',')}}`);

const cases: fc.Arbitrary<Case> = fc.record({
  header: membersOf(
    fc.constant('"alg":"HS256"'),
    member('typ', ['"JWT"', '"at+jwt"', '"application/at+jwt"', '5']),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, member('crit', ['["exp"]', '[]', '"b64"'])),
    member('typ', ['"JWT"']),
  ),
  payload: membersOf(
    member('exp', [...FUTURE, ...FUTURE, ...ODD]),
    member('nbf', [...PAST, ...PAST, ...ODD]),
    member('iat', [...PAST, ...PAST, ...ODD]),
    member('iss', ['"https://a.example"', '"https://b.example"', '1']),
    member('aud', ['"x"', '["y","x"]', '[]', '{}']),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, member('exp', ODD)),
  ),
  padding: fc.constantFrom('', '', '='),
  secret: fc.constantFrom(SECRET, SECRET, SECRET, 'another secret'),
  leeway: fc.constantFrom(0, 0, 61),
  issuer: fc.constantFrom('', 'https://a.example'),
  audience: fc.constantFrom('', 'x'),
  type: fc.constantFrom('', 'at+jwt'),
});

test('the closing line says 200 where the sound server of the bench does, and 401 where it does', async () => {
  const seen = new Map<number | null, number>();
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const { verdict, answer } = await judge(one);
      seen.set(verdict.status, (seen.get(verdict.status) ?? 0) + 1);
      expect([verdict.status, verdict.sentence]).toEqual([answer, verdict.sentence]);
    }),
    { numRuns: 1500 },
  );
  expect(seen.get(200)).toBeGreaterThan(15);
  expect(seen.get(401)).toBeGreaterThan(15);
});
