/**
 * The text of the comparison, from where it costs least: a prerendered page has
 * it already, so only a reader who comes from another page of the site, and the
 * build itself, fetch the compiled markdown.
 */
export async function loadArticleHtml(): Promise<string> {
  const there =
    typeof document === 'undefined' ? null : document.querySelector('[data-article="comparison"]');
  if (there) return there.innerHTML;
  const { html } = await import('../../../content/guide/comparison.md?html');
  return html;
}
