/** The key binding of an SD-JWT: what was verified, and what only its verifier can compare. */
import '../wide-table.css';
import { textOf, memberNamed } from '#model/token-reader/json-tree.ts';
import type { JsonTree } from '#model/token-reader/json-tree.ts';
import { utcText } from '#model/token-reader/numeric-date.ts';
import { readTimes } from '#model/token-reader/time-check.ts';
import type { CheckState } from '#model/token-reader/check.ts';
import type { JudgedKeyBinding } from '#model/token-verification/key-binding-check.ts';
import { VisibleText } from '#components/visible-text.tsx';

const WORDS: Readonly<Record<CheckState, string>> = {
  pass: 'holds',
  fail: 'does not hold',
  unchecked: 'not checked',
  unable: 'cannot check here',
};

export function KeyBindingSection({ binding }: { readonly binding: JudgedKeyBinding }) {
  const tree = binding.token.payload?.tree ?? null;
  const { iat } = readTimes(tree);
  const rows: readonly (readonly [name: string, value: string | null, question: string])[] = [
    ['aud', written(tree, 'aud'), 'Is this you? It names the one verifier it was made for.'],
    ['nonce', written(tree, 'nonce'), 'Is it the one you sent for this very request, and used only once?'],
    [
      'iat',
      iat?.kind === 'date' ? utcText(iat.seconds) : written(tree, 'iat'),
      'Is it recent enough for you?',
    ],
  ];
  return (
    <section className="disclosures" data-state={binding.state}>
      <h2 id="key-binding">Key binding</h2>
      <p>
        <b>{WORDS[binding.state]}</b>: {binding.sentence}
      </p>
      <p>{binding.vouching}</p>
      <div className="wide-table">
        <table aria-labelledby="key-binding">
          <tbody>
            {binding.steps.map(({ name, state, sentence }) => (
              <tr key={name} data-found={state !== 'fail'}>
                <th scope="row">{name}</th>
                <td>
                  <b>{WORDS[state]}</b>: <VisibleText text={sentence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="wide-table mt-4">
        <table>
          <caption className="text-left font-semibold">For the verifier to compare</caption>
          <tbody>
            {rows.map(([name, value, question]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="font-mono">
                  {value === null ? 'missing' : <VisibleText text={value.slice(0, 300)} />}
                </td>
                <td>{question}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function written(tree: JsonTree | null, name: string): string | null {
  const node = memberNamed(tree, name);
  return tree && node !== undefined ? textOf(tree, node) : null;
}
