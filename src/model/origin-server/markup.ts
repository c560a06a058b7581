/** HTML from a template: what is put in is escaped, so that a name can never become a tag (OWASP XSS Prevention, Rule 1). */

/** A piece of HTML that was made here, and is not escaped again. */
export interface Markup {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Texts between tags or in quoted attributes. Not for scripts, style sheets or unquoted attributes. */
export const markup = (parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup => ({
  html: parts.reduce((before, part, at) => {
    const value = values[at - 1] ?? '';
    return before + (typeof value === 'string' ? escapeHtml(value) : value.html) + part;
  }),
});

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
