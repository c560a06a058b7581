/** The key as a person gives it: a secret, PEM, a JWK or a JWK Set. Reading only; nothing is imported yet. */
import { isRecord } from '../record.ts';
import { readBase64url } from '../encoding/base64url.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import { fetchLine } from './key-sources.ts';

/** How a secret is written. */
export type SecretForm = 'text' | 'base64url' | 'hex';

/** A JWK (RFC 7517) as plain data; its members are unchecked. */
export type Jwk = Readonly<Record<string, unknown>>;

export type GivenKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'secret'; readonly octets: Uint8Array<ArrayBuffer> }
  /** `label` is what stands behind BEGIN; `der` are the octets between. */
  | { readonly kind: 'pem'; readonly label: string; readonly der: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'jwk'; readonly jwk: Jwk }
  | { readonly kind: 'jwk-set'; readonly keys: readonly Jwk[] }
  /** It was meant as a key of some kind, but cannot be read as one. */
  | { readonly kind: 'broken'; readonly sentence: string };

/** Reads a key; what is neither PEM nor JSON is a secret, written in `form`. */
export function readGivenKey(text: string, form: SecretForm): GivenKey {
  if (text === '') return { kind: 'none' };
  if (/(?:^|\n)\s*-{3,}\s*BEGIN /.test(text)) return readPem(text);
  if (/^\s*\{/.test(text) && form === 'text') return readJsonKey(text);
  return readSecret(text, form);
}

/** Reads the first block; what stands before it, and the parameters that openssl writes before an EC key, are no key. */
function readPem(text: string): GivenKey {
  const match = /-{3,}\s*BEGIN (?!EC PARAMETERS)([A-Z0-9 ]+?)\s*-{3,}([\s\S]*?)-{3,}\s*END/.exec(text);
  if (!match) return broken('The PEM has no END line: part of it is missing.');
  const [, label = '', body = ''] = match;
  const base64 = body.replaceAll(/\\[nr]|\s/g, '');
  const { octets, faults } = readBase64url(base64);
  const fault = faults.find(({ kind }) => kind === 'illegal-character' || kind === 'impossible-length');
  if (fault) return broken(`The PEM is not base64 at character ${fault.at + 1} of its body.`);
  if (octets.length === 0) return broken('The PEM is empty between BEGIN and END.');
  return { kind: 'pem', label, der: octets };
}

function readJsonKey(text: string): GivenKey {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken('It begins like a JWK, but it is not JSON.');
  }
  if (!isRecord(value)) return broken('A JWK is a JSON object.');
  if (Array.isArray(value['keys'])) {
    const keys = value['keys'].filter(isRecord);
    return keys.length > 0 ? { kind: 'jwk-set', keys } : broken('The JWK Set has no keys.');
  }
  const fetching = typeof value['jwks_uri'] === 'string' ? fetchLine(value['jwks_uri']) : null;
  if (fetching !== null)
    return broken(
      `An issuer’s configuration names its keys, but has none. Paste what this gets: ${fetching}`,
    );
  if (typeof value['kty'] !== 'string')
    return broken('A JWK names its kind in kty (RFC 7517 §4.1); this object has none.');
  return { kind: 'jwk', jwk: value };
}

function readSecret(text: string, form: SecretForm): GivenKey {
  if (form === 'text') return { kind: 'secret', octets: writeUtf8(text) };
  const trimmed = text.trim();
  if (form === 'base64url') {
    const { octets, faults } = readBase64url(trimmed);
    const fault = faults.find(({ kind }) => kind === 'illegal-character' || kind === 'impossible-length');
    return fault ? broken(`This is not base64url at character ${fault.at + 1}.`) : { kind: 'secret', octets };
  }
  const digits = trimmed.replaceAll(/[\s:]/g, '');
  const wrong = digits.search(/[^0-9a-fA-F]/);
  if (wrong >= 0) return broken(`This is not hexadecimal at digit ${wrong + 1}.`);
  if (digits.length % 2 === 1) return broken('Hexadecimal digits come in pairs; one is missing.');
  return {
    kind: 'secret',
    octets: Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  };
}

const broken = (sentence: string): GivenKey => ({ kind: 'broken', sentence });
