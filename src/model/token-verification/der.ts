/** The little DER (X.690) that keys need: PKCS #1 and SEC 1 keys in the wrappings that Web Cryptography takes. */

type Octets = Uint8Array<ArrayBuffer>;

const SEQUENCE = 0x30;
const INTEGER_ZERO = Uint8Array.of(0x02, 0x01, 0x00);
/** rsaEncryption, with its NULL. */
const RSA = Uint8Array.of(0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00);
const EC = Uint8Array.of(0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01);
const CURVES: ReadonlyMap<string, Octets> = new Map([
  ['P-256', Uint8Array.of(0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07)],
  ['P-384', Uint8Array.of(0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22)],
  ['P-521', Uint8Array.of(0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x23)],
]);

/** A PKCS #1 public key (RFC 8017 §A.1.1) as SubjectPublicKeyInfo. */
export const wrapRsaPublicKey = (pkcs1: Octets): Octets =>
  element(SEQUENCE, element(SEQUENCE, RSA), element(0x03, Uint8Array.of(0), pkcs1));

/** A PKCS #1 private key as PKCS #8. */
export const wrapRsaPrivateKey = (pkcs1: Octets): Octets =>
  element(SEQUENCE, INTEGER_ZERO, element(SEQUENCE, RSA), element(0x04, pkcs1));

/** A SEC 1 private key (RFC 5915) as PKCS #8; `undefined` for a curve that has no wrapping here. */
export function wrapEcPrivateKey(sec1: Octets, curve: string): Octets | undefined {
  const oid = CURVES.get(curve);
  return oid && element(SEQUENCE, INTEGER_ZERO, element(SEQUENCE, EC, oid), element(0x04, sec1));
}

/** The SubjectPublicKeyInfo of a certificate (RFC 5280 §4.1); `undefined` for what is no certificate. */
export function publicKeyOfCertificate(certificate: Octets): Octets | undefined {
  const outer = readElement(certificate, 0);
  const body = outer && readElement(certificate, outer.contentAt);
  if (!body) return undefined;
  let at = body.contentAt;
  // An explicit version comes first; then serial number, algorithm, issuer, validity, subject.
  const first = readElement(certificate, at);
  if (first?.tag === 0xa0) at = first.end;
  for (let skipped = 0; skipped < 5; skipped += 1) {
    const field = readElement(certificate, at);
    if (!field) return undefined;
    at = field.end;
  }
  const key = readElement(certificate, at);
  return key?.tag === SEQUENCE ? certificate.slice(at, key.end) : undefined;
}

/** What a SubjectPublicKeyInfo or a PKCS #8 key says it is. */
export interface KeyInfo {
  /** In words: `RSA`, `EC`, `RSASSA-PSS`, `Ed25519`; `null` for one that is not known here. */
  readonly kind: string | null;
  /** The curve of an EC key; `null` for others, and for curves not known here. */
  readonly curve: string | null;
  /** The hashes that its parameters name: a RSASSA-PSS key may be bound to one (RFC 4055 §3.1). */
  readonly hashes: readonly string[];
  /** The key itself, without its wrapping. */
  readonly inner: Octets;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['2a864886f70d010101', 'RSA'],
  ['2a864886f70d01010a', 'RSASSA-PSS'],
  ['2a8648ce3d0201', 'EC'],
  ['2b656e', 'X25519'],
  ['2b656f', 'X448'],
  ['2b6570', 'Ed25519'],
  ['2b6571', 'Ed448'],
  ['608648016503040311', 'ML-DSA-44'],
  ['608648016503040312', 'ML-DSA-65'],
  ['608648016503040313', 'ML-DSA-87'],
]);
const HASHES: ReadonlyMap<string, string> = new Map([
  ['0609608648016503040201', 'SHA-256'],
  ['0609608648016503040202', 'SHA-384'],
  ['0609608648016503040203', 'SHA-512'],
]);
const SECP256K1 = '06052b8104000a';

/** Reads the algorithm in front of a key (RFC 5280 §4.1.2.7, RFC 5958 §2); `undefined` for what has none. */
export function keyInfo(der: Octets): KeyInfo | undefined {
  const outer = readElement(der, 0);
  if (outer?.tag !== SEQUENCE) return undefined;
  let algorithm = readElement(der, outer.contentAt);
  const isPrivate = algorithm?.tag === 0x02;
  if (algorithm && isPrivate) algorithm = readElement(der, algorithm.end);
  if (algorithm?.tag !== SEQUENCE) return undefined;
  const oid = readElement(der, algorithm.contentAt);
  const key = readElement(der, algorithm.end);
  if (oid?.tag !== 0x06 || !key) return undefined;
  const parameters = hex(der.slice(oid.end, algorithm.end));
  return {
    kind: KINDS.get(hex(der.slice(oid.contentAt, oid.end))) ?? null,
    curve: curveNamed(parameters),
    hashes: [...HASHES].filter(([octets]) => parameters.includes(octets)).map(([, name]) => name),
    // A BIT STRING begins with the number of its unused bits.
    inner: der.slice(key.contentAt + (isPrivate ? 0 : 1), key.end),
  };
}

/** The curve that a SEC 1 private key names (RFC 5915 §3); `null` where it is silent or the curve not known here. */
export function curveOfSec1(sec1: Octets): string | null {
  const outer = readElement(sec1, 0);
  const version = outer && readElement(sec1, outer.contentAt);
  const key = version && readElement(sec1, version.end);
  const parameters = key && readElement(sec1, key.end);
  return parameters?.tag === 0xa0 ? curveNamed(hex(sec1.slice(parameters.contentAt, parameters.end))) : null;
}

function curveNamed(oid: string): string | null {
  const curve = [...CURVES].find(([, octets]) => hex(octets) === oid)?.[0];
  return oid === SECP256K1 ? 'secp256k1' : (curve ?? null);
}

const hex = (octets: Octets): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');

interface Element {
  readonly tag: number;
  readonly contentAt: number;
  readonly end: number;
}

function readElement(octets: Octets, at: number): Element | undefined {
  const tag = octets[at];
  const first = octets[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  if (lengthOctets > 3) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < lengthOctets; index += 1) length = length * 256 + (octets[at + 2 + index] ?? 0);
  const contentAt = at + 2 + lengthOctets;
  const end = contentAt + length;
  return end > octets.length ? undefined : { tag, contentAt, end };
}

function element(tag: number, ...contents: readonly Octets[]): Octets {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const size: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) size.unshift(left % 256);
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | size.length, ...size];
  const whole = new Uint8Array(head.length + length);
  whole.set(head);
  let at = head.length;
  for (const content of contents) {
    whole.set(content, at);
    at += content.length;
  }
  return whole;
}
