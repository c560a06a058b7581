/** The light `Signature` of a JWE (RFC 7516): does the key open it? Loaded when it is first asked. */
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import { isSealedByAnyone } from '../token-reader/encryption-names.ts';
import type { Finding } from '../token-reader/finding.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { NO_CRYPTOGRAPHY, hasCryptography } from './cryptography.ts';
import type { GivenKey } from './given-key.ts';
import type { SingleKey } from './import-key.ts';
import { jweFault, jweHeader } from './jwe-faults.ts';
import type { JweFault, JweHeader } from './jwe-faults.ts';
import { MOST_ROUNDS, findInJweHeader, findInOpened, roundsIn, roundsText } from './jwe-findings.ts';
import { isShared, neededKey } from './jwe-key.ts';
import { HERE, doesNotOpen, open } from './jwe-open.ts';
import { nameInSet, withNamedFirst } from './key-set.ts';
import { otherReadings } from './secret-readings.ts';

export interface Decryption {
  /** Takes the place of the light `Signature`. */
  readonly check: Check;
  /** Takes the place of a light `Format` that passes; `null` where nothing is to be added to it. */
  readonly format: Check | null;
  readonly plaintext: Uint8Array<ArrayBuffer> | null;
  readonly findings: readonly Finding[];
}

const light = check.bind(null, 'Signature');

/** Decrypts with the person's key; a key set is searched by `kid`, then tried through. `keyText` is the key as typed. */
export async function decrypt(token: TokenReading, given: GivenKey, keyText = ''): Promise<Decryption> {
  const header = jweHeader(token);
  const unread = token.faults.find(({ severity, kind }) => severity === 'error' || kind.startsWith('crit-'));
  if (!header || unread) {
    const sentence = unread?.sentence ?? 'Its header cannot be read as a JSON object.';
    return shut(light('unable', `No key opens it here. ${sentence}`, HERE));
  }
  const fault = jweFault(token, header);
  if (fault) {
    const answer = light('unable', 'No key opens it here: the light Format says why.', {
      reason: `It cannot be opened here: ${fault.reason}.`,
    });
    return { ...shut(answer), format: formatOf(fault) };
  }
  const findings = findInJweHeader(header);
  const answer = obstacle(header, given) ?? (await tryAll(token, header, given, keyText));
  if (!('opened' in answer)) return { ...shut(answer), findings };
  const { plaintext, with: key } = answer.opened;
  return {
    check: light('pass', sentenceFor(token, key), {
      word: 'decrypted',
      ...(isSealedByAnyone(token.alg) && { reason: 'who wrote it' }),
    }),
    format: null,
    plaintext,
    findings: [...findings, ...findInOpened(token, plaintext)],
  };
}

const shut = (answer: Check): Decryption => ({
  check: answer,
  format: null,
  plaintext: null,
  findings: [],
});

const formatOf = ({ state, sentence, reason }: JweFault): Check =>
  check('Format', state, `Five parts, but ${sentence}.`, { reason });

/** What stands against opening before any key is tried. */
function obstacle(header: JweHeader, given: GivenKey): Check | null {
  const alg = String(header['alg']);
  const rounds = roundsIn(header);
  if (rounds > MOST_ROUNDS)
    return light(
      'unable',
      `Its p2c is refused here, whatever the password: ${roundsText(rounds)} rounds, and this page computes no more than ${roundsText(MOST_ROUNDS)}.`,
      { reason: 'It is not opened here: its p2c asks for too many rounds.' },
    );
  if (!hasCryptography()) return light('unable', NO_CRYPTOGRAPHY, HERE);
  if (given.kind === 'none') {
    return light('unchecked', `Encrypted: the payload needs ${neededKey(alg)}.`, {
      word: 'encrypted',
      reason: 'Encrypted: no key was given.',
    });
  }
  return given.kind === 'broken' ? light('unable', `The key cannot be read. ${given.sentence}`, HERE) : null;
}

interface Opened {
  readonly opened: { readonly plaintext: Uint8Array<ArrayBuffer>; readonly with: string };
}

/** Which key opened it, and what that says. Whoever holds a shared secret can seal; a public key, everyone can have. */
function sentenceFor({ alg, aad }: TokenReading, key: string): string {
  const covered = aad === null ? 'it' : 'it and its aad';
  const meaning = isSealedByAnyone(alg)
    ? 'The tag fits, but everyone who has the public key can seal such a token: it does not say who did.'
    : `The tag fits: ${covered} arrived as it was sealed.`;
  return `Decrypted with ${key}. ${meaning}`;
}

async function tryAll(
  token: TokenReading,
  header: JweHeader,
  given: GivenKey,
  keyText: string,
): Promise<Opened | Check> {
  if (given.kind === 'none' || given.kind === 'broken') return light('unable', 'There is no key.', HERE);
  if (given.kind !== 'jwk-set') return tryOne(token, header, given, keyText);
  const { ordered, named } = withNamedFirst(given.keys, token.kid);
  const answers: Check[] = [];
  for (const [index, jwk] of ordered.entries()) {
    const answer = await open(token, header, { kind: 'jwk', jwk });
    if (answer instanceof Uint8Array) {
      const other = index < named || named === 0 ? '' : ', not with the one its kid names';
      const name = nameInSet(jwk, given.keys, keyText);
      return { opened: { plaintext: answer, with: `a key of the set, ${name}${other}` } };
    }
    answers.push(answer);
  }
  // Where those that kid names cannot be used, that is the answer.
  const decisive = named > 0 ? answers.slice(0, named) : answers;
  const which = `None of the ${answers.length} keys of the set`;
  if (decisive.some(({ state }) => state === 'fail'))
    return doesNotOpen(`${which} opens it: another key is needed, or it was changed on the way.`);
  const [first, ...rest] = decisive;
  return first && rest.every(({ sentence }) => sentence === first.sentence)
    ? first
    : light('unable', `${which} fits ${String(header['alg'])}.`, HERE);
}

/** One key; a secret that does not fit is also read in other ways, for a hint. */
async function tryOne(
  token: TokenReading,
  header: JweHeader,
  given: SingleKey,
  keyText: string,
): Promise<Opened | Check> {
  const answer = await open(token, header, given);
  if (answer instanceof Uint8Array) return { opened: { plaintext: answer, with: 'your key' } };
  if (given.kind !== 'secret' || !isShared(String(header['alg']))) return answer;
  // A password is text, and each reading of one costs all its rounds.
  const forms = roundsIn(header) > 0 ? (['text'] as const) : undefined;
  for (const other of otherReadings(keyText, given.octets, forms)) {
    if ((await open(token, header, other.given)) instanceof Uint8Array)
      return doesNotOpen(`It does not open as the key is read now. It opens ${other.difference}.`);
  }
  return answer;
}
