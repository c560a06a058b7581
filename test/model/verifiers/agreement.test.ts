import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import type { Verdict } from '#model/token-reader/verdict.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { serverFor } from '#model/verifiers/server-for.ts';
import type { Answer } from '#model/verifiers/verifier.ts';
import { askVerifiers } from '#model/verifiers/verifiers.ts';
import { SECRET } from '../../tokens.ts';
import { NOW, judgeToken, signedToken } from '../token-judgement/judge-driver.ts';

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

/** What the page says, and what the sound server of its bench answers. */
async function judge(one: Case): Promise<{ verdict: Verdict; answer: Answer | undefined }> {
  const { header, payload, secret, padding } = one;
  const token = readToken(signedToken(header, payload, secret, padding));
  const { verdict } = await judgeToken(token, { ...one, key: SECRET });
  const configuration = { ...one, key: readGivenKey(SECRET, 'text'), keyText: SECRET, alg: '', now: NOW };
  const [answer] = await askVerifiers(token, serverFor(configuration, token.alg));
  return { verdict, answer };
}

/** Whether a server was told all that it needs to let this one through. */
const isDecidable = ({ issuer, audience, payload }: Case): boolean =>
  issuer !== '' && audience !== '' && payload.includes('"exp"');

const PAST = [`${NOW - 300}`];
const FUTURE = [`${NOW + 300}`];
const ISSUER = '"https://a.example"';
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
/** Mostly one of the usual values. */
const usually = (name: string, usual: readonly string[], odd: readonly string[]) =>
  fc.oneof({ weight: 4, arbitrary: member(name, usual) }, { weight: 1, arbitrary: member(name, odd) });
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
    usually('exp', [...FUTURE, ...FUTURE], ODD),
    usually('nbf', PAST, ODD),
    usually('iat', PAST, ODD),
    usually('iss', [ISSUER, ISSUER], ['"https://b.example"', '1']),
    usually('aud', ['"x"', '["y","x"]'], ['"y"', '[]', '{}']),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, member('exp', ODD)),
  ),
  padding: fc.constantFrom('', '', '='),
  secret: fc.constantFrom(SECRET, SECRET, SECRET, 'another secret'),
  leeway: fc.constantFrom(0, 0, 61),
  issuer: fc.constantFrom('', 'https://a.example', 'https://a.example'),
  audience: fc.constantFrom('', 'x', 'x'),
  type: fc.constantFrom('', '', 'at+jwt'),
});

test('the sound server of the bench refuses what the closing line refuses; what that lets through, it lets through or cannot decide', async () => {
  const seen = new Map<number | null | undefined, number>();
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const { verdict, answer } = await judge(one);
      seen.set(answer?.status, (seen.get(answer?.status) ?? 0) + 1);
      const expected = verdict.status === 200 && !isDecidable(one) ? null : verdict.status;
      expect([answer?.status, verdict.sentence]).toEqual([expected, verdict.sentence]);
    }),
    { numRuns: 1500 },
  );
  for (const status of [200, 401, null]) expect(seen.get(status)).toBeGreaterThan(10);
});
