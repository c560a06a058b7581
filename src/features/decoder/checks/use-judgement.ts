/** Waits for what a judgement rests on (signature, disclosures, known secrets), and judges with what has come. */
import { useMemo } from 'react';
import type { NumericDate } from '#model/clock.ts';
import { judge } from '#model/token-judgement/judge.ts';
import type { Judgement } from '#model/token-judgement/judge.ts';
import type { Finding } from '#model/token-reader/finding.ts';
import { findInToken } from '#model/token-reader/findings.ts';
import { examineToken } from '#model/token-reader/examination.ts';
import type { ExaminedToken } from '#model/token-reader/examination.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import { withPlaintext } from '#model/token-verification/plaintext.ts';
import type { DecoderState } from '../decoder-state.ts';
import { useDisclosures } from './use-disclosures.ts';
import { useKnownSecret } from './use-known-secret.ts';
import { useSignatureCheck } from './use-signature-check.ts';

export interface Conclusions {
  /** The token that was read; a JWE that was opened has its payload. */
  readonly examined: ExaminedToken | null;
  readonly given: GivenKey;
  /** `null` without a token. */
  readonly judgement: Judgement | null;
  readonly findings: readonly Finding[];
  /** The signature fits a key that the token brought along. */
  readonly hasOwnKey: boolean;
  /** Of an SD-JWT; `null` while they are being opened. */
  readonly disclosures: readonly Disclosure[] | null;
}

const NONE: readonly Finding[] = [];

/** Judges the token at `now`; `null` means that the clock is not known yet. */
export function useJudgement(
  unopened: ExaminedToken | null,
  state: DecoderState,
  now: NumericDate | null,
): Conclusions {
  const { key, secretForm, detached, demands } = state;
  const given = useMemo(() => readGivenKey(key, secretForm), [key, secretForm]);
  const input = useMemo(
    () => ({ given, keyText: key, pinnedAlg: demands.alg === '' ? null : demands.alg, detached }),
    [given, key, demands.alg, detached],
  );
  const signature = useSignatureCheck(unopened?.token ?? null, input);
  const plaintext = signature?.plaintext ?? null;
  const examined = useMemo(
    () => (unopened && plaintext ? examineToken(withPlaintext(unopened.token, plaintext)) : unopened),
    [unopened, plaintext],
  );
  const opened = useDisclosures(examined?.token ?? null);
  const known = useKnownSecret(key, given.kind === 'secret' && signature?.check.state === 'pass');
  const inside = signature?.findings ?? NONE;
  const processed = opened?.processed ?? null;
  const own = useMemo(
    () => (processed ? findInToken(processed) : (examined?.findings ?? NONE)),
    [processed, examined],
  );
  const findings = useMemo(
    () => (examined ? [...known, ...inside, ...own] : NONE),
    [examined, known, inside, own],
  );
  const isSecretKnown = known.length > 0;
  return {
    examined,
    given,
    judgement:
      examined && signature ? judge({ examined, signature, isSecretKnown, opened, demands, now }) : null,
    findings,
    hasOwnKey: signature?.used?.from === 'token',
    disclosures: opened?.disclosures ?? null,
  };
}
