/** The decoder: token, verdict, lights, sheet and time on one page. */
import './decoder.css';
import { useCallback, useMemo, useReducer } from 'react';
import type { Check } from '#model/token-reader/check.ts';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { findInToken } from '#model/token-reader/findings.ts';
import { checkTime, readTimes } from '#model/token-reader/time-check.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { writeUtf8 } from '#model/token-reader/utf8.ts';
import { closeChecks } from '#model/token-reader/verdict.ts';
import { findInSecret } from '#model/token-verification/key-findings.ts';
import { CheckList } from './check-list.tsx';
import { OPENING, decoderReducer } from './decoder-state.ts';
import type { Draft } from './decoder-state.ts';
import { FindingList } from './finding-list.tsx';
import { KeyField } from './key-field.tsx';
import { RequestCounter } from './request-counter.tsx';
import { rewriteToken } from './rewrite-token.ts';
import { Sheet } from './sheet.tsx';
import { Story } from './story.tsx';
import { TEXTBOOK_TOKEN } from './textbook.ts';
import { TimeRail } from './time-rail.tsx';
import { TokenBox } from './token-box.tsx';
import { clearFragment, useFragmentToken } from './use-fragment-token.ts';
import { useNow } from './use-now.ts';
import { useReading } from './use-reading.ts';
import { useSignatureCheck } from './use-signature-check.ts';
import { VerdictLine } from './verdict-line.tsx';

/** The Decoder page. */
export function Page() {
  const [state, dispatch] = useReducer(decoderReducer, OPENING);
  const { reading, isBehind } = useReading(state.input, state.chosen);
  const now = useNow();
  const secret = useMemo(() => writeUtf8(state.key), [state.key]);
  const token = reading.token;
  const signature = useSignatureCheck(token, secret);
  const setInput = useCallback((input: string) => {
    clearFragment();
    dispatch({ type: 'input-changed', input });
  }, []);
  useFragmentToken(useCallback((input: string) => dispatch({ type: 'input-changed', input }), []));
  const edit = (draft: Draft) => {
    dispatch({ type: 'draft-changed', draft });
    if (!token) return;
    void rewriteToken(draft, token, secret).then((rewritten) => {
      if (rewritten !== null) dispatch({ type: 'token-rewritten', draft, token: rewritten });
    });
  };
  const format = useMemo(() => (token ? checkFormat(token) : null), [token]);
  const tokenFindings = useMemo(() => (token ? findInToken(token) : []), [token]);
  const checks: readonly Check[] =
    token && format && signature ? [format, signature, checkTime(token, now)] : [];
  const findings = token ? [...findInSecret(token.alg, secret), ...tokenFindings] : [];

  return (
    <div className="decoder" aria-busy={isBehind}>
      <div className="decoder-top">
        <h1>Decoder</h1>
        <RequestCounter />
      </div>
      <TokenBox
        input={state.input}
        reading={reading}
        isBehind={isBehind}
        onInput={setInput}
        onChoose={(index) => dispatch({ type: 'token-chosen', index })}
      />
      <VerdictLine
        verdict={checks.length > 0 ? closeChecks(checks) : null}
        checks={checks}
        other={reading.intake.other}
        onSample={() => setInput(TEXTBOOK_TOKEN)}
      />
      {token && signature && (
        <Story
          token={token.token}
          keyText={state.key}
          signature={signature.state}
          onToken={setInput}
          onKey={(key) => dispatch({ type: 'key-changed', key })}
        />
      )}
      <div className="decoder-columns">
        <Sheet
          token={token}
          signature={signature}
          draft={state.draft}
          now={now}
          onDraft={edit}
          onLeave={() => dispatch({ type: 'draft-left' })}
        />
        <section className="decoder-judgement">
          <CheckList checks={checks} />
          <KeyField
            value={state.key}
            alg={token?.alg}
            onChange={(key) => dispatch({ type: 'key-changed', key })}
          />
        </section>
        {token && <TimeColumn token={token} now={now} />}
      </div>
      <FindingList findings={findings} />
    </div>
  );
}

function TimeColumn({ token, now }: { readonly token: TokenReading; readonly now: number | null }) {
  const tree = token.payload?.tree ?? null;
  const times = useMemo(() => readTimes(tree), [tree]);
  return (
    <section className="decoder-time">
      <h2>Its time</h2>
      <TimeRail times={times} now={now} />
    </section>
  );
}
