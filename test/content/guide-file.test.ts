import { describe, expect, test } from 'vitest';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { checkGlossary, readGlossary } from '../../scripts/content/guide/glossary.ts';
import { readGuideFile } from '../../scripts/content/guide/guide-file.ts';
import { readSources } from '../../scripts/content/guide/sources.ts';

const FRONT = `---
title: A page
lead: What it is about.
description: For search engines.
reviewed: 2026-11-21
order: 3
---
`;
const ROOT = process.cwd();
const SOURCES = `RFC 7519: { title: JSON Web Token }
ASVS: { title: A standard, address: 'https://asvs.example/', clauses: ['7. = https://asvs.example/7'] }
`;
const GLOSSARY = `bearer:
  means: Whoever holds it may use it.
  explained: /guide/#two-questions
cookie:
  also: [cookies]
  means: A text that the browser keeps.
  explained: /guide/page/#cookies
`;

const read = (body: string, front = FRONT) =>
  readGuideFile('content/guide/page.md', front + body, {
    root: ROOT,
    base: '/site/',
    scenarios: ['login'],
    guide: { '/guide/': ['two-questions'] },
    places: { '/guide/#two-questions': 'Two questions' },
    sources: readSources(SOURCES),
    glossary: readGlossary(GLOSSARY),
    claims: () => Promise.resolve(new Map()),
  });

/** The faults of a broken page, as the build prints them. */
async function faultsOf(body: string, front = FRONT): Promise<readonly string[]> {
  try {
    await read(body, front);
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a page of the guide', () => {
  test('tells its front matter, its headings and the time it takes to read', async () => {
    const { page } = await read(
      `\n## Cookies {#cookies}\n\n${'word '.repeat(440)}\n\n### Their \`Path\` {#path}\n`,
    );
    expect(page).toEqual({
      id: 'page',
      title: 'A page',
      lead: 'What it is about.',
      description: 'For search engines.',
      reviewed: '2026-11-21',
      order: 3,
      minutes: 2,
      headings: [
        { id: 'cookies', text: 'Cookies', depth: 2 },
        { id: 'path', text: 'Their Path', depth: 3 },
      ],
    });
  });

  test('gives every heading its written id and a named link to it', async () => {
    const { html } = await read('\n## Cookies {#cookies}\n');
    expect(html).toContain('<section aria-labelledby="cookies">');
    expect(html).toContain('<h2 id="cookies">Cookies</h2>');
    expect(html).toContain('<a href="#cookies" class="heading-link" aria-label="Link to Cookies">#</a>');
  });

  test('puts the base of the site before inner links and keeps outer ones discreet', async () => {
    const { html } = await read('\n[one](/simulator/login/?mode=both#log-in) [two](https://example.org)\n');
    expect(html).toContain('href="/site/simulator/login/?mode=both#log-in"');
    expect(html).toContain('<a href="https://example.org" rel="noreferrer">');
  });

  test('shows a claim as a button and keeps the claim in its name', async () => {
    const { html } = await read('\n[Run it: a copy dies](/simulator/login/?mode=both)\n');
    expect(html).toContain('class="run"');
    expect(html).toContain('Run it<span class="sr-only">: a copy dies</span></a>');
  });

  test('says in words what a table is, and names the column in each cell', async () => {
    const { html } = await read('\n| Asked | **Session** in a cookie |\n|--|--|\n| **Who** | Alice |\n');
    expect(html).toContain('<table role="table">');
    expect(html).toContain('<th scope="row" role="rowheader"><b>Who</b></th>');
    expect(html).toMatch(
      /<td role="cell"><span class="cell-name" aria-hidden="true">.*Session.*<\/span>Alice/,
    );
  });
});

describe('a citation', () => {
  const cite = async (words: string) =>
    (await read(`\n## A {#a}\n\nSo it is. ${words}\n\n## Sources {#sources}\n`)).html;

  test.each([
    ['[RFC 7519 §7.2]', 'https://www.rfc-editor.org/rfc/rfc7519#section-7.2'],
    ['[RFC 7519 §A.1]', 'https://www.rfc-editor.org/rfc/rfc7519#appendix-A.1'],
    ['[RFC 7519]', 'https://www.rfc-editor.org/rfc/rfc7519'],
    ['[ASVS 7.4.1]', 'https://asvs.example/7'],
    ['[ASVS 9.1.1]', 'https://asvs.example/'],
  ])('%s leads to its clause', async (words, address) => {
    expect(await cite(words)).toContain(
      `<span class="cites"><a href="${address}" rel="noreferrer">${words.slice(1, -1)}</a></span>`,
    );
  });

  test('may name two clauses, and its sources are listed once', async () => {
    const html = await cite('[RFC 7519 §1; ASVS 7.4.1] And. [RFC 7519 §2]');
    expect(html).toMatch(/§1<\/a>, <a[^>]*>ASVS 7\.4\.1<\/a><\/span>/);
    expect(html.match(/, JSON Web Token/g)).toHaveLength(1);
  });
});

