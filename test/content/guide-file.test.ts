import { describe, expect, test } from 'vitest';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { readGuideFile } from '../../scripts/content/guide/guide-file.ts';

const FRONT = `---
title: A page
lead: What it is about.
description: For search engines.
reviewed: 2026-11-21
---
`;
const ROOT = process.cwd();

const read = (body: string, front = FRONT) =>
  readGuideFile('content/guide/page.md', front + body, {
    root: ROOT,
    base: '/site/',
    scenarios: ['login'],
    guide: { '/guide/': ['two-questions'] },
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

describe('a broken page of the guide fails the build', () => {
  test.each([
    ['a heading without an id', '\n## Cookies\n', '8:1 the heading "Cookies" needs an id: {#…}'],
    ['an id that is taken', '\n## A {#a}\n\n## B {#a}\n', '10:1 the id "a" is already taken on this page'],
    [
      'an id that is no address',
      '\n## A {#Not good}\n',
      '8:1 the id "Not good" must be words in small letters',
    ],
    ['a second title', '\n# Title {#title}\n', '8:1 headings are ## or ###'],
    ['a link to no heading', '\nSee [this](#nowhere).\n', '8:5 no heading has the id "nowhere"'],
    ['a link to no heading elsewhere', '\n[x](/guide/#nowhere)\n', '8:1 no heading has the id "nowhere"'],
    ['a link to no page', '\n[x](/sandbox/)\n', '8:1 there is no page /sandbox/'],
    ['a link to no scenario', '\n[x](/simulator/nothing/)\n', '8:1 there is no scenario "nothing"'],
    ['an address without its slash', '\n[x](/guide)\n', '8:1 addresses end in a slash: "/guide/"'],
    ['a link without TLS', '\n[x](http://example.org)\n', '8:1 "http://example.org" must begin with'],
    ['a claim that does not run', '\n[Run it: x](/decoder/)\n', '8:1 a claim runs in the simulator'],
    ['HTML in the text', '\n<div>x</div>\n', '8:1 write this in plain markdown'],
    ['an unknown drawing', '\n![](unicorn)\n', '8:1 there is no drawing "unicorn"'],
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
      'content/guide/page.md:4:1 "2026-02-31" is not a day like 2026-01-31',
    ]);
  });

  test('every fault is told at once, in the order of the text', async () => {
    expect(await faultsOf('\n## One\n\n[x](#y)\n\n## Two\n')).toHaveLength(3);
  });
});
