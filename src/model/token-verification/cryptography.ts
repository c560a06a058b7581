/** Web Cryptography, which browsers offer on secure pages only: those over https, and those of localhost. */

/** Whether it is there. Without it nothing is wrong with any token or key: it just cannot be checked. */
export function hasCryptography(): boolean {
  const { subtle }: { readonly subtle?: SubtleCrypto } = crypto;
  return subtle !== undefined;
}

export const NO_CRYPTOGRAPHY =
  'This browser offers no cryptography on this page: it needs a secure address, https or localhost.';
