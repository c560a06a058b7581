/** Where a token says its key is published. Nothing is ever fetched from there: a token could name any host. */
import { stringMember } from '../token-reader/json-tree.ts';
import type { TokenReading } from '../token-reader/reading.ts';

export interface KeySource {
  /** `jku`, `x5u` or `iss`. */
  readonly name: string;
  readonly host: string;
  /** Why the page does not go there. */
  readonly sentence: string;
  /** A line for a terminal, whose answer can be pasted as the key. */
  readonly curl: string;
}

/** The sources a token names; only https and http addresses are sources. */
export function keySources({ header, payload }: TokenReading): KeySource[] {
  const sources: KeySource[] = [];
  for (const name of ['jku', 'x5u'] as const) {
    const url = readUrl(stringMember(header?.tree ?? null, name));
    if (!url) continue;
    sources.push({
      name,
      host: url.host,
      sentence: `The header names an address (${name}). Whoever wrote the token chose it, so this page does not go there, and a server must not either unless it knows the host (RFC 8725 §3.10).`,
      curl: `curl -s ${quoteForShell(url.href)}`,
    });
  }
  const issuer = readUrl(stringMember(payload?.tree ?? null, 'iss'));
  if (issuer?.protocol === 'https:') {
    const base = issuer.href.replace(/\/$/, '');
    sources.push({
      name: 'iss',
      host: issuer.host,
      sentence:
        'If you trust this issuer: its configuration names the key set in jwks_uri. This page fetches nothing.',
      curl: `curl -s ${quoteForShell(`${base}/.well-known/openid-configuration`)}`,
    });
  }
  return sources;
}

function readUrl(text: string | undefined): URL | null {
  if (text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

const quoteForShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
