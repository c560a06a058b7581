/**
 * The syntax tree of a JSON text, as flat tables: a node is an index, so that depth 5000 and 20,000 claims
 * cost no stack and cross to another thread at once. Values stay the text that was written.
 */

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'true' | 'false' | 'null' | 'word';

export const KINDS: readonly JsonKind[] = [
  'object',
  'array',
  'string',
  'number',
  'true',
  'false',
  'null',
  'word',
];

export interface JsonTree {
  readonly text: string;
  /** How many nodes; node 0 is the whole value. */
  readonly count: number;
  /** Indexes into `KINDS`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Where a value begins and ends in `text`. */
  readonly starts: Int32Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
  /** Where a member's name stands, quotes included; −1 where there is none. */
  readonly nameStarts: Int32Array<ArrayBuffer>;
  readonly nameEnds: Int32Array<ArrayBuffer>;
  /** The containing node; −1 for node 0. */
  readonly parents: Int32Array<ArrayBuffer>;
  /** The next node in the same container; −1 for the last. */
  readonly nexts: Int32Array<ArrayBuffer>;
  /** Containers inside containers, at the deepest place. */
  readonly depth: number;
}

/** A node's kind; a `word` is something that is no JSON value, such as `NaN`. */
export const kindOf = (tree: JsonTree, node: number): JsonKind => KINDS[tree.kinds[node] ?? 7] ?? 'word';

/** A value exactly as written. */
export const textOf = (tree: JsonTree, node: number): string =>
  tree.text.slice(tree.starts[node], tree.ends[node]);

/** A member's name with its escapes resolved; `undefined` for what is no member. */
export function nameOf(tree: JsonTree, node: number): string | undefined {
  const start = tree.nameStarts[node] ?? -1;
  return start < 0 ? undefined : unescapeString(tree.text.slice(start, tree.nameEnds[node]));
}

/** The nodes directly inside a container, in their order. */
export function childrenOf(tree: JsonTree, node: number): number[] {
  const children: number[] = [];
  if (tree.parents[node + 1] !== node) return children;
  for (let child = node + 1; child >= 0; child = tree.nexts[child] ?? -1) children.push(child);
  return children;
}

/** The member of an object that JavaScript would take, the last one of that name; none in what is no object. */
export const memberOf = (tree: JsonTree, node: number, name: string): number | undefined =>
  kindOf(tree, node) === 'object'
    ? childrenOf(tree, node).findLast((child) => nameOf(tree, child) === name)
    : undefined;

const outermost = new WeakMap<JsonTree, ReadonlyMap<string, number>>();

/** The same for the outermost object, whose names are listed once: it is asked for dozens of them. */
export function memberNamed(tree: JsonTree | null, name: string): number | undefined {
  if (!tree || tree.count === 0 || kindOf(tree, 0) !== 'object') return undefined;
  let members = outermost.get(tree);
  if (!members) {
    members = new Map(childrenOf(tree, 0).map((child) => [nameOf(tree, child) ?? '', child]));
    outermost.set(tree, members);
  }
  return members.get(name);
}

/** The text a string node stands for; `undefined` for other kinds. */
export const stringOf = (tree: JsonTree, node: number): string | undefined =>
  kindOf(tree, node) === 'string' ? unescapeString(textOf(tree, node)) : undefined;

/** The string value of the member of that name, if it is a string. */
export function stringMember(tree: JsonTree | null, name: string): string | undefined {
  const node = memberNamed(tree, name);
  return tree && node !== undefined ? stringOf(tree, node) : undefined;
}

/** The number JavaScript would read, which may differ from what is written; `undefined` for other kinds. */
export const numberOf = (tree: JsonTree, node: number): number | undefined =>
  kindOf(tree, node) === 'number' ? Number(textOf(tree, node)) : undefined;

/** Whether a member of that name exists. */
export const hasMember = (tree: JsonTree | null, name: string): boolean =>
  memberNamed(tree, name) !== undefined;

/** The kind of a value as a sentence names it: "an array", "null". */
export function kindInWords(kind: string): string {
  if (kind === 'null' || kind === 'true' || kind === 'false') return kind;
  return `${kind === 'array' || kind === 'object' ? 'an' : 'a'} ${kind}`;
}

/** Where in the tree a node stands, as `realm.roles[2]`. */
export function pathInTree(tree: JsonTree, node: number): string {
  const steps: string[] = [];
  for (let at = node; at > 0 && steps.length < 40; at = tree.parents[at] ?? -1) {
    const name = nameOf(tree, at);
    if (name === undefined) steps.unshift(`[${childrenOf(tree, tree.parents[at] ?? 0).indexOf(at)}]`);
    else steps.unshift(/^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
  }
  return steps.join('').replace(/^\./, '');
}

export interface DuplicateName {
  readonly name: string;
  /** The members of that name, in order; JavaScript keeps the last. */
  readonly nodes: readonly number[];
  readonly path: string;
}

const searched = new WeakMap<JsonTree, readonly DuplicateName[]>();

/** Names that one object uses more than once, at any depth (RFC 8259 §4); a tree is searched once. */
export function duplicateNames(tree: JsonTree): readonly DuplicateName[] {
  const known = searched.get(tree);
  if (known) return known;
  const found = searchDuplicates(tree);
  searched.set(tree, found);
  return found;
}

function searchDuplicates(tree: JsonTree): DuplicateName[] {
  const byObject = new Map<number, Map<string, number[]>>();
  const repeated: number[][] = [];
  for (let node = 1; node < tree.count; node += 1) {
    const name = nameOf(tree, node);
    if (name === undefined) continue;
    const parent = tree.parents[node] ?? -1;
    let names = byObject.get(parent);
    if (!names) {
      names = new Map<string, number[]>();
      byObject.set(parent, names);
    }
    const seen = names.get(name);
    if (!seen) names.set(name, [node]);
    else if (seen.push(node) === 2) repeated.push(seen);
  }
  repeated.sort(([one = 0], [other = 0]) => one - other);
  return repeated.map((nodes) => {
    const first = nodes[0] ?? 0;
    return {
      name: nameOf(tree, first) ?? '',
      nodes,
      // A path is dear in a long array, and few are asked for.
      get path() {
        return pathInTree(tree, first);
      },
    };
  });
}

/** Resolves the escapes of a JSON string written with its quotes; an unsound escape stays as it is written. */
function unescapeString(written: string): string {
  const closed = written.length > 1 && written.endsWith(written[0] ?? '"');
  const inner = written.slice(1, closed ? -1 : undefined);
  if (!inner.includes('\\')) return inner;
  return inner.replaceAll(
    /\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g,
    (whole, hex: string | undefined, short: string | undefined) =>
      hex === undefined
        ? (SHORT_ESCAPES.get(short ?? '') ?? whole)
        : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const SHORT_ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
