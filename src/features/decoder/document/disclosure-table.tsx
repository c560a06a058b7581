/** The disclosures of an SD-JWT: what each reveals, and whether its digest stands in the token. */
import '../wide-table.css';
import './disclosure-table.css';
import { useMemo } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { discloseClaims } from '#model/token-verification/disclosed-claims.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import { VisibleText } from '#components/visible-text.tsx';

/** A longer table takes long to draw, and nobody reads it. */
const MOST_ROWS = 100;

export function DisclosureTable(props: {
  readonly token: TokenReading;
  readonly disclosures: readonly Disclosure[];
}) {
  const { token, disclosures } = props;
  return (
    <section className="disclosures">
      <h2 id="disclosures">Disclosures</h2>
      <div className="wide-table">
        <table aria-labelledby="disclosures">
          <thead>
            <tr>
              {['Name', 'Value', 'Salt', 'Digest', 'In the token'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {disclosures.slice(0, MOST_ROWS).map((disclosure, index) => (
              <Row key={`${index} ${disclosure.digest}`} disclosure={disclosure} />
            ))}
          </tbody>
        </table>
      </div>
      <More count={token.disclosures.length - MOST_ROWS} what="disclosures" />
      <DisclosedClaims token={token} disclosures={disclosures} />
    </section>
  );
}

/** The claims as a verifier sees them after it has put the disclosed ones back. */
function DisclosedClaims(props: {
  readonly token: TokenReading;
  readonly disclosures: readonly Disclosure[];
}) {
  const { token, disclosures } = props;
  const tree = token.payload?.tree ?? null;
  const claims = useMemo(() => (tree ? discloseClaims(tree, disclosures) : []), [tree, disclosures]);
  return (
    <div className="wide-table disclosed-claims">
      <table>
        <caption>Claims as disclosed</caption>
        <tbody>
          {claims.slice(0, MOST_ROWS).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">
                <VisibleText text={name} />
              </th>
              <td>
                <VisibleText text={value.slice(0, 300)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={claims.length - MOST_ROWS} what="claims" />
    </div>
  );
}

function More({ count, what }: { readonly count: number; readonly what: string }) {
  if (count <= 0) return null;
  return (
    <p>
      And {count.toLocaleString('en')} more {what}, which are not listed.
    </p>
  );
}

function Row({ disclosure }: { readonly disclosure: Disclosure }) {
  const { name, value, salt, digest, isFound, fault } = disclosure;
  return (
    <tr data-found={isFound === true}>
      <th scope="row">{name === null ? 'element of an array' : <VisibleText text={name} />}</th>
      <td>
        {fault === null ? (
          <code>
            <VisibleText text={value.slice(0, 300)} />
          </code>
        ) : (
          `Unsound: ${fault}.`
        )}
      </td>
      <td>
        <code>{salt.slice(0, 300)}</code>
      </td>
      <td>
        <code>{digest}</code>
      </td>
      <td>{isFound === null ? 'cannot check here' : isFound ? 'yes' : 'no: digest not in token'}</td>
    </tr>
  );
}
