import { expect, test } from 'vitest';
import { documentOf } from '../../scripts/site/document.mjs';

const template = `<html><head>
    <meta charset="utf-8" />
    <!--head-->
    <link rel="stylesheet" href="/frame.css">
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

test('the policy stands before anything it should hold for', () => {
  const html = documentOf(template, page);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain('unsafe-inline');
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
