/** What a member of header or payload says, in words. */
import { shortened } from '#model/wording/shortened.ts';
import { signatureAlgorithm } from '#model/token-reader/algorithms.ts';
import { contentEncryptionInWords, keyManagementInWords } from '#model/token-reader/encryption-names.ts';
import { HIDDEN_CHARACTERS } from '#model/token-reader/hidden-characters.ts';
import { nameOf, stringOf, textOf } from '#model/token-reader/json-tree.ts';
import type { JsonTree } from '#model/token-reader/json-tree.ts';
import { readNumericDate } from '#model/token-reader/numeric-date.ts';
import type { DateReading } from '#model/token-reader/numeric-date.ts';
import {
  registeredClaim,
  registeredHeaderParameter,
  typeInWords,
} from '#model/token-reader/registered-names.ts';

/** A member as its table shows it. */
export interface MemberRow {
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

/** How the members of one part are put into words. */
export type Meaning = (
  name: string,
  tree: JsonTree,
  node: number,
) => Pick<MemberRow, 'meaning' | 'source' | 'date'>;

const LONGEST_VALUE = 160;

/** The row of one member; `repeated` are the nodes whose name occurs more than once. */
export function readRow(
  tree: JsonTree,
  node: number,
  meaning: Meaning,
  repeated: readonly number[],
): MemberRow {
  const name = nameOf(tree, node) ?? '';
  const written = textOf(tree, node);
  const value = shortened(written, LONGEST_VALUE);
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

/** In the words for header parameters: `alg`, `enc` and `typ` by what they stand for. */
export const headerMeaning: Meaning = (name, tree, node) => {
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

/** In the words for claims; a time claim has its date. */
export const claimMeaning: Meaning = (name, tree, node) => {
  const registered = registeredClaim(name);
  return {
    meaning: registered?.meaning ?? 'not registered',
    source: registered?.source ?? null,
    date: registered?.isTime ? readNumericDate(tree, node) : null,
  };
};
