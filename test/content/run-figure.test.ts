import { describe, expect, test } from 'vitest';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { readGuideFile } from '../../scripts/content/guide/guide-file.ts';
import { planFigure, type LanePlan } from '../../scripts/content/run-figure/plan.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import { scenario } from '../../content/scenarios/logout-and-replay.yaml';

const plan = planFigure(await runLanes(scenario));
const [session, jwt] = plan.lanes as readonly [LanePlan, LanePlan];

describe('the picture of a run', () => {
  test('tells the actions up to the attacker’s, and no waiting', () => {
    expect(plan.actions.map(({ name }) => name)).toEqual([
      'log-in',
      'open-profile',
      'copy-credential',
      'log-out',
      'replay',
    ]);
  });

  test('shows what the server decided about the copy', () => {
    expect([session.accepted, jwt.accepted]).toEqual([false, true]);
  });

  test('shows a session that rests in the browser and in the store until log-out ends both', () => {
    const ended = session.rests.filter((rest) => rest.ended).map(({ spot, what }) => `${what} ${spot}`);
    expect(ended.toSorted()).toEqual(['session-id back', 'session-id browser']);
  });

  test('shows a token that rests only where it is held; the server keeps a record of something else', () => {
    expect(jwt.rests.map(({ spot, what }) => `${what} ${spot}`).toSorted()).toEqual([
      'jwt attacker',
      'jwt browser',
      'record back',
    ]);
  });

  test('ends with the attacker’s request, at the same height in both lanes', () => {
    const last = [session.lines.at(-1), jwt.lines.at(-1)];
    for (const line of last) expect(line).toMatchObject({ from: 'attacker', to: 'server', y1: plan.height });
  });

  test('lets nothing hang below its horizon', () => {
    for (const { lines, rests } of [session, jwt])
      for (const { y1 } of [...lines, ...rests]) expect(y1).toBeLessThanOrEqual(plan.height);
  });
});

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
