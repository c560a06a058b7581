/** Colours the mock server's source for reading: classes only, because the site's CSP forbids inline styles. */
import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import type { CodeLink, ServerModule, SpanPlace } from 'virtual:server-spans';
import { ContentError, type Fault } from './content-fault.ts';
import type { LinkedName } from './server-links.ts';
import type { ServerPaths } from './server-paths.ts';

/** Colours are the stylesheet's business: the theme only names the role of each token. */
const roles = createCssVariablesTheme({ name: 'roles', variablePrefix: '--tok-' });

let highlighter: Promise<Highlighter> | undefined;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** "var(--tok-token-keyword)" → "tok-keyword"; plain text needs no class. */
function classOf(color: string | undefined): string {
  const role = /--tok-token-([\w-]+)/.exec(color ?? '')?.[1];
  return role && role !== 'punctuation' ? `tok-${role}` : '';
}

interface Token {
  readonly content: string;
  readonly color?: string;
  readonly offset: number;
}

/** The coloured words of each line. */
async function tokensOf(text: string): Promise<readonly (readonly Token[])[]> {
  highlighter ??= createHighlighter({ themes: [roles], langs: ['typescript'] });
  const options = { lang: 'typescript', theme: 'roles' } as const;
  return (await highlighter).codeToTokens(text.replace(/\n$/, ''), options).tokens;
}

function tokenHtml(content: string, color: string | undefined): string {
  const name = content.trim() === '' ? '' : classOf(color);
  return name ? `<span class="${name}">${escapeHtml(content)}</span>` : escapeHtml(content);
}

/** One HTML string a line. */
export const readVerifier = async (text: string): Promise<{ readonly lines: readonly string[] }> => ({
  lines: (await tokensOf(text)).map((line) =>
    line.map(({ content, color }) => tokenHtml(content, color)).join(''),
  ),
});

/** A module of the server, or one that it uses; `links` in the order of the text. */
export async function readServerModule(
  module: string,
  text: string,
  links: readonly LinkedName[] = [],
): Promise<ServerModule> {
  const lines = await tokensOf(text);
  return { module, lines: lines.map((line) => mergeHtml(line.flatMap((token) => cut(token, links)))) };
}

/** A token as HTML, cut where links begin and end: one token may hold several names. */
function cut({ content, color, offset }: Token, links: readonly LinkedName[]): (string | CodeLink)[] {
  const pieces: (string | CodeLink)[] = [];
  let from = offset;
  const html = (to: number) => {
    if (to > from) pieces.push(tokenHtml(content.slice(from - offset, to - offset), color));
  };
  for (const { name, start, end, module, line } of links) {
    if (start < offset || end > offset + content.length) continue;
    html(start);
    pieces.push({ name, className: classOf(color), module, line });
    from = end;
  }
  html(offset + content.length);
  return pieces;
}

function mergeHtml(pieces: readonly (string | CodeLink)[]): readonly (string | CodeLink)[] {
  const merged: (string | CodeLink)[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged;
}

/** Every `span('name'` of a source text with its line, counted from 1. */
export const spansIn = (text: string): readonly (readonly [name: string, line: number])[] =>
  [...text.matchAll(/\bspan(?:<[^()]*>)?\(\s*'([^']+)'/g)].map((match) => [
    match[1] ?? '',
    text.slice(0, match.index).split('\n').length,
  ]);

/**
 * Where each span of the server is, and what it sets to work. `sources` maps paths to texts.
 * Throws a ContentError when a name occurs twice: a step could not say which line ran.
 */
export function indexSpans(
  sources: Readonly<Record<string, string>>,
  atWork: ServerPaths['atWork'] = () => [],
): Readonly<Record<string, SpanPlace>> {
  const places: Record<string, SpanPlace> = {};
  const faults: Fault[] = [];
  for (const [module, text] of Object.entries(sources)) {
    for (const [name, line] of spansIn(text)) {
      const first = places[name];
      if (first)
        faults.push({
          file: module,
          line,
          column: 1,
          reason: `span '${name}' is already at ${first.module}:${first.line}; names are unique`,
        });
      else places[name] = { module, line, atWork: atWork(module, name) };
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return places;
}
