/** The decoder on one page: verdict and lights first, then what was given, what it says, and its time. */
import { useCallback, useMemo, useReducer, useState } from 'react';
import type { NumericDate } from '#model/clock.ts';
import type { Check } from '#model/token-reader/check.ts';
import { charactersOf, memberAt } from '#model/token-reader/character-map.ts';
import { isIncomplete } from '#model/token-reader/segment.ts';
import { setMember } from '#model/token-reader/set-member.ts';
import { canSign } from '#model/token-verification/can-sign.ts';
import { lazily } from '#components/lazily.tsx';
import { innerTokens } from '#model/token-reader/inner-tokens.ts';
import { hasMember } from '#model/token-reader/json-tree.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { BenchDrawer } from './benches/bench-drawer.tsx';
import { CheckList } from './checks/check-list.tsx';
import { OPENING, decoderReducer } from './decoder-state.ts';
import type { Demands, Draft } from './decoder-state.ts';
import { DemandsField } from './key/demands-field.tsx';
import { DetachedField } from './key/detached-field.tsx';
import { FindingList } from './checks/finding-list.tsx';
import { placesOf } from './document/finding-places.ts';
import { KeyField } from './key/key-field.tsx';
import { RequestCounter } from './request-counter.tsx';
import type { PointedMember } from './token-box/pointed-member.ts';
import { SelectiveDisclosure } from './document/selective-disclosure.tsx';
import { Sheet } from './document/sheet.tsx';
import { OpeningExample } from './opening-example/opening-example.tsx';
import { TEXTBOOK_TOKEN } from './opening-example/textbook.ts';
import { TimeColumn } from './time/time-column.tsx';
import { TokenActions } from './token-actions/token-actions.tsx';
import { TokenBox } from './token-box/token-box.tsx';
import { clearFragment, useFragmentToken } from './token-box/use-fragment-token.ts';
import { useJudgement } from './checks/use-judgement.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useNow } from './time/use-now.ts';
import { useEditing } from './document/use-editing.ts';
import { useExamination } from './token-box/use-examination.ts';
import { VerdictLine } from './checks/verdict-line.tsx';
import './decoder.css';

// What few tokens have is fetched with the first one that has it.
const KeySourceList = lazily(async () => (await import('./key/key-source-list.tsx')).KeySourceList);
const OtherSignatures = lazily(async () => (await import('./key/other-signatures.tsx')).OtherSignatures);
const InnerTokenList = lazily(async () => (await import('./document/inner-token-list.tsx')).InnerTokenList);

const NO_CHECKS: readonly Check[] = [];

/** Whether a token says where its key may be published. */
const namesKeySource = ({ header, payload }: TokenReading): boolean =>
  ['jku', 'x5u'].some((name) => hasMember(header?.tree ?? null, name)) ||
  hasMember(payload?.tree ?? null, 'iss');

