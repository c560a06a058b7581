import { expect, test } from 'vitest';
import { forbiddenIn } from '../../scripts/site/forbidden.mjs';

test.each([
  '<script src="https://elsewhere.example/a.js"></script>',
  '<link rel="stylesheet" href="//elsewhere.example/a.css">',
  '<img alt="" src="http://elsewhere.example/a.png">',
  '<script>alert(1)</script>',
  '<script type="module">alert(1)</script>',
  '<style>p{}</style>',
  '<p class="a" style="color:red">',
  '<p style="">',
  '<button type="button" onclick="a()">',
])('a page may not hold %s', (html) => {
  expect(forbiddenIn('a.html', html)).toHaveLength(1);
});

test.each([
  '<a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519</a>',
  '<script type="application/json" id="page-data">{"style":"x"}</script>',
  '<script type="module" src="/assets/a.js"></script>',
  '<code>&lt;p style="color:red"&gt;</code>',
])('a page may hold %s', (html) => {
  expect(forbiddenIn('a.html', html)).toEqual([]);
});

test.each([
  '@font-face{src:url(https://elsewhere.example/a.woff2)}',
  'p{background:url("data:image/svg+xml;base64,AAAA")}',
  '@import "other.css";',
])('a stylesheet may not hold %s', (css) => {
  expect(forbiddenIn('a.css', css)).toHaveLength(1);
});
