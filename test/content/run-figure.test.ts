import { describe, expect, test } from 'vitest';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { readGuideFile } from '../../scripts/content/guide/guide-file.ts';
import { scenario } from '../../content/scenarios/logout-and-replay.yaml';

describe('the picture of a run in a page', () => {
  const read = (body: string) =>
    readGuideFile(
      'content/guide/page.md',
      `---\ntitle: A\nlead: B\ndescription: C\nreviewed: 2026-11-21\norder: 1\n---\n\n${body}`,
      {
        root: process.cwd(),
        base: '/',
        scenarios: ['logout-and-replay'],
        guide: { '/guide/': [scenario.guide] },
        sources: [],
        glossary: [],
        claims: () => Promise.resolve(new Map()),
        places: {},
      },
    );

  test('is one named figure with its words', async () => {
    const { html } = await read('![A run](run:logout-and-replay)\n\n> What it shows.\n');
    expect(html).toMatch(/<figure class="aside">[^]*role="img" aria-label="A run"[^]*<figcaption>/);
    expect(html).not.toContain('style=');
  });

  test.each([
    ['without words', '![A run](run:logout-and-replay)\n', 'a figure needs its words'],
    ['without a name', '![](run:logout-and-replay)\n\n> Words.\n', 'needs a text'],
    ['of no scenario', '![A run](run:nothing)\n\n> Words.\n', 'there is no drawing "run:nothing"'],
  ])('%s fails the build', async (_, body, reason) => {
    const broken = read(body);
    await expect(broken).rejects.toThrow(ContentError);
    await expect(broken).rejects.toThrow(reason);
  });
});
