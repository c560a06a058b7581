/** Hosts and domains of cookies (RFC 6265bis §5.1.2, §5.1.3). */

/** The host of a URI in its canonical form: lower case, punycode. */
export const canonicalHost = (url: string): string => new URL(url).hostname;

/** Whether `host` is an address and not a name; an address matches only itself. */
const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(host);

/** Whether a host domain-matches a domain: the same, or a name below it. Both canonical. */
export function domainMatches(host: string, domain: string): boolean {
  if (host === domain) return true;
  return domain !== '' && host.endsWith(`.${domain}`) && !isAddress(host);
}
