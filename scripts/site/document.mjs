/** Puts a rendered page into the document that Vite built: head, policy, preloads, data. */

/**
 * What a page may do. Everything it needs is on its own host, and nothing in
 * a document can run or style anything that did not come as a file.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @param {string} text */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** @param {Readonly<Record<string, string>>} attributes */
function tag(/** @type {string} */ name, attributes) {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value ? ` ${key}="${escape(value)}"` : ` ${key}`,
  );
  return `<${name}${pairs.join('')} />`;
}

/**
 * @typedef {object} DocumentParts
 * @property {string} html the page inside the root element
 * @property {{ readonly title: string, readonly description: string }} head
 * @property {string} address where the page will stand, absolute if the site's host is known
 * @property {string} picture address of the preview image
 * @property {readonly string[]} scripts addresses of chunks to fetch early
 * @property {readonly string[]} styles addresses of stylesheets
 * @property {readonly string[]} fonts addresses of fonts to fetch early
 * @property {unknown} data plain data for the page's script, or undefined
 * @property {boolean} notFound whether this is the file for wrong addresses
 * @property {string} [movedTo] address of the page that this one has become
 */

/** Script leads on by itself, and takes parameters and fragment along. */
const withoutScript = (/** @type {string} */ address) =>
  `<noscript>${tag('meta', { 'http-equiv': 'refresh', content: `0; url=${address}` })}</noscript>`;

/** @param {DocumentParts} page */
function headOf({ head, address, picture, notFound, movedTo }) {
  /** @param {string} property @param {string} content */
  const og = (property, content) => tag('meta', { property: `og:${property}`, content });
  const preview = [
    og('type', 'website'),
    og('site_name', 'Cookie or Token'),
    og('title', head.title),
    og('description', head.description),
    og('url', address),
    og('image', picture),
    og('image:width', '1200'),
    og('image:height', '630'),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ];
  return [
    tag('meta', { name: 'description', content: head.description }),
    ...(notFound ? [tag('meta', { name: 'robots', content: 'noindex' })] : preview),
    ...(movedTo ? [tag('link', { rel: 'canonical', href: movedTo }), withoutScript(movedTo)] : []),
  ];
}

/**
 * What Vite has written into the head for the entry, and the head without it.
 * @param {string} template
 */
function takeLinked(template) {
  /** @param {RegExp} pattern */
  const all = (pattern) => [...template.matchAll(pattern)].map(([found]) => found.trim());
  const [styles, modules] = [/ *<link rel="stylesheet"[^>]*>\n/g, / *<link rel="modulepreload"[^>]*>\n/g];
  const entry = / *<script type="module"[^>]*><\/script>\n/g;
  return {
    styles: all(styles),
    modules: [...all(entry), ...all(modules)],
    rest: template.replace(styles, '').replace(modules, '').replace(entry, ''),
  };
}

/** JSON inside HTML: "<" could end the element, so it is written as an escape. */
function dataOf(/** @type {unknown} */ data) {
  if (data === undefined) return '';
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return `<script type="application/json" id="page-data">${json}</script>`;
}

/**
 * The whole file of a page. `template` is `index.html` as Vite wrote it.
 *
 * The order of the head is that of need on a slow line, where what is asked for first comes first:
 * the styles, without which nothing is painted, and the theme's script; then type and modules.
 * @param {string} template
 * @param {DocumentParts} page
 */
export function documentOf(template, page) {
  const policy = tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY });
  const root = page.notFound ? '<div id="root" data-not-found>' : '<div id="root">';
  const linked = takeLinked(template);
  const link = (/** @type {Record<string, string>} */ attributes) => tag('link', attributes);
  const lines = (/** @type {readonly string[]} */ tags) => tags.join('\n    ');
  // The stylesheet of the frame is the first, because it declares the order of the layers.
  const styles = page.styles.map((href) => link({ rel: 'stylesheet', crossorigin: '', href }));
  const fonts = page.fonts.map((href) =>
    link({ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href }),
  );
  const modules = page.scripts.map((href) => link({ rel: 'modulepreload', crossorigin: '', href }));
  const title = `<title>${escape(page.head.title)}</title>`;
  return linked.rest
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policy}`)
    .replace('<!--head-->', () => lines([title, ...linked.styles, ...styles]))
    .replace('<!--early-->', () => lines([...fonts, ...linked.modules, ...modules, ...headOf(page)]))
    .replace('<div id="root">', () => root + page.html)
    .replace('<!--data-->', () => dataOf(page.data));
}
