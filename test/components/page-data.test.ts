import { afterEach, expect, test, vi } from 'vitest';
import { fetchPageData } from '#components/page-data.ts';
import { documentOf } from '../../scripts/site/document.mjs';

afterEach(() => vi.unstubAllGlobals());

const answerWith = (html: string) =>
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(address === '/simulator/login/' ? html : '', { status: 200 })),
  );

const documentWith = (data: unknown) =>
  documentOf('<head><meta charset="utf-8" /></head><div id="root"></div><!--data-->', {
    html: '<h1>A page</h1>',
    head: { title: '', description: '' },
    address: '/',
    picture: '/',
    scripts: [],
    styles: [],
    fonts: [],
    data,
    notFound: false,
  });

test('what the build put into a page is read back, whatever it holds', async () => {
  const data = { text: '</script><script id="page-data">', steps: [1, 2] };
  answerWith(documentWith(data));
  expect(await fetchPageData('/simulator/login/')).toEqual(data);
});

test.each([
  ['has no data', documentWith(undefined)],
  ['is cut off', documentWith({ a: 'b' }).slice(0, -12)],
  ['is no page', ''],
])('a page that %s gives none, and no error', async (_, html) => {
  answerWith(html);
  expect(await fetchPageData('/simulator/login/')).toBeUndefined();
});

test('a page that is out of reach gives none, and no error', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await fetchPageData('/simulator/login/')).toBeUndefined();
});
