/** The verifiers of the bench: one that is sound, and six that forget something. */
import { holdsToken } from '../token-reader/inner-tokens.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { acceptsNone } from './accepts-none.ts';
import { ignoresAudience } from './ignores-audience.ts';
import { ignoresTime } from './ignores-time.ts';
import { parseToken, refuse } from './verifier.ts';
import type { Answer, ParsedToken, Server } from './verifier.ts';
import { onlyDecodes } from './only-decodes.ts';
import { sound } from './sound.ts';
import { trustsAlg } from './trusts-alg.ts';
import { usesOwnKey } from './uses-own-key.ts';

export interface Verifier {
  readonly id: string;
  readonly name: string;
  /** What it checks or forgets, in a sentence. */
  readonly purpose: string;
  readonly verify: (token: ParsedToken, server: Server) => Promise<Answer>;
}

export const VERIFIERS: readonly Verifier[] = [
  {
    id: 'sound',
    name: 'Sound',
    purpose:
      'Checks everything, takes nothing for the check from the token, and decides nothing that it was not told.',
    verify: sound,
  },
  {
    id: 'trusts-alg',
    name: 'Lets the token choose the algorithm',
    purpose: 'Lets the token choose the algorithm, so a public key can be used as a secret (key confusion).',
    verify: trustsAlg,
  },
  {
    id: 'accepts-none',
    name: 'Accepts none',
    purpose: 'Takes unsecured tokens, however none is spelt.',
    verify: acceptsNone,
  },
  {
    id: 'uses-own-key',
    name: 'Uses the key in the header',
    purpose: 'Verifies with the key that came in the header.',
    verify: usesOwnKey,
  },
  {
    id: 'ignores-time',
    name: 'Ignores the clock',
    purpose: 'Verifies the signature and never looks at the clock.',
    verify: ignoresTime,
  },
  {
    id: 'ignores-audience',
    name: 'Ignores the audience',
    purpose: 'Verifies signature and time, and takes tokens that were meant for others.',
    verify: ignoresAudience,
  },
  {
    id: 'only-decodes',
    name: 'Only decodes',
    purpose: 'Decodes and believes: the call that reads a token was taken for the call that verifies it.',
    verify: onlyDecodes,
  },
];

/** Every verifier's answer to one token, in their order; what is no signed claims set is refused by all. */
export async function askVerifiers(token: TokenReading, server: Server): Promise<readonly Answer[]> {
  const parsed = parseToken(token);
  if (!parsed) return VERIFIERS.map(() => refuse(whyNotParsed(token)));
  return Promise.all(VERIFIERS.map(({ verify }) => verify(parsed, server)));
}

function whyNotParsed(token: TokenReading): string {
  if (token.form === 'jwe') return 'it is encrypted, and these servers take signed tokens only';
  if (holdsToken(token)) return 'its payload is a token, and these servers take claims only';
  return 'it cannot be parsed';
}
