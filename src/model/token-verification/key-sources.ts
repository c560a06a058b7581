/** Where a token says its key is published. Nothing is ever fetched from there: a token could name any host. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
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
export function keySources({ header, payload, alg }: TokenReading): KeySource[] {
  const sources: KeySource[] = [];
  for (const name of ['jku', 'x5u'] as const) {
    const url = readUrl(stringMember(header?.tree ?? null, name));
    if (!url) continue;
    sources.push({
      name,
      host: url.host,
      sentence: `The header names an address (${name}). Whoever wrote the token chose it, so this page does not go there, and a server must not either unless it knows the host (RFC 8725 §3.10).`,
      curl: `curl -gs ${quoteForShell(url.href)}`,
    });
  }
  const issuer = readUrl(stringMember(payload?.tree ?? null, 'iss'));
  // The secret of HMAC is published nowhere.
  if (issuer?.protocol === 'https:' && signatureAlgorithm(alg)?.family !== 'hmac') {
    const base = issuer.href.replace(/\/$/, '');
    sources.push({
      name: 'iss',
      host: issuer.host,
      sentence:
        'If you trust this issuer: its configuration names the key set in jwks_uri, and the line fetches that too. This page fetches nothing.',
      curl: keySetLine(`${base}/.well-known/openid-configuration`),
    });
  }
  return sources;
}

/** The line that fetches an http or https address; `null` for any other text. */
export function fetchLine(address: string): string | null {
  const url = readUrl(address);
  return url && `curl -gs ${quoteForShell(url.href)}`;
}

function readUrl(text: string | undefined): URL | null {
  if (text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

/** Fetches the configuration, and then the key set that it names (OpenID Connect Discovery 1.0 §3). */
const keySetLine = (configuration: string): string =>
  `curl -gs "$(curl -gs ${quoteForShell(configuration)} | grep -o '"jwks_uri" *: *"[^"]*"' | cut -d'"' -f4)"`;

/** Also with -g, or curl would take brackets and braces for patterns. */
const quoteForShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
