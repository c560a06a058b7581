/** Everything that rests somewhere, with what this step added, changed and removed. */
import { LaneName } from '#stage/lane-name.tsx';
import type { LaneHere } from './lane-at-moment.ts';
import { tablesOf, type Mark, type PlaceTable, type TableRow } from './tables.ts';

const SIGNS: Readonly<Record<NonNullable<Mark>, string>> = { added: '+', changed: '≠', removed: '−' };

export function StateLens({ lanes }: { readonly lanes: readonly LaneHere[] }) {
  return (
    <div className="lens-columns">
      {lanes.map((here) => (
        <LaneState key={here.lane.id} here={here} alone={lanes.length === 1} />
      ))}
    </div>
  );
}

function LaneState({ here, alone }: { readonly here: LaneHere; readonly alone: boolean }) {
  const { run, latest, step, lane } = here;
  const state = run.states[latest] ?? run.trace.initial;
  const changes = step?.changes ?? [];
  return (
    <section>
      {!alone && (
        <h2>
          <LaneName lane={lane} />
        </h2>
      )}
      {changes.length === 0 && (
        <p className="lens-note">
          {step ? 'This step changes nothing.' : 'This lane waits; nothing changes.'}
        </p>
      )}
      {tablesOf(state, changes, run.trace.places).map((table) => (
        <OneTable key={table.place} table={table} />
      ))}
    </section>
  );
}

function OneTable({ table: { name, rows } }: { readonly table: PlaceTable }) {
  return (
    <div className="state-table" data-scrolls>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">change</span>
            </th>
            {rows[0]?.cells.map((cell) => (
              <th key={cell.name} scope="col">
                {cell.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OneRow key={`${row.key} ${row.mark ?? ''}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OneRow({ row: { mark, cells } }: { readonly row: TableRow }) {
  return (
    <tr data-mark={mark ?? undefined}>
      <td>
        {mark && (
          <>
            <b aria-hidden="true">{SIGNS[mark]}</b> {mark}
          </>
        )}
      </td>
      {cells.map(({ name, text, before }) => (
        <td key={name} data-name={name}>
          {before !== null && (
            <>
              <del>{before}</del>{' '}
            </>
          )}
          {before === null ? text : <ins>{text}</ins>}
        </td>
      ))}
    </tr>
  );
}
