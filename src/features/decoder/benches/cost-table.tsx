/** What the token costs, beside a session ID. */
import '../wide-table.css';
import { hasMember } from '#model/token-reader/json-tree.ts';
import { measureToken } from '#model/token-reader/token-size.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';

export function CostTable({ token }: { readonly token: TokenReading }) {
  const size = measureToken(token);
  const hasEnd = hasMember(token.payload?.tree ?? null, 'exp');
  const octets = (count: number) => `${count.toLocaleString('en')} bytes`;
  const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  const rows = [
    ['With every request', octets(size.line), octets(size.sessionLine)],
    ['In 1000 requests', octets(size.line * 1000), octets(size.sessionLine * 1000)],
    ['Of the 4096 bytes of a cookie', percent(size.ofCookie), percent(size.sessionOfCookie)],
    ['Of the 8192 bytes that many servers read', percent(size.ofHeader), percent(size.sessionOfHeader)],
    [
      'Log-out',
      `it works until ${hasEnd ? 'exp' : 'the key is changed'}, unless the server keeps a list`,
      'delete the row: the next request fails',
    ],
    [
      'A right is taken away',
      'the token says so only when it is renewed',
      'read per request, it counts at once',
    ],
  ] as const;
  return (
    <section>
      <h3>Beside a session ID</h3>
      <div className="wide-table">
        <table aria-label="Cost beside a session ID">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">What</span>
              </th>
              <th scope="col">This token</th>
              <th scope="col">A session ID of 128 bits</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, ofToken, ofSession]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{ofToken}</td>
                <td>{ofSession}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {size.byAlgorithm.length > 0 && (
        <p>
          The same claims under other algorithms:{' '}
          {size.byAlgorithm
            .map(({ alg, octets: count }) => `${alg} ${count.toLocaleString('en')}`)
            .join(', ')}{' '}
          bytes.
        </p>
      )}
    </section>
  );
}
