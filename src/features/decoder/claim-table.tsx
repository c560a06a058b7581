/** What each member says, in words: the translation that stands beside the JSON. */
import { useMemo, useState } from 'react';
import { signatureAlgorithm } from '#model/token-reader/algorithms.ts';
import { contentEncryptionInWords, keyManagementInWords } from '#model/token-reader/encryption-names.ts';
import { HIDDEN_CHARACTERS } from '#model/token-reader/hidden-characters.ts';
import {
  childrenOf,
  duplicateNames,
  kindOf,
  nameOf,
  stringOf,
  textOf,
} from '#model/token-reader/json-tree.ts';
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

export function HeaderTable({ segment }: { readonly segment: Segment | null }) {
  const rows = useMemo(() => readRows(segment?.tree ?? null, headerMeaning), [segment]);
  return <MemberTable name="Header parameters" rows={rows} now={null} />;
}

export function ClaimTable({
  segment,
  now,
}: {
  readonly segment: Segment | null;
  readonly now: number | null;
}) {
  const rows = useMemo(() => readRows(segment?.tree ?? null, claimMeaning), [segment]);
  return <MemberTable name="Claims" rows={rows} now={now} />;
}

function MemberTable(props: {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly now: number | null;
}) {
  const { name, rows, now } = props;
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
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
          {rows.slice(0, limit).map((row) => (
            <tr key={row.node}>
              <th scope="row">
                <VisibleText text={row.name} />
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
      {rows.length > limit && (
        <p className="pane-note">
          {limit} of {rows.length.toLocaleString('en')}.{' '}
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

function readRows(tree: JsonTree | null, meaning: Meaning): readonly Row[] {
  if (!tree || kindOf(tree, 0) !== 'object') return [];
  const repeated = new Set(duplicateNames(tree).flatMap(({ nodes }) => nodes));
  return childrenOf(tree, 0).map((node) => {
    const name = nameOf(tree, node) ?? '';
    const written = textOf(tree, node);
    const value = written.length > LONGEST_VALUE ? `${written.slice(0, LONGEST_VALUE)}…` : written;
    const hidesSomething = value.search(HIDDEN_CHARACTERS) >= 0;
    return {
      node,
      name,
      value,
      hidesSomething,
      isRepeated: repeated.has(node),
      ...meaning(name, tree, node),
    };
  });
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
