/** SD-JWT (RFC 9901): disclosures, their digests, and the claims they give back. */
import { digestText } from '../encoding/digest.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { readBase64url } from '../encoding/base64url.ts';
import {
  KINDS,
  childrenOf,
  kindOf,
  memberNamed,
  nameOf,
  stringOf,
  textOf,
} from '../token-reader/json-tree.ts';
import type { JsonTree } from '../token-reader/json-tree.ts';
import { readJson } from '../token-reader/json-parser.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { readUtf8 } from '../encoding/utf8.ts';
import { NO_CRYPTOGRAPHY, hasCryptography } from './cryptography.ts';
import { findClashes } from './disclosed-claims.ts';

export interface Disclosure {
  readonly written: string;
  readonly salt: string;
  /** `null` for an element of an array (RFC 9901 §4.2.2). */
  readonly name: string | null;
  /** As written in JSON. */
  readonly value: string;
  readonly digest: string;
  /** Whether the token, or another disclosure, holds this digest; `null` when it cannot be computed here. */
  readonly isFound: boolean | null;
  /** Why it cannot be computed here, as a sentence. */
  readonly obstacle: string | null;
  /** Set when a verifier must refuse it for what it is or where its digest stands. */
  readonly fault: string | null;
}

type Hash = Parameters<typeof digestText>[0];

const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

/**
 * The hash that the issuer's part names in `_sd_alg`, SHA-256 where it is silent (RFC 9901 §4.1.1); fails with a
 * sentence where it is not known, or nothing can be computed.
 */
export function digestAlgorithm({ payload }: TokenReading): Result<Hash, string> {
  if (!hasCryptography()) return fail(NO_CRYPTOGRAPHY);
  const tree = payload?.tree ?? null;
  const node = memberNamed(tree, '_sd_alg');
  if (!tree || node === undefined) return ok('SHA-256');
  const hash = HASHES.get(stringOf(tree, node) ?? '');
  return hash === undefined
    ? fail(`_sd_alg is ${textOf(tree, node).slice(0, 60)}: no hash of that name is known here.`)
    : ok(hash);
}

/** An SD-JWT has as many disclosures as claims to hide. More than this are not opened: a page must not stand still for them. */
export const MOST_OPENED = 5000;

/** Opened in one go; then the page has a turn. */
const BATCH = 500;

/** Reads the disclosures of an SD-JWT and recomputes their digests (RFC 9901 §7.1 step 3). */
export async function openDisclosures(token: TokenReading): Promise<Disclosure[]> {
  const tree = token.payload?.tree ?? null;
  const algorithm = digestAlgorithm(token);
  const hash = algorithm.ok ? algorithm.value : null;
  const opened: OpenDisclosure[] = [];
  const count = Math.min(token.disclosures.length, MOST_OPENED);
  for (let from = 0; from < count; from += BATCH) {
    const batch = token.disclosures.slice(from, Math.min(from + BATCH, count));
    opened.push(...(await Promise.all(batch.map((written) => open(written, hash)))));
  }
  const places = digestPlaces(tree, opened);
  const judged = opened.map((each) => ({
    ...each,
    fault: each.fault ?? misplaced(each.name, places.get(each.digest) ?? []),
  }));
  const clashes = tree ? findClashes(tree, judged) : new Set<string>();
  return judged.map((each) => ({
    ...each,
    fault: each.fault ?? (clashes.has(each.digest) ? 'a claim of that name exists already' : null),
    isFound: algorithm.ok ? places.has(each.digest) : null,
    obstacle: algorithm.ok ? null : algorithm.failure,
  }));
}

/** A digest that stands more than once, in the payload or in disclosures, be it a decoy (RFC 9901 §7.1 step 4). */
export function repeatedDigest(
  { payload }: TokenReading,
  disclosures: readonly Disclosure[],
): string | undefined {
  return [...digestPlaces(payload?.tree ?? null, disclosures)].find(([, { length }]) => length > 1)?.[0];
}

/** The places of every digest in the payload and inside the disclosures. */
function digestPlaces(
  tree: JsonTree | null,
  disclosures: readonly OpenDisclosure[],
): Map<string, DigestPlace[]> {
  const places = new Map<string, DigestPlace[]>();
  // One that was sent twice is another fault, and its digests still stand once.
  const values = new Map(disclosures.map(({ written, value }) => [written, value]));
  for (const text of [null, ...values.values()]) {
    const each = text === null ? tree : readJson(text).tree;
    for (const place of each ? digestsIn(each) : []) {
      const same = places.get(place.digest);
      if (same) same.push(place);
      else places.set(place.digest, [place]);
    }
  }
  return places;
}

/** RFC 9901 §7.1 step 3: a digest stands once, a claim's in `_sd` and an element's in an array. */
function misplaced(name: string | null, places: readonly DigestPlace[]): string | null {
  const [first, second] = places;
  if (second) return 'its digest stands there more than once';
  if (!first || first.isElement === (name === null)) return null;
  return first.isElement
    ? 'a claim, but its digest stands in an array'
    : 'an element of an array, but its digest stands among claims';
}

type OpenDisclosure = Omit<Disclosure, 'isFound' | 'obstacle'>;

async function open(written: string, hash: Hash | null): Promise<OpenDisclosure> {
  const digest = hash === null ? '' : await digestText(hash, written);
  const { tree } = readJson(readUtf8(readBase64url(written).octets).text);
  const none = { written, digest, salt: '', name: null, value: '' };
  if (!tree || kindOf(tree, 0) !== 'array') return { ...none, fault: 'no JSON array' };
  const parts = childrenOf(tree, 0);
  if (parts.length !== 2 && parts.length !== 3)
    return { ...none, fault: `${parts.length} parts instead of 2 or 3` };
  const [salt = 0, second = 0, third] = parts;
  const name = third === undefined ? null : stringOf(tree, second);
  const isReserved = name === '_sd' || name === '...';
  return {
    written,
    digest,
    salt: stringOf(tree, salt) ?? textOf(tree, salt),
    name: name ?? (third === undefined ? null : ''),
    value: textOf(tree, third ?? second),
    fault: name === undefined ? 'its name is no string' : isReserved ? `the name ${name} is reserved` : null,
  };
}

interface DigestPlace {
  readonly digest: string;
  readonly isElement: boolean;
}

/** The digests a JSON text holds: in `_sd` arrays, and in array elements that are `{"...": digest}`. */
function digestsIn(tree: JsonTree): DigestPlace[] {
  const places: DigestPlace[] = [];
  const note = (node: number, isElement: boolean) => {
    const digest = stringOf(tree, node);
    if (digest !== undefined) places.push({ digest, isElement });
  };
  for (let node = 0; node < tree.count; node += 1) {
    const name = nameOf(tree, node);
    if (name === '...' && isElementOnly(tree, node)) note(node, true);
    else if (name === '_sd' && kindOf(tree, node) === 'array')
      for (const child of childrenOf(tree, node)) note(child, false);
  }
  return places;
}

/** Whether a member is the only one of an object that is an element of an array (RFC 9901 §4.2.4.2). */
function isElementOnly({ parents, nexts, kinds }: JsonTree, node: number): boolean {
  const object = parents[node] ?? -1;
  const list = parents[object] ?? -1;
  return list >= 0 && kinds[list] === KINDS.indexOf('array') && nexts[node] === -1 && object === node - 1;
}