/** The Decoder page. */
export function Page() {
  const [state, dispatch] = useReducer(decoderReducer, OPENING);
  const { reading, examined: unopened, isBehind, obstacle } = useExamination(state.input, state.chosen);
  const [pointed, setPointed] = useState<PointedMember | null>(null);
  const keepFocus = useKeptFocus();
  const realNow = useNow();
  const now = state.demands.now ?? realNow;
  const { examined, given, judgement, findings, hasOwnKey, disclosures } = useJudgement(unopened, state, now);
  const checks = judgement?.checks ?? NO_CHECKS;
  const token = examined?.token ?? null;
  const signature = checks.find(({ name }) => name === 'Signature') ?? null;
  const setInput = useCallback((input: string) => {
    clearFragment();
    dispatch({ type: 'input-changed', input });
  }, []);
  const setKey = (key: string) => dispatch({ type: 'key-changed', key });
  /** A secret that the page proposes, which is text whatever the last one was read as. */
  const setSecret = (secret: string) => {
    dispatch({ type: 'secret-form-changed', form: 'text' });
    setKey(secret);
  };
  const setDemands = (demands: Partial<Demands>) => dispatch({ type: 'demands-changed', demands });
  useFragmentToken(useCallback((input: string) => dispatch({ type: 'input-changed', input }), []));
  useEditing(state.pending, token, given, isBehind, dispatch);
  const edit = (draft: Draft) => dispatch({ type: 'draft-changed', draft });
  /** An edit that is made elsewhere than in the editor, which goes on showing the token's own text. */
  const setPayload = (text: string) => {
    edit({ part: 'payload', text, isExact: true });
    dispatch({ type: 'draft-left', part: 'payload' });
  };
  const claims = token?.form === 'jws' && !isIncomplete(token.payload) ? (token.payload?.tree ?? null) : null;
  const extended = claims && now !== null ? setMember(claims, 'exp', String(Math.floor(now) + 900)) : null;
  const hasInner = useMemo(() => token !== null && innerTokens(token).length > 0, [token]);
  const places = useMemo(() => placesOf(findings, token), [findings, token]);
  const canBeSigned =
    claims !== null && signature !== null && signature.state !== 'pass' && canSign(given, token?.alg);
  const pointedSpan = useMemo(() => {
    const segment = pointed && token?.[pointed.part];
    return pointed && segment ? charactersOf(segment, pointed.node) : null;
  }, [pointed, token]);

  return (
    <div className="decoder" aria-busy={isBehind} onFocus={keepFocus}>
      <div className="decoder-top">
        <h1>Decoder</h1>
        <RequestCounter />
      </div>
      <VerdictLine
        verdict={judgement?.verdict ?? null}
        checks={checks}
        other={reading.intake.other}
        obstacle={obstacle}
        onSample={() => setInput(TEXTBOOK_TOKEN)}
      />
      <CheckList checks={checks} />
      <div className="decoder-columns">
        <div className="decoder-given">
          <div className="decoder-token">
            <TokenBox
              input={state.input}
              reading={reading}
              isBehind={isBehind}
              isMissing={obstacle === 'missing'}
              pointed={pointedSpan}
              onInput={setInput}
              onChoose={(index) => dispatch({ type: 'token-chosen', index })}
              onPoint={(at) => setPointed(token && at !== null ? memberAt(token, at) : null)}
            />
            <TokenActions
              token={token}
              original={state.original}
              isSigned={signature?.state === 'pass' && !hasOwnKey}
              canUndo={state.past.length > 0}
              canRedo={state.future.length > 0}
              onUndo={() => dispatch({ type: 'undone' })}
              onRedo={() => dispatch({ type: 'redone' })}
            />
            {token && signature && (
              <OpeningExample
                token={token.token}
                keyText={state.key}
                signature={signature.state}
                time={checks.find(({ name }) => name === 'Time')?.state ?? 'unchecked'}
                onToken={setInput}
                onKey={setSecret}
                onNow={(moment) => setDemands({ now: moment })}
              />
            )}
          </div>
          <div className="decoder-trust">
            <KeyField
              value={state.key}
              given={given}
              form={state.secretForm}
              token={token}
              onChange={setKey}
              onForm={(form) => dispatch({ type: 'secret-form-changed', form })}
              onSign={canBeSigned ? () => setPayload(claims.text) : null}
            />
            {reading.candidate?.isAssembled &&
              reading.intake.candidates.length > 1 &&
              signature?.state !== 'pass' && (
                <OtherSignatures
                  state={state}
                  reading={reading}
                  given={given}
                  onChoose={(index) => dispatch({ type: 'token-chosen', index })}
                />
              )}
            {token && (
              <DetachedField
                token={token}
                value={state.detached}
                onChange={(text) => dispatch({ type: 'detached-changed', text })}
              />
            )}
            {token && namesKeySource(token) && <KeySourceList token={token} />}
            <DemandsField demands={state.demands} onChange={setDemands} />
          </div>
        </div>
        <div className="decoder-meaning">
          <Sheet
            examined={examined}
            signature={signature}
            drafts={state.drafts}
            isBehind={isBehind}
            now={now}
            hasOwnKey={hasOwnKey}
            places={places}
            onDraft={edit}
            onLeave={(part) => dispatch({ type: 'draft-left', part })}
            pointed={pointed}
            onPoint={setPointed}
            onExtend={extended === null ? null : () => setPayload(extended)}
          />
          <SelectiveDisclosure
            token={token}
            disclosures={disclosures}
            keyBinding={judgement?.keyBinding ?? null}
          />
          {token && hasInner && <InnerTokenList token={token} onOpen={setInput} />}
          <FindingList findings={findings} places={places} onPoint={setPointed} />
        </div>
        {judgement && (
          <TimeColumn token={judgement.judged} now={now} demands={state.demands} onChange={setDemands} />
        )}
      </div>
      {token && now !== null && (
        <BenchDrawer
          token={token}
          judged={judgement?.judged ?? token}
          given={given}
          keyText={state.key}
          demands={state.demands}
          now={state.demands.now ?? minuteOf(now)}
          onOpen={setInput}
          onSecret={setSecret}
        />
      )}
    </div>
  );
}

/** The benches follow the clock by the minute: they need not verify everything each second. */
const minuteOf = (now: NumericDate): NumericDate => Math.floor(now / 60) * 60;
