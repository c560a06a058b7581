/** The decoder's bench as a trial: a genuine token, its forgeries, and what each verifier answers to them. */
import { RUN_START, toNumericDate } from '../../../src/model/clock.ts';
import { writeBase64url } from '../../../src/model/encoding/base64url.ts';
import { writeUtf8 } from '../../../src/model/encoding/utf8.ts';
import { fail, ok } from '../../../src/model/result.ts';
import { readToken } from '../../../src/model/token-reader/reading.ts';
import { readGivenKey } from '../../../src/model/token-verification/given-key.ts';
import { signCompact } from '../../../src/model/token-verification/sign.ts';
import { forge } from '../../../src/model/verifiers/forgeries.ts';
import { serverFor } from '../../../src/model/verifiers/server-for.ts';
import { askVerifiers, VERIFIERS } from '../../../src/model/verifiers/verifiers.ts';
import { plain, unknownName, type Trial } from './measure.ts';

/** What no forgery has touched. */
const GENUINE = 'genuine';

const NOW = toNumericDate(RUN_START);
const KEY_TEXT = 'DEMO_ONLY_a_secret_of_the_bench_for_the_claims_of_the_guide';
const ISSUER = 'https://acme.example';
const AUDIENCE = 'https://acme.example/api';
const CLAIMS = { iss: ISSUER, aud: AUDIENCE, sub: 'u_42', iat: NOW, exp: NOW + 300 };

/** Measures "<verifier> answer of <forgery>", a status code; the subject `genuine` is the token itself. */
export function benchTrial(): Trial {
  const tokens = tokensOfBench();
  return {
    async measure(measure, subject) {
      const measures = VERIFIERS.map(({ id }) => `${id} answer`);
      const verifier = measures.indexOf(measure);
      if (verifier === -1) return fail(unknownName('measure', measure, measures));
      const token = (await tokens).get(subject);
      if (token === undefined) return fail(unknownName('forgery', subject, [...(await tokens).keys()]));
      const answers = await askVerifiers(readToken(token), SERVER);
      return ok(plain(answers[verifier]?.status ?? 'cannot decide'));
    },
  };
}

const KEY = readGivenKey(KEY_TEXT, 'text');

const SERVER = serverFor(
  { key: KEY, keyText: KEY_TEXT, alg: '', now: NOW, leeway: 0, issuer: ISSUER, audience: AUDIENCE, type: '' },
  'HS256',
);

async function tokensOfBench(): Promise<ReadonlyMap<string, string>> {
  const [header, payload] = [{ alg: 'HS256', typ: 'JWT' }, CLAIMS].map((part) =>
    writeBase64url(writeUtf8(JSON.stringify(part))),
  );
  const genuine = (await signCompact(`${header}.${payload}`, 'HS256', KEY)) ?? '';
  const forgeries = await forge(readToken(genuine), KEY, KEY_TEXT);
  return new Map([[GENUINE, genuine], ...forgeries.map(({ id, token }) => [id, token] as const)]);
}
