/** Key binding of an SD-JWT (RFC 9901 §4.3, §7.3): did the holder of the key in `cnf` sign this very presentation? */
import { digestText } from '../encoding/digest.ts';
import { isRecord } from '../record.ts';
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { CheckState } from '../token-reader/check.ts';
import { checkFormat } from '../token-reader/format-check.ts';
import { kindOf, memberNamed, stringMember } from '../token-reader/json-tree.ts';
import type { JsonTree } from '../token-reader/json-tree.ts';
import { readJson } from '../token-reader/json-parser.ts';
import { readToken } from '../token-reader/reading.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { discloseClaims } from './disclosed-claims.ts';
import { digestAlgorithm } from './disclosures.ts';
import type { Disclosure } from './disclosures.ts';
import type { Jwk } from './given-key.ts';
import { checkSignature } from './signature-check.ts';

/** One thing a verifier does with a key binding JWT, and what came of it. */
export interface KeyBindingStep {
  readonly name: 'Form' | 'Type' | 'Algorithm' | 'Claims' | 'Signature' | 'sd_hash' | 'Time';
  readonly state: CheckState;
  readonly sentence: string;
}

export interface KeyBinding {
  /** The key binding JWT, read. */
  readonly token: TokenReading;
  readonly steps: readonly KeyBindingStep[];
}

type Step = KeyBindingStep;
const step = (name: Step['name'], state: CheckState, sentence: string): Step => ({ name, state, sentence });

/**
 * Verifies the key binding JWT of a presentation; `null` when it has none. `disclosures` are those of `token`,
 * opened. Nonce, audience and age are the verifier's own to compare, and so is the issuer's signature over `cnf`.
 */
export async function verifyKeyBinding(
  token: TokenReading,
  disclosures: readonly Disclosure[],
): Promise<KeyBinding | null> {
  if (token.keyBinding === null) return null;
  const binding = readToken(token.keyBinding);
  const form = checkForm(binding);
  if (form.state === 'fail') return { token: binding, steps: [form] };
  const algorithm = checkAlgorithm(binding);
  return {
    token: binding,
    steps: [
      form,
      checkType(binding),
      algorithm,
      checkClaims(binding.payload?.tree ?? null),
      algorithm.state === 'pass'
        ? await checkHolder(token, binding, disclosures)
        : step('Signature', 'unchecked', 'Not checked, because of its algorithm.'),
      await checkDigest(token, binding),
    ],
  };
}

function checkForm(binding: TokenReading): Step {
  if (binding.form !== 'jws')
    return step(
      'Form',
      'fail',
      'What stands after the last ~ is no signed JWT. An SD-JWT without key binding ends in ~ (RFC 9901 §4).',
    );
  // What is wrong with its algorithm is said by the step of that name.
  const faults = binding.faults.filter(({ kind }) => !/^alg-|^none-/.test(kind));
  const { state, sentence } = checkFormat({ ...binding, faults });
  return step('Form', state, sentence);
}

function checkType({ typ }: TokenReading): Step {
  if (typ === 'kb+jwt') return step('Type', 'pass', 'typ is kb+jwt.');
  const found = typ === undefined ? 'missing' : `“${typ.slice(0, 60)}”`;
  return step(
    'Type',
    'fail',
    `typ is ${found}; it must be kb+jwt, so that no other JWT of the holder passes for one.`,
  );
}

/** RFC 9901 §4.3: a digital signature, never `none`; a MAC is none, since whoever checks it could make it. */
function checkAlgorithm({ alg }: TokenReading): Step {
  if (alg === undefined) return step('Algorithm', 'fail', 'The header names no algorithm.');
  if (alg === 'none') return step('Algorithm', 'fail', 'alg is none: nobody signed it.');
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm)
    return step(
      'Algorithm',
      'unable',
      `No signature algorithm of the name “${alg.slice(0, 60)}” is known here.`,
    );
  return algorithm.family === 'hmac'
    ? step('Algorithm', 'fail', `${alg} is no digital signature: whoever checks it could also make it.`)
    : step('Algorithm', 'pass', `${alg}: ${algorithm.name}.`);
}

