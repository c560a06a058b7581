/**
 * The text of a page of the guide, from where it costs least: a prerendered
 * page has it already, so only a reader who comes from another page of the
 * site, and the build itself, fetch the compiled markdown.
 */
const texts = import.meta.glob<string>('/content/guide/*.md', { import: 'html', query: '?html' });

/** Resolves to the HTML of an existing page; rejects when its chunk does not arrive. */
export async function loadArticleHtml(id: string): Promise<string> {
  const there = typeof document === 'undefined' ? null : document.querySelector(`[data-article="${id}"]`);
  return there ? there.innerHTML : ((await texts[`/content/guide/${id}.md`]?.()) ?? '');
}
