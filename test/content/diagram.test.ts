import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { arrange } from '../../scripts/content/diagram/arrange.ts';
import { credentialWeights } from '../../scripts/content/diagram/credential-weights.ts';
import { breakLabel, lineWidth } from '../../scripts/content/diagram/label-lines.ts';
import { SIZES } from '../../scripts/content/diagram/sizes.ts';
import { readDiagramSource } from '../../scripts/content/diagram/source.ts';
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
order: 1
---

\`\`\`mermaid
${diagram}
\`\`\`

${words}
`;

const EMPTY = {
  scenarios: [],
  sources: [],
  glossary: [],
  claims: () => Promise.resolve(new Map()),
  places: {},
};

const readPage = (text: string) =>
  readGuideFile('content/guide/page.md', text, { ...EMPTY, root: process.cwd(), base: '/', guide: {} });

describe('a diagram', () => {
  test('is drawn for a page and for a phone, each with a name, a description and ids of its own', async () => {
    const { html } = await readPage(page(DIAGRAM));
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
    const { html } = await readPage(page(DIAGRAM));
    expect(html).toMatch(
      /<figure class="flow">[^]*<svg[^]*<figcaption>\s*<p>In words\.<\/p>\s*<\/figcaption>/,
    );
  });

  test('has classes and no styles, and its text is only text', async () => {
    const { html } = await readPage(page(DIAGRAM));
    expect(html).not.toContain('style');
    expect(html).not.toContain('<b>token');
    expect(html).toContain('fill-violet-fill');
  });

  test.each([
    ['has no words', page(DIAGRAM, 'A paragraph.'), '9:1 a figure needs its words'],
    ['has no name', page(DIAGRAM.replace(/ *accTitle.*\n/, '')), '10:1 the diagram needs an accTitle'],
    ['has no description', page(DIAGRAM.replace(/ *accDescr.*\n/, '')), '10:1 the diagram needs an accDescr'],
    ['is of another kind', page(DIAGRAM.replace('sequenceDiagram', 'pie')), '10:1 only a sequenceDiagram'],
    [
      'holds what cannot be drawn',
      page(`${DIAGRAM}\n  loop forever`),
      '21:1 cannot be drawn: "loop forever"',
    ],
    ['has an unknown effect', page(DIAGRAM.replace('gives jwt', 'burns')), '15:1 no such effect: "burns"'],
  ])('that %s fails the build', async (_, text, fault) => {
    const broken = readPage(text);
    await expect(broken).rejects.toThrow(ContentError);
    await expect(broken).rejects.toThrow(`content/guide/page.md:${fault}`);
  });

  test('is read by Mermaid itself: who takes part, what is sent, and what each message does to a credential', async () => {
    expect(await readDiagramSource(DIAGRAM)).toEqual({
      title: 'A name',
      description: 'A sentence.',
      participants: [
        { id: 'B', name: 'Browser' },
        { id: 'S', name: 'Server' },
      ],
      marks: [
        {
          type: 'message',
          from: 'S',
          to: 'B',
          text: '`200`, a <b>token</b>',
          effect: { verb: 'gives', what: 'jwt' },
        },
        { type: 'note', from: 'B', to: 'S', side: 'over', text: 'later' },
        { type: 'message', from: 'B', to: 'S', text: 'shows it', effect: { verb: 'carries', what: 'jwt' } },
        { type: 'message', from: 'S', to: 'S', text: 'checks it', effect: null },
      ],
    });
  });

  test.each([
    'actor A',
    'B->S: an open arrow',
    'B->>+S: at work from here on',
    'B->>S: one; B->>S: two',
    'autonumber',
    'title: Another',
    'create participant X',
    'links B: {"a": "b"}',
    'B->>S:',
  ])('draws all of what Mermaid can read, or refuses it with its line: %s', async (statement) => {
    const faults = await readDiagramSource(`${DIAGRAM}\n  ${statement}`);
    expect(faults).toMatchObject([{ line: 11, reason: expect.stringContaining(`"${statement}"`) as string }]);
  });

  test('tells what Mermaid says of a slip', async () => {
    expect(await readDiagramSource(`${DIAGRAM}\n  B->>`)).toEqual([
      {
        line: 11,
        reason: `cannot be drawn: "B->>" (Mermaid: Expecting '+', '-', '()', 'ACTOR', got 'NEWLINE')`,
      },
    ]);
  });
});

describe('the labels of the guide’s diagrams', () => {
  const folder = 'content/guide';
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/```mermaid\n([^]*?)\n```/g)])
    .map(([, source = '']) => source);

  test.each(Object.entries(SIZES))('have room beside the lines they belong to: %s', async (_, size) => {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      const diagram = await readDiagramSource(source);
      if (!('marks' in diagram)) throw new Error(JSON.stringify(diagram));
      const plan = arrange(diagram, size);
      expect(plan.width).toBeLessThanOrEqual(size.most);
      const tight = plan.placed.flatMap(({ label: { lines, room } }) =>
        lines.filter((line) => lineWidth(line, size.fontSize) > room),
      );
      expect(tight).toEqual([]);
    }
  });
});

describe('the lines of a label', () => {
  const broken = (text: string, room: number) =>
    breakLabel(text, room, 15).map((line) =>
      line.map(({ text: part, mono }) => (mono ? `\`${part}\`` : part)).join(''),
    );

  test('are as few as fit, and about equally long', () => {
    expect(broken('compares the password with its stored hash', 200)).toEqual([
      'compares the password',
      'with its stored hash',
    ]);
    expect(broken('short', 200)).toEqual(['short']);
  });

  test('keep to the face of their words, also where a stretch of code is broken', () => {
    expect(broken('`POST /api/login`, name and password', 90)).toEqual([
      '`POST`',
      '`/api/login`,',
      'name and',
      'password',
    ]);
  });

  test('give a word that is wider than the room a line to itself', () => {
    expect(broken('a incomprehensibly b', 40)).toEqual(['a', 'incomprehensibly', 'b']);
  });
});

describe('credentials', () => {
  test('weigh what they weigh in a run of the model', async () => {
    const { session, jwt } = await credentialWeights();
    expect(session.kind).toBe('session-id');
    expect(jwt.kind).toBe('jwt');
    expect(jwt.width).toBeGreaterThan(6 * session.width);
    expect(jwt.strands).toHaveLength(3);
  });
});
