/** The disclosures of an SD-JWT: what each reveals, and whether its digest stands in the token. */
import { useEffect, useState } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { openDisclosures } from '#model/token-verification/disclosures.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import { VisibleText } from './visible-text.tsx';

interface Opened {
  readonly token: TokenReading;
  readonly disclosures: readonly Disclosure[];
}

export function DisclosureTable({ token }: { readonly token: TokenReading }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isNewest = true;
    openDisclosures(token).then(
      (disclosures) => isNewest && setOpened({ token, disclosures }),
      () => isNewest && setOpened({ token, disclosures: [] }),
    );
    return () => {
      isNewest = false;
    };
  }, [token]);
  if (opened?.token !== token || opened.disclosures.length === 0) return null;
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
            {opened.disclosures.map((disclosure) => (
              <Row key={disclosure.digest} disclosure={disclosure} />
            ))}
          </tbody>
        </table>
      </div>
      {token.keyBinding !== null && (
        <p>A key binding JWT follows: the holder proves possession of the key in cnf (RFC 9901 §4.3).</p>
      )}
    </section>
  );
}

function Row({ disclosure }: { readonly disclosure: Disclosure }) {
  const { name, value, salt, digest, isFound, fault } = disclosure;
  return (
    <tr data-found={isFound}>
      <th scope="row">{name === null ? 'element of an array' : <VisibleText text={name} />}</th>
      <td>{fault === null ? <VisibleText text={value.slice(0, 300)} /> : `Not readable: ${fault}.`}</td>
      <td>{salt}</td>
      <td>{digest}</td>
      <td>{isFound ? 'yes' : 'no: digest not in token'}</td>
    </tr>
  );
}