describe('a term', () => {
  test('is a link to where it is explained, and brings its note along', async () => {
    const { html } = await read('\n## A {#a}\n\nA [holder](term:bearer).\n');
    expect(html).toContain('<a href="/site/guide/#two-questions" class="term" data-term="bearer">holder</a>');
    expect(html).toMatch(
      /<div id="term-bearer" class="term-note" popover="auto"[^]*Whoever holds it may use it\./,
    );
    expect(html).toContain('Explained under “Two questions”');
  });

  test('leads within the page where it is explained on the same page', async () => {
    const { html } = await read('\n## Cookies {#cookies}\n\n_Cookies_ and [one](term:cookie).\n');
    expect(html).toContain('<dfn>Cookies</dfn>');
    expect(html).toContain('<a href="#cookies" class="term"');
  });

  test('of the glossary that no page explains is told with its line', () => {
    const glossary = readGlossary(GLOSSARY);
    const marked = { '/guide/': [{ text: 'Bearer', section: 'two-questions', explains: true }] };
    expect(() => checkGlossary(glossary, marked)).toThrow(
      'content/glossary.yaml:4:1 "cookie" is not explained at /guide/page/#cookies',
    );
  });

  test('without a meaning is told with its line', () => {
    expect(() => readGlossary('a:\n  means: x\n  explained: y\nb:\n  explained: z\n')).toThrow(
      'content/glossary.yaml:4:1 "b" needs a text "means"',
    );
  });
});

describe('a table', () => {
  test('draws bars as long as the numbers of their row', async () => {
    const { html } = await read(
      '\n| A | B | C |\n|--|--|--|\n| x | 50 s ![](bar) | up to 200 s ![](bar) |\n',
    );
    const bars = [...html.matchAll(/<svg[^]*?<\/svg>/g)].map(([bar]) =>
      [...bar.matchAll(/ width="([\d.]+)" height="10" class="fill/g)].map(([, width]) => Number(width)),
    );
    expect(bars[0]).toEqual([37.5]);
    expect(bars[1]).toHaveLength(3);
    expect(bars[1]?.reduce((sum, width) => sum + width, 0)).toBeCloseTo(150, 0);
  });

  test('names the rows that follow in a row of its own', async () => {
    const { html } = await read('\n| A | B |\n|--|--|\n| **Band** | |\n| x | y |\n');
    expect(html).toContain('<tr role="row" class="band"><th scope="rowgroup" role="rowheader" colspan="2">');
  });
});

test('a token is drawn as its three parts, decoded', async () => {
  const { html } = await read('\n```token\neyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.AAEC\n```\n\n> Its words.\n');
  expect(html).toContain('<pre>{&quot;sub&quot;:&quot;x&quot;}</pre>');
  expect(html).toContain('<pre>00 01 02</pre>');
  expect(html).toContain('href="/site/decoder/#token=eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.AAEC"');
});

describe('a broken page of the guide fails the build', () => {
  test.each([
    ['a heading without an id', '\n## Cookies\n', '9:1 the heading "Cookies" needs an id: {#…}'],
    ['an id that is taken', '\n## A {#a}\n\n## B {#a}\n', '11:1 the id "a" is already taken on this page'],
    [
      'an id that is no address',
      '\n## A {#Not good}\n',
      '9:1 the id "Not good" must be words in small letters',
    ],
    ['a second title', '\n# Title {#title}\n', '9:1 headings are ## or ###'],
    ['a link to no heading', '\nSee [this](#nowhere).\n', '9:5 no heading has the id "nowhere"'],
    ['a link to no heading elsewhere', '\n[x](/guide/#nowhere)\n', '9:1 no heading has the id "nowhere"'],
    ['a link to no page', '\n[x](/sandbox/)\n', '9:1 there is no page /sandbox/'],
    ['a link to no scenario', '\n[x](/simulator/nothing/)\n', '9:1 there is no scenario "nothing"'],
    ['an address without its slash', '\n[x](/guide)\n', '9:1 addresses end in a slash: "/guide/"'],
    ['a link without TLS', '\n[x](http://example.org)\n', '9:1 "http://example.org" must begin with'],
    ['a claim that does not run', '\n[Run it: x](/decoder/)\n', '9:1 a claim runs in the simulator'],
    ['HTML in the text', '\n<div>x</div>\n', '9:1 write this in plain markdown'],
    ['an unknown source', '\nSo. [RFC 1]\n', '9:1 no source is called "RFC 1"'],
    [
      'a citation without a list',
      '\nSo. [ASVS 7.1]\n',
      '1:1 a page that cites needs a section for its sources',
    ],
    ['an unknown term', '\n[x](term:y)\n', '9:1 content/glossary.yaml does not have "y"'],
    ['an unknown explanation', '\n_Honey_\n', '9:1 content/glossary.yaml does not have "Honey"'],
    [
      'an explanation in the wrong place',
      '\n## B {#b}\n\n_bearer_\n',
      '11:1 "bearer" is explained at /guide/#two-questions',
    ],
    ['a token that is none', '\n```token\na.b\n```\n\n> x\n', '9:1 a token to be drawn is one line'],
    ['a token without claims', '\n```token\na.b.c\n```\n\n> x\n', '9:1 header and payload of a token'],
    ['an unknown drawing', '\n![](unicorn)\n', '9:1 there is no drawing "unicorn"'],
  ])('%s', async (_, body, fault) => {
    expect(await faultsOf(body)).toEqual([expect.stringContaining(`content/guide/page.md:${fault}`)]);
  });

  test('no front matter', async () => {
    expect(await faultsOf('text', '')).toContainEqual(
      expect.stringContaining('content/guide/page.md:1:1 the page must begin with front matter'),
    );
  });

  test('a missing name and an impossible date in the front matter', async () => {
    const front = '---\ntitle: A\nlead: B\nreviewed: 2026-02-31\n---\n';
    expect(await faultsOf('', front)).toEqual([
      'content/guide/page.md:1:1 the front matter needs "description"',
      'content/guide/page.md:1:1 the front matter needs "order", a whole number from 1',
      'content/guide/page.md:4:1 "2026-02-31" is not a day like 2026-01-31',
    ]);
  });

  test('every fault is told at once, in the order of the text', async () => {
    expect(await faultsOf('\n## One\n\n[x](#y)\n\n## Two\n')).toHaveLength(3);
  });
});
