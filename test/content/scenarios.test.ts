import { describe, expect, test } from 'vitest';
import { run } from '#model/run.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { DEFAULTS, PRESETS, type Lane } from '#model/settings.ts';
import type { Trace } from '#model/trace/trace.ts';
import { page } from '../../content/guide/comparison.md';

const LONGEST_SENTENCE = 22;
const scenarios = Object.values(
  import.meta.glob<Scenario>('/content/scenarios/*.yaml', { import: 'scenario', eager: true }),
);

const runOf = (scenario: Scenario, lane: Lane): Promise<Trace> =>
  run({ ...DEFAULTS, ...PRESETS[lane], ...scenario.settings }, scenario.actions);

/** The status code with which an action ends. */
const statusOf = (trace: Trace, action: string): number | undefined =>
  trace.steps
    .filter((step) => step.action.name === action)
    .flatMap(({ event }) => (event.type === 'response-sent' ? [event.response.status] : []))
    .at(-1);

const sentencesOf = ({ narration, predictions }: Scenario): readonly string[] =>
  [
    ...Object.values(narration).flatMap(({ session, jwt, both }) => [session, jwt, both]),
    ...predictions.flatMap(({ question, options }) => [
      question,
      ...options.map((option) => option.feedback),
    ]),
  ].flatMap((text) => text?.split(/(?<=[.?!])\s+/) ?? []);

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test('narrates steps that occur, in the lanes where they occur', async () => {
    const names = {
      session: (await runOf(scenario, 'session')).steps.map((step) => step.name),
      jwt: (await runOf(scenario, 'jwt')).steps.map((step) => step.name),
    };
    const occurs = (key: string, lane: Lane) =>
      names[lane].some((name) => (key.startsWith('*.') ? name.endsWith(key.slice(1)) : name === key));
    const silent = Object.entries(scenario.narration).filter(
      ([key, texts]) =>
        (texts.session && !occurs(key, 'session')) ||
        (texts.jwt && !occurs(key, 'jwt')) ||
        (texts.both && !occurs(key, 'session') && !occurs(key, 'jwt')),
    );
    expect(silent).toEqual([]);
  });

  test('speaks in short sentences', () => {
    const long = sentencesOf(scenario).filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
    expect(long).toEqual([]);
  });

  test('asks for a prediction, and exactly one answer is what the engine finds', async () => {
    const [session, jwt] = [await runOf(scenario, 'session'), await runOf(scenario, 'jwt')];
    const right = scenario.predictions.map(({ before, options }) =>
      options.filter(
        (option) => option.session === statusOf(session, before) && option.jwt === statusOf(jwt, before),
      ),
    );
    expect(right.map((options) => options.length)).toEqual([1]);
  });

  test('offers answers that differ in what they claim', () => {
    for (const { options } of scenario.predictions)
      expect(new Set(options.map((option) => `${option.session} ${option.jwt}`)).size).toBe(options.length);
  });

  test('leads to a heading of the guide', () => {
    expect(page.headings.map(({ id }) => id)).toContain(scenario.guide);
  });
});
