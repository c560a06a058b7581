/** The two ways of writing an ECDSA signature: JWS joins R and S (RFC 7518 §3.4), most other places wrap them in DER. */

/** Whether octets are a DER SEQUENCE of two INTEGERs and nothing else. */
export function isDerSignature(octets: Uint8Array): boolean {
  const long = octets[1] === 0x81 ? 1 : 0;
  const body = 2 + long;
  if (octets[0] !== 0x30 || octets[1 + long] !== octets.length - body || octets[body] !== 2) return false;
  const second = body + 2 + (octets[body + 1] ?? 0);
  return octets[second] === 2 && second + 2 + (octets[second + 1] ?? 0) === octets.length;
}
