/** Colours the mock server's source for reading: classes only, because the site's CSP forbids inline styles. */
import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import type { ServerModule, SpanPlace } from 'virtual:server-spans';
import { ContentError, type Fault } from './content-fault.ts';

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

/** One HTML string a line. */
async function highlightLines(text: string): Promise<readonly string[]> {
  highlighter ??= createHighlighter({ themes: [roles], langs: ['typescript'] });
  const options = { lang: 'typescript', theme: 'roles' } as const;
  const { tokens } = (await highlighter).codeToTokens(text.replace(/\n$/, ''), options);
  return tokens.map((line) => line.map(tokenHtml).join(''));
}

function tokenHtml({ content, color }: { readonly content: string; readonly color?: string }): string {
  const name = content.trim() === '' ? '' : classOf(color);
  return name ? `<span class="${name}">${escapeHtml(content)}</span>` : escapeHtml(content);
}

/** Every `span('name'` of a source text with its line, counted from 1. */
export const spansIn = (text: string): readonly (readonly [name: string, line: number])[] =>
  [...text.matchAll(/\bspan(?:<[^()]*>)?\(\s*'([^']+)'/g)].map((match) => [
    match[1] ?? '',
    text.slice(0, match.index).split('\n').length,
  ]);

/** The module behind `…?code`. */
export async function readServerModule(file: string, text: string): Promise<ServerModule> {
  return {
    file: file.slice(file.lastIndexOf('/') + 1),
    lines: await highlightLines(text),
    spans: Object.fromEntries(spansIn(text)),
  };
}

/**
 * Where each span of the server is. `sources` maps paths to texts. Throws a
 * ContentError when a name occurs twice: a step could not say which line ran.
 */
export function indexSpans(sources: Readonly<Record<string, string>>): Readonly<Record<string, SpanPlace>> {
  const places: Record<string, SpanPlace> = {};
  const faults: Fault[] = [];
  for (const [file, text] of Object.entries(sources)) {
    for (const [name, line] of spansIn(text)) {
      const first = places[name];
      if (first)
        faults.push({
          file,
          line,
          column: 1,
          reason: `span '${name}' is already at ${first.file}:${first.line}; names are unique`,
        });
      else places[name] = { file: file.slice(file.lastIndexOf('/') + 1), line };
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return places;
}
