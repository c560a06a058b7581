/** The JSON serializations of JWS (RFC 7515 §7.2) and JWE (RFC 7516 §7.2), turned into compact ones, a signature each. */
import {
  childrenOf,
  kindOf,
  memberNamed,
  memberOf,
  stringMember,
  stringOf,
  textOf,
} from '../token-reader/json-tree.ts';
import type { JsonTree } from '../token-reader/json-tree.ts';
import { readJson } from '../token-reader/json-parser.ts';

export interface SerializedToken {
  readonly token: string;
  readonly label: string;
  /** The unprotected header (`unprotected` and `header` together) as JSON text; nothing proves that it was not changed. */
  readonly unprotected: string | null;
  /** Additional authenticated data of a JWE (RFC 7516 §7.2.1), in base64url. */
  readonly aad: string | null;
}

/** Each signature repeats the payload when it is made compact, so the list ends here, or earlier where all are long. */
const MOST_LISTED = 100;
const MOST_CHARACTERS = 4_000_000;

/** The signatures or recipients that are listed, and how many there are. */
function listed(tree: JsonTree, name: string): { readonly rows: readonly number[]; readonly of: string } {
  const many = memberNamed(tree, name);
  const all = many !== undefined && kindOf(tree, many) === 'array' ? childrenOf(tree, many) : [0];
  const lengthOf = (node: number) => (tree.ends[node] ?? 0) - (tree.starts[node] ?? 0);
  // Repeated are what stands beside the list and the first one's disclosures.
  const repeated = tree.text.length - lengthOf(many ?? 0) + lengthOf(all[0] ?? 0);
  const most = Math.min(MOST_LISTED, Math.max(1, Math.floor(MOST_CHARACTERS / repeated)));
  return { rows: all.slice(0, most), of: all.length > most ? ` of ${all.length}` : '' };
}

/** The tokens of a JSON serialization, the first of very many; empty for any other text. */
export function readJsonSerialization(text: string): SerializedToken[] {
  if (!/^\s*\{/.test(text) || !/"(?:payload|ciphertext)"/.test(text)) return [];
  const { tree } = readJson(text);
  if (!tree || kindOf(tree, 0) !== 'object') return [];
  return stringMember(tree, 'ciphertext') === undefined ? signaturesOf(tree) : encryptedOf(tree);
}

function signaturesOf(tree: JsonTree): SerializedToken[] {
  const payload = stringMember(tree, 'payload') ?? '';
  const { rows, of } = listed(tree, 'signatures');
  const isGeneral = rows[0] !== 0;
  if (!isGeneral && stringMember(tree, 'signature') === undefined) return [];
  return rows.map((row, index) => ({
    token:
      `${memberText(tree, row, 'protected')}.${payload}.${memberText(tree, row, 'signature')}` +
      selectiveDisclosure(tree, rows[0] ?? 0, index === 0),
    label: isGeneral ? `signature ${index + 1}${of}` : 'flattened JWS JSON',
    unprotected: rawMember(tree, row, 'header'),
    aad: null,
  }));
}

/**
 * What follows the issuer's part of an SD-JWT in its compact form. All of it stands in the first unprotected
 * header (RFC 9901 §8.1, §8.3); the key binding JWT covers the first signature.
 */
function selectiveDisclosure(tree: JsonTree, first: number, isFirst: boolean): string {
  const header = memberOf(tree, first, 'header');
  if (header === undefined) return '';
  const list = memberOf(tree, header, 'disclosures');
  const nodes = list !== undefined && kindOf(tree, list) === 'array' ? childrenOf(tree, list) : [];
  const binding = memberOf(tree, header, 'kb_jwt');
  if (list === undefined && binding === undefined) return '';
  const disclosures = nodes.map((node) => `~${stringOf(tree, node) ?? ''}`).join('');
  return `${disclosures}~${binding !== undefined && isFirst ? (stringOf(tree, binding) ?? '') : ''}`;
}

function encryptedOf(tree: JsonTree): SerializedToken[] {
  const { rows, of } = listed(tree, 'recipients');
  const part = (name: string) => stringMember(tree, name) ?? '';
  return rows.map((row, index) => ({
    token: [
      part('protected'),
      memberText(tree, row, 'encrypted_key'),
      part('iv'),
      part('ciphertext'),
      part('tag'),
    ].join('.'),
    label: rows.length > 1 || of !== '' ? `recipient ${index + 1}${of}` : 'JWE JSON',
    unprotected: joinObjects(rawMember(tree, 0, 'unprotected'), rawMember(tree, row, 'header')),
    aad: stringMember(tree, 'aad') ?? null,
  }));
}

/** The members of two JSON objects in one; their names must differ (RFC 7516 §7.2.1). */
function joinObjects(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  const inner = [one, other].map((text) => text.trim().slice(1, -1).trim()).filter((text) => text !== '');
  return `{${inner.join(',')}}`;
}

function rawMember(tree: JsonTree, node: number, name: string): string | null {
  const found = memberOf(tree, node, name);
  return found === undefined ? null : textOf(tree, found);
}

function memberText(tree: JsonTree, node: number, name: string): string {
  const found = memberOf(tree, node, name);
  return found === undefined ? '' : (stringOf(tree, found) ?? '');
}
