import { describe, expect, test } from 'vitest';
import { spans, type ServerModule } from 'virtual:server-spans';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { indexSpans, readServerModule, spansIn } from '../../scripts/content/server-code.ts';

const SOURCE = `/** Looks for <user>. */
const user = await span('user-looked-up', () => find(name));
const made = await span<Row>(
  'session-created',
  () => store.create("it's"),
);
`;

/** What a reader sees: the text without the marks. */
const textOf = (pieces: ServerModule['lines'][number]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece.replaceAll(/<[^>]+>/g, '') : piece.name))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('the source of a server module', () => {
  test('is shown line by line, character for character', async () => {
    const { lines } = await readServerModule('origin-server/login.ts', SOURCE);
    expect(lines.map(textOf).join('\n')).toBe(SOURCE.trimEnd());
  });

  test('is coloured by classes alone', async () => {
    const { lines } = await readServerModule('origin-server/login.ts', SOURCE);
    expect(JSON.stringify(lines)).not.toContain('style=');
    expect(lines[1]?.[0]).toContain('<span class="tok-keyword">const</span>');
  });

  test('is cut where a name leads elsewhere', async () => {
    const start = SOURCE.indexOf('find(');
    const link = { name: 'find', start, end: start + 4, module: 'origin-server/users.ts', line: 3 };
    const { lines } = await readServerModule('origin-server/login.ts', SOURCE, [link]);
    expect(lines.map(textOf).join('\n')).toBe(SOURCE.trimEnd());
    expect(lines.flat().filter((piece) => typeof piece !== 'string')).toEqual([
      { name: 'find', className: 'tok-function', module: 'origin-server/users.ts', line: 3 },
    ]);
  });
});

describe('the index of spans', () => {
  test('says for each span in which file and line it is', () => {
    expect(indexSpans({ 'origin-server/login.ts': SOURCE })).toEqual({
      'user-looked-up': { module: 'origin-server/login.ts', line: 2, atWork: [] },
      'session-created': { module: 'origin-server/login.ts', line: 3, atWork: [] },
    });
  });

  test('refuses a name that occurs twice, and says where both are', () => {
    const twice = { 'a/login.ts': SOURCE, 'a/logout.ts': "\nspan('session-created', f);" };
    expect(() => indexSpans(twice)).toThrow(ContentError);
    expect(() => indexSpans(twice)).toThrow(
      "a/logout.ts:2:1 span 'session-created' is already at a/login.ts:3; names are unique",
    );
  });

  test('does not take another word that ends in span for one', () => {
    expect(spansIn("timespan('x', f)")).toEqual([]);
  });
});

const scenarios = Object.values(
  import.meta.glob<Scenario>('/content/scenarios/*.yaml', { import: 'scenario', eager: true }),
);

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'every line that runs in %s can be shown',
  async (_, scenario) => {
    const ran = new Set<string>();
    for (const { trace } of await runLanes(scenario))
      for (const step of trace.steps) if (step.span) ran.add(step.span);
    expect(ran.size).toBeGreaterThan(5);
    expect([...ran].filter((span) => !(span in spans))).toEqual([]);
  },
);
