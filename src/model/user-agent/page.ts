/** A page that a tab shows. Its origin decides what its script may read. */

export interface Page {
  readonly url: string;
  /** "https://acme.example" (RFC 6454 §6.2) */
  readonly origin: string;
  readonly body: string;
}

export const pageAt = (url: string, body: string): Page => ({ url, origin: new URL(url).origin, body });

/** What the page has put into its form beforehand. */
export function hiddenFields({ body }: Page): Readonly<Record<string, string>> {
  const hidden = body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
}
