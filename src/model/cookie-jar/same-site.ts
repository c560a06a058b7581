/** Sites: scheme and registrable domain. A wider circle than an origin (RFC 6265bis §5.2). */
import { registrableDomain } from './public-suffix.ts';

/** "https://acme.example" for anything under acme.example; ports and sub-domains do not separate sites. */
export function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${registrableDomain(hostname)}`;
}

/**
 * Whether a request is "same-site". `initiator` is the origin of the page that
 * causes it; `null` when a person typed the address, which no page causes.
 * An opaque initiator, written "null", is nobody's site.
 */
export function isSameSite(target: string, initiator: string | null): boolean {
  if (initiator === null) return true;
  return initiator !== 'null' && siteOf(target) === siteOf(initiator);
}
