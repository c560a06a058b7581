/**
 * Public suffixes: the ends of domain names under which anyone can register.
 *
 * Browsers ship a list of about ten thousand. The simulated world has a handful
 * of origins, so the list's default rule is enough, with one entry of each kind
 * that the rule alone would miss.
 */
const LONGER_SUFFIXES: ReadonlySet<string> = new Set(['co.uk', 'github.io']);

/** Whether anyone can register a name directly under `domain`. */
export const isPublicSuffix = (domain: string): boolean =>
  LONGER_SUFFIXES.has(domain) || (domain !== '' && !domain.includes('.'));

/** "acme.example" for "app.acme.example": the public suffix and one label more. A suffix itself stays as it is. */
export function registrableDomain(host: string): string {
  const labels = host.split('.');
  for (let from = 1; from < labels.length; from += 1) {
    if (isPublicSuffix(labels.slice(from).join('.'))) return labels.slice(from - 1).join('.');
  }
  return host;
}
