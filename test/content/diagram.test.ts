import { describe, expect, test } from 'vitest';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { readDiagramSource } from '../../scripts/content/diagram/source.ts';
import { strandsAlong } from '../../scripts/content/diagram/strands.ts';
import { readGuideFile } from '../../scripts/content/guide/guide-file.ts';

const DIAGRAM = `sequenceDiagram
  accTitle: A name
  accDescr: A sentence.
  participant B as Browser
  participant S as Server
  %% gives jwt
  S-->>B: \`200\`, a <b>token</b>
  Note over B,S: later
  %% carries jwt
  B->>S: shows it
  S->>S: checks it`;

const page = (diagram: string, words = '> In words.') => `---
title: A page
lead: What it is about.
description: For search engines.
reviewed: 2026-11-21
---

\`\`\`mermaid
${diagram}
\`\`\`

${words}
`;

const read = (text: string) =>
  readGuideFile('content/guide/page.md', text, { root: process.cwd(), base: '/', scenarios: [], guide: {} });

describe('a diagram', () => {
  test('is drawn for a page and for a phone, each with a name, a description and ids of its own', async () => {
    const { html } = await read(page(DIAGRAM));
    expect(html.match(/<svg[^>]* role="img"/g)).toHaveLength(2);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    for (const [, id] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g))
      expect(ids).toContain(id);
    expect(html).toContain('>A name</title>');
    expect(html).toContain('>A sentence.</desc>');
  });

  test('stands in one figure with the words that say the same', async () => {
    const { html } = await read(page(DIAGRAM));
    expect(html).toMatch(
      /<figure class="flow">[^]*<svg[^]*<figcaption>\s*<p>In words\.<\/p>\s*<\/figcaption>/,
    );
  });

  test('has classes and no styles, and its text is only text', async () => {
    const { html } = await read(page(DIAGRAM));
    expect(html).not.toContain('style');
    expect(html).not.toContain('<b>token');
    expect(html).toContain('stroke-violet-fill');
  });

  test.each([
    ['has no words', page(DIAGRAM, 'A paragraph.'), '8:1 a figure needs its words'],
    ['has no name', page(DIAGRAM.replace(/ *accTitle.*\n/, '')), '9:1 the diagram needs an accTitle'],
    ['has no description', page(DIAGRAM.replace(/ *accDescr.*\n/, '')), '9:1 the diagram needs an accDescr'],
    ['is of another kind', page(DIAGRAM.replace('sequenceDiagram', 'pie')), '9:1 only a sequenceDiagram'],
    [
      'holds what cannot be drawn',
      page(`${DIAGRAM}\n  loop forever`),
      '20:1 cannot be drawn: "loop forever"',
    ],
    ['has an unknown effect', page(DIAGRAM.replace('gives jwt', 'burns')), '14:1 no such effect: "burns"'],
  ])('that %s fails the build', async (_, text, fault) => {
    const broken = read(text);
    await expect(broken).rejects.toThrow(ContentError);
    await expect(broken).rejects.toThrow(`content/guide/page.md:${fault}`);
  });

  test('says for each message what it does to a credential', () => {
    expect(readDiagramSource(DIAGRAM)).toMatchObject({
      effects: [{ verb: 'gives', what: 'jwt' }, { verb: 'carries', what: 'jwt' }, null],
    });
  });
});

describe('the strands of a token', () => {
  test('are as wide as header, payload and signature are long', () => {
    const widths = strandsAlong(
      [
        [0, 0],
        [100, 0],
      ],
      312,
    ).map(({ width }) => Math.round(width));
    expect(widths).toEqual([55, 214, 43]);
  });

  test('keep the header above, whichever way the token goes', () => {
    const top = (d: string | undefined) => Number(/^M\S+ (\S+?)L/.exec(d ?? '')?.[1]);
    const away = strandsAlong(
      [
        [0, 0],
        [100, 0],
      ],
      12,
      'left',
    );
    const back = strandsAlong(
      [
        [100, 0],
        [0, 0],
      ],
      12,
      'right',
    );
    for (const [header, , signature] of [away, back]) expect(top(header?.d)).toBeLessThan(top(signature?.d));
  });
});
