/** The benches: this token before a sound verifier and careless ones, forged variants of it, and what it costs. */
import './benches.css';
import '#components/code-colours.css';
import { useEffect, useState } from 'react';
import { readToken } from '#model/token-reader/reading.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { NO_CRYPTOGRAPHY, hasCryptography } from '#model/token-verification/cryptography.ts';
import { forge } from '#model/verifiers/forgeries.ts';
import type { Forgery } from '#model/verifiers/forgeries.ts';
import type { Answer } from '#model/verifiers/verifier.ts';
import { serverFor } from '#model/verifiers/server-for.ts';
import type { Configuration } from '#model/verifiers/server-for.ts';
import { VERIFIERS, askVerifiers } from '#model/verifiers/verifiers.ts';
import { CostTable } from './cost-table.tsx';
import { SecretSearch } from './secret-search.tsx';
import { sourceOf } from './verifier-sources.ts';

export interface BenchesProps {
  readonly token: TokenReading;
  /** The token as it is judged: an SD-JWT with what it discloses. */
  readonly judged: TokenReading;
  readonly configuration: Configuration;
  readonly onOpen: (token: string) => void;
  readonly onSecret: (secret: string) => void;
}

export function Benches(props: BenchesProps) {
  return (
    <>
      {hasCryptography() ? (
        <>
          <VerifierBench {...props} />
          <AttackBench {...props} />
        </>
      ) : (
        <p>Nothing can be verified, forged or guessed here. {NO_CRYPTOGRAPHY}</p>
      )}
      <CostTable token={props.token} />
    </>
  );
}

function VerifierBench({ judged, configuration }: BenchesProps) {
  const answers = useAnswers(judged, configuration);
  const hasKey = configuration.key.kind !== 'none';
  return (
    <section>
      <h3 id="verifiers">One token, seven servers</h3>
      <p>
        {hasKey
          ? `All of them trust the key you gave and have your demands. One is sound, the others forget something.${answers[0]?.status === null ? ' What the sound one misses, say under “What you demand of it”.' : ''}`
          : 'You gave no key: these servers trust one that did not sign this token.'}
      </p>
      <ul className="verifiers" aria-labelledby="verifiers">
        {VERIFIERS.map(({ id, name, purpose }, index) => (
          <li key={id}>
            <Status answer={answers[index]} />
            <div>
              <h4>{name}</h4>
              <p>
                {purpose} <b>{reasonOf(answers[index])}</b>
              </p>
              <details>
                <summary>Its code</summary>
                <pre ref={reachable} role="group" aria-label={`Code of “${name}”`}>
                  <code dangerouslySetInnerHTML={{ __html: sourceOf(id) }} />
                </pre>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** It scrolls, so the arrow keys must reach it. */
function reachable(code: HTMLElement | null): void {
  if (code) code.tabIndex = 0;
}

interface Attempt {
  readonly forgery: Forgery;
  readonly answers: readonly Answer[];
}

function AttackBench({ token, configuration, onOpen, onSecret }: BenchesProps) {
  const attempts = useAttempts(token, configuration);
  return (
    <section>
      <h3 id="forgeries">Forged variants of this token</h3>
      <p>
        None of them needs the secret. A sound server refuses every one that changes the text; the list says
        who does not.
      </p>
      <ul className="forgeries" aria-labelledby="forgeries">
        {attempts.map(({ forgery, answers }) => (
          <li key={forgery.id}>
            <Status answer={answers[0]} />
            <div>
              <h4>{forgery.name}</h4>
              <p>
                {forgery.explanation} <b>{fooled(answers)}</b>{' '}
                <button type="button" className="quiet-button" onClick={() => onOpen(forgery.token)}>
                  Open it
                </button>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <SecretSearch key={token.token} token={token} onSecret={onSecret} />
    </section>
  );
}

function fooled(answers: readonly Answer[]): string {
  const names = VERIFIERS.flatMap(({ name }, index) =>
    index > 0 && answers[index]?.status === 200 ? [`“${name.toLowerCase()}”`] : [],
  );
  return names.length === 0 ? 'Nobody falls for it.' : `Accepted by: ${names.join(', ')}.`;
}

function Status({ answer }: { readonly answer: Answer | undefined }) {
  if (!answer) return <strong>…</strong>;
  return answer.status === null ? (
    <strong data-status="undecided">
      ?<span className="sr-only"> cannot decide</span>
    </strong>
  ) : (
    <strong data-status={answer.status}>{answer.status}</strong>
  );
}

function reasonOf(answer: Answer | undefined): string {
  if (!answer) return '';
  if (answer.status === null) return `Cannot decide: ${answer.reason}.`;
  return answer.status === 200 ? 'It lets the token through.' : `Refused: ${answer.reason}.`;
}

function useAnswers(token: TokenReading, configuration: Configuration): readonly Answer[] {
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  useEffect(() => {
    let isNewest = true;
    askVerifiers(token, serverFor(configuration, token.alg)).then(
      (all) => isNewest && setAnswers(all),
      () => isNewest && setAnswers([]),
    );
    return () => {
      isNewest = false;
    };
  }, [token, configuration]);
  return answers;
}

function useAttempts(token: TokenReading, configuration: Configuration): readonly Attempt[] {
  const [attempts, setAttempts] = useState<readonly Attempt[]>([]);
  useEffect(() => {
    let isNewest = true;
    attack(token, configuration).then(
      (all) => isNewest && setAttempts(all),
      () => isNewest && setAttempts([]),
    );
    return () => {
      isNewest = false;
    };
  }, [token, configuration]);
  return attempts;
}

async function attack(token: TokenReading, configuration: Configuration): Promise<Attempt[]> {
  const server = serverFor(configuration, token.alg);
  const forgeries = await forge(token, configuration.key, configuration.keyText);
  return Promise.all(
    forgeries.map(async (forgery) => ({
      forgery,
      answers: await askVerifiers(readToken(forgery.token), server),
    })),
  );
}