const STRINGS = ['aud', 'nonce', 'sd_hash'] as const;

function checkClaims(tree: JsonTree | null): Step {
  const faults: string[] = [];
  const judge = (name: string, kind: 'string' | 'number', wanted: string) => {
    const node = memberNamed(tree, name);
    if (!tree || node === undefined) faults.push(`${name} is missing`);
    else if (kindOf(tree, node) !== kind) faults.push(`${name} is no ${wanted}`);
  };
  judge('iat', 'number', 'number of seconds');
  for (const name of STRINGS) judge(name, 'string', 'single string');
  return faults.length === 0
    ? step('Claims', 'pass', 'iat, aud, nonce and sd_hash are there.')
    : step('Claims', 'fail', `RFC 9901 §4.3 demands iat, aud, nonce and sd_hash: ${faults.join(', ')}.`);
}

async function checkHolder(
  token: TokenReading,
  binding: TokenReading,
  disclosures: readonly Disclosure[],
): Promise<Step> {
  const holder = holderKey(token, disclosures);
  if (!('jwk' in holder)) return step('Signature', holder.state, holder.sentence);
  const { check } = await checkSignature(binding, {
    given: { kind: 'jwk', jwk: holder.jwk },
    keyText: '',
    pinnedAlg: null,
    detached: '',
  });
  const open =
    'd' in holder.jwk
      ? ' But cnf holds the private key: whoever reads this token can sign as its holder.'
      : '';
  return check.state === 'pass'
    ? step('Signature', 'pass', `It matches the key in cnf.${open}`)
    : step('Signature', check.state, `Under the key in cnf: ${check.sentence}${open}`);
}

type HolderKey = { readonly jwk: Jwk } | Pick<Step, 'state' | 'sentence'>;

/** The key in `cnf` (RFC 7800 §3), which may itself have been disclosed. */
function holderKey({ payload }: TokenReading, disclosures: readonly Disclosure[]): HolderKey {
  const claims = payload?.tree ? discloseClaims(payload.tree, disclosures) : [];
  const written = claims.findLast(([name]) => name === 'cnf')?.[1];
  if (written === undefined)
    return {
      state: 'fail',
      sentence: 'The issuer’s part has no cnf, so it names no holder whose key could sign.',
    };
  const cnf = recordFrom(written);
  if (!cnf) return { state: 'fail', sentence: 'cnf is no JSON object (RFC 7800 §3.1).' };
  if (isRecord(cnf['jwk'])) return { jwk: cnf['jwk'] };
  const names = Object.keys(cnf).slice(0, 3).join(', ').slice(0, 60);
  return names === ''
    ? { state: 'fail', sentence: 'cnf is empty, so it names no key.' }
    : {
        state: 'unable',
        sentence: `cnf names the holder’s key by ${names}; the key itself (jwk) is not in the token.`,
      };
}

function recordFrom(json: string): Record<string, unknown> | null {
  const { tree } = readJson(json);
  if (!tree || kindOf(tree, 0) !== 'object') return null;
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** `sd_hash` covers everything up to and with the last `~` (RFC 9901 §4.3.1). */
async function checkDigest(token: TokenReading, binding: TokenReading): Promise<Step> {
  const claimed = stringMember(binding.payload?.tree ?? null, 'sd_hash');
  if (claimed === undefined) return step('sd_hash', 'fail', 'There is no sd_hash to compare.');
  const algorithm = digestAlgorithm(token);
  if (!algorithm.ok) return step('sd_hash', 'unable', algorithm.failure);
  const covered = token.token.slice(0, token.token.lastIndexOf('~') + 1);
  const digest = await digestText(algorithm.value, covered);
  return claimed === digest
    ? step(
        'sd_hash',
        'pass',
        `It is the ${algorithm.value} digest of the issuer’s part and the disclosures as they stand here.`,
      )
    : step(
        'sd_hash',
        'fail',
        `It is “${claimed.slice(0, 90)}”, but over what stands here it is ${digest}: a part was added, removed or changed after the holder signed, or the JWT belongs to another presentation.`,
      );
}
