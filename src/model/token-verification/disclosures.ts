/** SD-JWT (RFC 9901): disclosures, their digests, and the claims they give back. */
import { digestText } from '../digest.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { readBase64url } from '../token-reader/base64url.ts';
import { childrenOf, kindOf, memberNamed, nameOf, stringOf, textOf } from '../token-reader/json-tree.ts';
import type { JsonTree } from '../token-reader/json-tree.ts';
import { readJson } from '../token-reader/json-parser.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { readUtf8 } from '../token-reader/utf8.ts';
import { NO_CRYPTOGRAPHY, hasCryptography } from './cryptography.ts';

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

/** Reads every disclosure of an SD-JWT and recomputes its digest (RFC 9901 §7.1 step 3). */
export async function openDisclosures(token: TokenReading): Promise<Disclosure[]> {
  const tree = token.payload?.tree ?? null;
  const algorithm = digestAlgorithm(token);
  const hash = algorithm.ok ? algorithm.value : null;
  const opened = await Promise.all(token.disclosures.map((written) => open(written, hash)));
  const trees = [tree, ...opened.map(({ value }) => readJson(value).tree)];
  const places = new Map<string, DigestPlace[]>();
  for (const place of trees.flatMap((each) => (each ? digestsIn(each) : []))) {
    const same = places.get(place.digest);
    if (same) same.push(place);
    else places.set(place.digest, [place]);
  }
  return opened.map((disclosure) => {
    if (!algorithm.ok) return { ...disclosure, isFound: null, obstacle: algorithm.failure };
    const own = places.get(disclosure.digest) ?? [];
    const fault = disclosure.fault ?? misplaced(disclosure.name, own);
    return { ...disclosure, fault, isFound: own.length > 0, obstacle: null };
  });
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

async function open(written: string, hash: Hash | null): Promise<Omit<Disclosure, 'isFound' | 'obstacle'>> {
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

/** The digests a JSON text holds: in `_sd` arrays and in `{"...": digest}` elements. */
function digestsIn(tree: JsonTree): DigestPlace[] {
  const places: DigestPlace[] = [];
  for (let node = 0; node < tree.count; node += 1) {
    const name = nameOf(tree, node);
    if (name === '...') places.push({ digest: stringOf(tree, node) ?? '', isElement: true });
    else if (name === '_sd' && kindOf(tree, node) === 'array') {
      for (const child of childrenOf(tree, node))
        places.push({ digest: stringOf(tree, child) ?? '', isElement: false });
    }
  }
  return places;
}
