/** What each member says, in words: the translation that stands beside the JSON. */
import './claim-table.css';
import { useMemo, useState } from 'react';
import { childrenOf, kindOf } from '#model/token-reader/json-tree.ts';
import type { JsonTree } from '#model/token-reader/json-tree.ts';
import type { Segment } from '#model/token-reader/segment.ts';
import { claimMeaning, headerMeaning, readRow } from './member-row.ts';
import type { Meaning, MemberRow } from './member-row.ts';
import { Moment } from './moment.tsx';
import { VisibleText } from '#components/visible-text.tsx';

const ROWS_AT_FIRST = 40;

/** Which member is pointed at, here or in the token. */
export interface Pointing {
  readonly node: number | null;
  readonly onPoint: (node: number | null) => void;
}

interface TableProps {
  readonly segment: Segment | null;
  /** Nodes of members whose name occurs more than once. */
  readonly repeated: readonly number[];
  /** Numbers of the findings about a member, by its node. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
  readonly pointing: Pointing;
}

export function HeaderTable({ segment, repeated, numbers, pointing }: TableProps) {
  return (
    <MemberTable
      name="Header parameters"
      pointing={pointing}
      tree={treeOf(segment)}
      repeated={repeated}
      numbers={numbers}
      meaning={headerMeaning}
      now={null}
    />
  );
}

export function ClaimTable({
  segment,
  repeated,
  numbers,
  pointing,
  now,
}: TableProps & { readonly now: number | null }) {
  return (
    <MemberTable
      name="Claims"
      pointing={pointing}
      tree={treeOf(segment)}
      repeated={repeated}
      numbers={numbers}
      meaning={claimMeaning}
      now={now}
    />
  );
}

/** The tree of a claims set or header; `null` for what is no object. */
const treeOf = (segment: Segment | null): JsonTree | null =>
  segment?.tree && kindOf(segment.tree, 0) === 'object' ? segment.tree : null;

interface MemberTableProps extends Omit<TableProps, 'segment'> {
  readonly name: string;
  readonly tree: JsonTree | null;
  readonly meaning: Meaning;
  readonly now: number | null;
}

function MemberTable({ name, tree, repeated, numbers, meaning, pointing, now }: MemberTableProps) {
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  const members = useMemo(() => (tree ? childrenOf(tree, 0) : []), [tree]);
  const rows = useMemo(
    () => (tree ? members.slice(0, limit).map((node) => readRow(tree, node, meaning, repeated)) : []),
    [tree, members, limit, meaning, repeated],
  );
  if (rows.length === 0) return null;
  return (
    <div className="member-table">
      <table aria-label={name}>
        <thead>
          <tr>
            {['Name', 'Value', 'Meaning'].map((title) => (
              <th key={title} scope="col">
                <span className="sr-only">{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MemberLine
              key={row.node}
              row={row}
              numbers={numbers.get(row.node)}
              pointing={pointing}
              now={now}
            />
          ))}
        </tbody>
      </table>
      {members.length > limit && (
        <p className="pane-note">
          {limit} of {members.length.toLocaleString('en')}.{' '}
          <button type="button" className="quiet-button" onClick={() => setLimit(limit * 5)}>
            Show more
          </button>
        </p>
      )}
    </div>
  );
}

interface MemberLineProps {
  readonly row: MemberRow;
  readonly numbers: readonly number[] | undefined;
  readonly pointing: Pointing;
  readonly now: number | null;
}

function MemberLine({ row, numbers, pointing, now }: MemberLineProps) {
  return (
    <tr
      data-pointed={row.node === pointing.node}
      onPointerEnter={() => pointing.onPoint(row.node)}
      onPointerLeave={() => pointing.onPoint(null)}
    >
      <th scope="row">
        <button
          type="button"
          title="Show its characters in the token"
          onFocus={() => pointing.onPoint(row.node)}
          onBlur={() => pointing.onPoint(null)}
        >
          <VisibleText text={row.name} />
        </button>
      </th>
      <td>
        <span className="sr-only">
          <VisibleText text={row.value} />
        </span>
      </td>
      <td title={row.source ?? undefined}>
        {numbers?.map((number) => (
          <span key={number} className="finding-number">
            <span className="sr-only">Finding </span>
            {number}
          </span>
        ))}
        {row.isRepeated && <strong>written twice: </strong>}
        {row.hidesSomething && (
          <span className="member-value" aria-hidden="true">
            <VisibleText text={row.value} />
          </span>
        )}
        {row.meaning}
        {row.date && <Moment date={row.date} now={now} />}
      </td>
    </tr>
  );
}
