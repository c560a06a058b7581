/** HMAC with SHA-2 (RFC 7518 §3.2) over exact octets. */

/** The MAC of `input` under `secret`; an empty secret is one zero octet, which HMAC cannot tell from it (RFC 2104 §2). */
export async function hmac(
  hash: string,
  secret: Uint8Array<ArrayBuffer>,
  input: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const octets = secret.length > 0 ? secret : new Uint8Array(1);
  const key = await crypto.subtle.importKey('raw', octets, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, input));
}

/** Whether two runs of octets are equal. */
export function sameOctets(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, at) => octet === other[at]);
}
