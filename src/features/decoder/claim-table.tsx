/** What each member says, in words: the translation that stands beside the JSON. */
import { useMemo, useState } from 'react';
import { signatureAlgorithm } from '#model/token-reader/algorithms.ts';
import { contentEncryptionInWords, keyManagementInWords } from '#model/token-reader/encryption-names.ts';
import { HIDDEN_CHARACTERS } from '#model/token-reader/hidden-characters.ts';
import { childrenOf, kindOf, nameOf, stringOf, textOf } from '#model/token-reader/json-tree.ts';
import type { JsonTree } from '#model/token-reader/json-tree.ts';
import { readNumericDate } from '#model/token-reader/numeric-date.ts';
import type { DateReading } from '#model/token-reader/numeric-date.ts';
import {
  registeredClaim,
  registeredHeaderParameter,
  typeInWords,
} from '#model/token-reader/registered-names.ts';
import type { Segment } from '#model/token-reader/segment.ts';
import { Moment } from './moment.tsx';
import { VisibleText } from './visible-text.tsx';

const ROWS_AT_FIRST = 40;

interface Row {
  readonly node: number;
  readonly name: string;
  /** As written, cut where it is long. */
  readonly value: string;
  readonly meaning: string;
  readonly source: string | null;
  readonly date: DateReading | null;
  /** The value has characters that the JSON beside it cannot show. */
  readonly hidesSomething: boolean;
  /** The name occurs more than once in this object. */
  readonly isRepeated: boolean;
}

/** Which member is pointed at, here or in the token. */
export interface Pointing {
  readonly node: number | null;
  readonly onPoint: (node: number | null) => void;
}

interface TableProps {
  readonly segment: Segment | null;
  /** Nodes of members whose name occurs more than once. */
  readonly repeated: readonly number[];
  readonly pointing: Pointing;
}

export function HeaderTable({ segment, repeated, pointing }: TableProps) {
  return (
    <MemberTable
      name="Header parameters"
      pointing={pointing}
      tree={treeOf(segment)}
      repeated={repeated}
      meaning={headerMeaning}
      now={null}
    />
  );
}

export function ClaimTable({
  segment,
  repeated,
  pointing,
  now,
}: TableProps & { readonly now: number | null }) {
  return (
    <MemberTable
      name="Claims"
      pointing={pointing}
      tree={treeOf(segment)}
      repeated={repeated}
      meaning={claimMeaning}
      now={now}
    />
  );
}

/** The tree of a claims set or header; `null` for what is no object. */
const treeOf = (segment: Segment | null): JsonTree | null =>
  segment?.tree && kindOf(segment.tree, 0) === 'object' ? segment.tree : null;

interface MemberTableProps {
  readonly name: string;
  readonly tree: JsonTree | null;
  readonly repeated: readonly number[];
  readonly meaning: Meaning;
  readonly pointing: Pointing;
  readonly now: number | null;
}

function MemberTable({ name, tree, repeated, meaning, pointing, now }: MemberTableProps) {
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
            <tr
              key={row.node}
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

type Meaning = (name: string, tree: JsonTree, node: number) => Pick<Row, 'meaning' | 'source' | 'date'>;

const LONGEST_VALUE = 160;

function readRow(tree: JsonTree, node: number, meaning: Meaning, repeated: readonly number[]): Row {
  const name = nameOf(tree, node) ?? '';
  const written = textOf(tree, node);
  const value = written.length > LONGEST_VALUE ? `${written.slice(0, LONGEST_VALUE)}…` : written;
  const hidesSomething = value.search(HIDDEN_CHARACTERS) >= 0;
  return {
    node,
    name,
    value,
    hidesSomething,
    isRepeated: repeated.includes(node),
    ...meaning(name, tree, node),
  };
}

const headerMeaning: Meaning = (name, tree, node) => {
  const registered = registeredHeaderParameter(name);
  const value = stringOf(tree, node);
  const inWords = value === undefined ? undefined : valueInWords(name, value);
  return {
    meaning: inWords ?? registered?.meaning ?? 'not registered',
    source: registered?.source ?? null,
    date: null,
  };
};

/** What the value of `alg`, `enc` or `typ` stands for. */
function valueInWords(name: string, value: string): string | undefined {
  if (name === 'alg') return signatureAlgorithm(value)?.name ?? keyManagementInWords(value);
  if (name === 'enc') return contentEncryptionInWords(value);
  return name === 'typ' ? typeInWords(value) : undefined;
}

const claimMeaning: Meaning = (name, tree, node) => {
  const registered = registeredClaim(name);
  return {
    meaning: registered?.meaning ?? 'not registered',
    source: registered?.source ?? null,
    date: registered?.isTime ? readNumericDate(tree, node) : null,
  };
};
