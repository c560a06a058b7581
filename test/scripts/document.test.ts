import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf } from '../../scripts/site/document.mjs';

const template = `<html><head>
    <meta charset="utf-8" />
    <!--head-->
    <script src="/theme.js"></script>
    <script src="/start-guard.js" defer></script>
    <!--early-->
    <script type="module" crossorigin src="/entry.js"></script>
    <link rel="modulepreload" crossorigin href="/runtime.js">
    <link rel="stylesheet" crossorigin href="/frame.css">
  </head><body><div id="root"></div><!--data--></body></html>`;

const page = {
  html: '<h1>$& and $1</h1>',
  head: { title: 'A "title" & <more>', description: 'About it' },
  address: '/guide/',
  picture: '/preview.png',
  scripts: ['/page.js'],
  styles: ['/page.css'],
  fonts: ['/serif.woff2'],
  data: undefined,
  notFound: false,
};

test('the policy allows what the site itself serves, and not a word more', () => {
  const html = documentOf(template, page);
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/.exec(html) ?? [];
  expect(policy.split('; ')).toEqual([
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
  ]);
  expect(html.match(/http-equiv/g)).toHaveLength(1);
});

test('the policy stands before anything it should hold for', () => {
  const html = documentOf(template, page);
  const first = html.search(/<(?:link|script|style|title)/);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(first);
});

test('no page tells another host where its reader came from', () => {
  expect(readFileSync('index.html', 'utf8')).toContain('<meta name="referrer" content="no-referrer" />');
});

test('the head asks in the order of need: styles, the theme, then type and modules', () => {
  const html = documentOf(template, page);
  const head = html.slice(0, html.indexOf('</head>'));
  const files = [...head.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
  expect(files).toEqual([
    '/frame.css',
    '/page.css',
    '/theme.js',
    '/start-guard.js',
    '/serif.woff2',
    '/entry.js',
    '/runtime.js',
    '/page.js',
  ]);
});

test('the template of the site has the places that the document is made of', () => {
  const own = readFileSync('index.html', 'utf8');
  for (const place of ['<!--head-->', '<!--early-->', '<!--data-->', '<div id="root">'])
    expect(own.split(place)).toHaveLength(2);
  expect(own.indexOf('<!--head-->')).toBeLessThan(own.indexOf('/theme.js'));
  // The guard must hear of the module's failure, so it comes first.
  expect(own.indexOf('/start-guard.js')).toBeLessThan(own.indexOf('<!--early-->'));
});

test('a page stands in the root as it was rendered, and its title is escaped', () => {
  const html = documentOf(template, page);
  expect(html).toContain('<div id="root"><h1>$& and $1</h1></div>');
  expect(html).toContain('<title>A "title" &amp; &lt;more></title>'.replaceAll('"', '&quot;'));
});

test("a page's own stylesheet follows the frame's, which orders the layers", () => {
  const html = documentOf(template, page);
  expect(html.indexOf('/page.css')).toBeGreaterThan(html.indexOf('/frame.css'));
});

test('data cannot end the element that holds it', () => {
  const html = documentOf(template, { ...page, data: { text: '</script><script>alert(1)' } });
  const json = /id="page-data">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual({ text: '</script><script>alert(1)' });
});

test('the file for wrong addresses says so, to the page and to search engines', () => {
  const html = documentOf(template, { ...page, notFound: true });
  expect(html).toContain('data-not-found');
  expect(html).toContain('noindex');
});

test('a page that has moved leads on without script, too, and names the new address to search engines', () => {
  const html = documentOf(template, { ...page, notFound: true, movedTo: '/guide/new/?a=1&b' });
  expect(html).toContain('<link rel="canonical" href="/guide/new/?a=1&amp;b" />');
  expect(html).toContain(
    '<noscript><meta http-equiv="refresh" content="0; url=/guide/new/?a=1&amp;b" /></noscript>',
  );
  expect(documentOf(template, page)).not.toContain('refresh');
});
