/** The table of claims: what holds, what is often said instead, and what the runs measured. */
import { Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LineWeight } from '../../../src/stage/line-weight.ts';
import type { Axis } from '../claims/claim.ts';
import type { DecidedClaim } from '../claims/claim-file.ts';
import { addressOf } from '../claims/run-link.ts';
import type { FilledCell } from '../claims/verify-claim.ts';
import type { CredentialWeights } from '../diagram/credential-weights.ts';
import { drawBar } from './cell-mark.tsx';

export interface TableAround {
  readonly weights: CredentialWeights;
  /** "/" or "/somewhere/" */
  readonly base: string;
  /** The page's own address. */
  readonly address: string;
  readonly addressOfSource: (words: string) => string;
}

/** Each band with the sentence that tests it. The claim about both stands before them. */
const BANDS: readonly (readonly [axis: Axis, name: string | null, test: string])[] = [
  ['both', null, ''],
  ['credential', 'Because of what it is.', 'Change the carrier, and these stay.'],
  ['carrier', 'Because of how it travels.', 'Change the credential, and these stay.'],
];

const SESSION = <b className="text-amber">Session</b>;
const JWT = (
  <b className="jwt-name">
    <span className="text-rose">J</span>
    <span className="text-violet">W</span>
    <span className="text-teal">T</span>
  </b>
);

/** Roles are said in words: on a phone the rows become cards, and browsers then forget what a table is. */
const AS = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** The table as HTML. */
export function drawClaims(claims: readonly DecidedClaim[], around: TableAround): string {
  return renderToStaticMarkup(
    <div className="comparison claims">
      <table {...AS.table}>
        <thead {...AS.rowgroup}>
          <tr {...AS.row}>
            <th scope="col" {...AS.columnheader}>
              Both as they are usually built
            </th>
            <th scope="col" {...AS.columnheader}>
              {SESSION} ID in a cookie
            </th>
            <th scope="col" {...AS.columnheader}>
              {JWT} token in a header
            </th>
            <th scope="col" {...AS.columnheader}>
              <span className="sr-only">Run</span>
            </th>
          </tr>
        </thead>
        <tbody {...AS.rowgroup}>
          {BANDS.map(([axis, name, test]) => (
            <Fragment key={axis}>
              {name !== null && (
                <tr {...AS.row} className="band">
                  <th scope="rowgroup" {...AS.rowheader} colSpan={4}>
                    <b>{name}</b> {test}
                  </th>
                </tr>
              )}
              {claims
                .filter(({ claim }) => claim.axis === axis)
                .map((decided) => (
                  <Row key={decided.claim.id} decided={decided} around={around} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>,
  );
}

interface RowProps {
  readonly decided: DecidedClaim;
  readonly around: TableAround;
}

function Row({ decided: { claim, cells }, around }: RowProps) {
  if (!cells || !claim.run) return null;
  const { id, wrong, condition, run, sources } = claim;
  const longest = Math.max(cells.session.bar ?? 0, cells.jwt.bar ?? 0);
  const name = plainWords(claim.claim);
  return (
    <tr {...AS.row} id={`claim-${id}`}>
      <th scope="row" {...AS.rowheader}>
        <b>{withCode(claim.claim)}</b>
        {wrong !== null && <span className="claim-wrong">Often said: “{withCode(wrong)}”. </span>}
        {condition !== null && <span>{withCode(condition)} </span>}
        <span className="cites">
          {sources.map((words, i) => (
            <Fragment key={words}>
              {i > 0 && ', '}
              <a href={around.addressOfSource(words)} rel="noreferrer">
                {words}
              </a>
            </Fragment>
          ))}
        </span>
      </th>
      <Cell name={SESSION} cell={cells.session} weight={around.weights.session} longest={longest} />
      <Cell name={JWT} cell={cells.jwt} weight={around.weights.jwt} longest={longest} />
      <td {...AS.cell} className="claim-run">
        <span className="claim-links">
          <a href={around.base.replace(/\/$/, '') + addressOf(run)} className="run">
            <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
              <path d="M1 0v10l8-5z" fill="currentColor" />
            </svg>
            Run it<span className="sr-only">: {name}</span>
          </a>
          <a href={`#claim-${id}`} className="heading-link" aria-label={`Link to ${name}`}>
            #
          </a>
        </span>
        <Doubt decided={{ claim, cells }} address={around.address} />
      </td>
    </tr>
  );
}

interface CellProps {
  readonly name: ReactNode;
  readonly cell: FilledCell;
  readonly weight: LineWeight;
  /** The longer bar of the row. */
  readonly longest: number;
}

function Cell({ name, cell: { value, note, bar }, weight, longest }: CellProps) {
  return (
    <td {...AS.cell}>
      <span className="cell-name" aria-hidden="true">
        {name}
      </span>
      <b>{withCode(value)}</b> {note !== null && withCode(note)}
      {bar !== null && longest > 0 && (
        <span dangerouslySetInnerHTML={{ __html: drawBar(weight, bar / longest) }} />
      )}
    </td>
  );
}

/** A text about the claim, ready to be copied. The page sends nothing. */
function Doubt({
  decided: { claim, cells },
  address,
}: Omit<RowProps, 'around'> & { readonly address: string }) {
  const id = `doubt-${claim.id}`;
  const shown = ([cell, name]: readonly [FilledCell | undefined, string]) =>
    cell ? [`${name}: ${[cell.value, cell.note].filter(Boolean).join(', ')}`] : [];
  const text = [
    `About: ${claim.claim}`,
    `Address: ${address}#claim-${claim.id}`,
    ...shown([cells?.session, 'Session']),
    ...shown([cells?.jwt, 'JWT']),
    `Sources: ${claim.sources.join(', ')}`,
    'Decided by:',
    ...claim.assert.map((statement) => `- ${statement.text}`),
    '',
    'What is wrong: ',
  ].join('\n');
  return (
    <>
      <button type="button" className="doubt-button" popoverTarget={id}>
        Something wrong here?<span className="sr-only"> {plainWords(claim.claim)}</span>
      </button>
      <div popover="auto" id={id} className="doubt" role="dialog" aria-label="Something wrong here?">
        <p>Copy this, say what is wrong, and send it to the authors. This page sends nothing.</p>
        <textarea readOnly rows={12} aria-label="Text to copy" defaultValue={text} />
      </div>
    </>
  );
}

const plainWords = (text: string): string => text.replaceAll('`', '');

/** What stands between backticks is code. */
const withCode = (text: string): ReactNode =>
  text.split('`').map((piece, i) => (i % 2 === 0 ? piece : <code key={i}>{piece}</code>));
