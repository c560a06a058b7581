import { describe, expect, test } from 'vitest';
import { run } from '#model/run.ts';
import { actionNames } from '#model/trace/action-names.ts';
import { laneSettings } from '#model/scenario/lane-settings.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { scenarios } from '../scenarios.ts';

const LONGEST_SENTENCE = 22;

async function runBoth(scenario: Scenario) {
  const settings = laneSettings(scenario);
  return {
    session: await run(settings.session, scenario.actions),
    jwt: await run(settings.jwt, scenario.actions),
  };
}

const sentencesOf = ({ narration, predictions }: Scenario): readonly string[] =>
  [
    ...Object.values(narration).flatMap(({ session, jwt, both }) => [session, jwt, both]),
    ...predictions.flatMap(({ question, options }) => [
      question,
      ...options.map((option) => option.feedback),
    ]),
  ].flatMap((text) => text?.split(/(?<=[.?!])\s+/) ?? []);

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test('runs every action in both lanes', async () => {
    const { session, jwt } = await runBoth(scenario);
    for (const { steps } of [session, jwt])
      expect([...new Set(steps.map((step) => step.action.name))]).toEqual(actionNames(scenario.actions));
  });

  test('speaks in short sentences', () => {
    const long = sentencesOf(scenario).filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
    expect(long).toEqual([]);
  });

  test('asks for a prediction', () => {
    expect(scenario.predictions.length).toBeGreaterThan(0);
  });

  test('offers answers that differ in what they claim', () => {
    for (const { options } of scenario.predictions)
      expect(new Set(options.map((option) => `${option.session} ${option.jwt}`)).size).toBe(options.length);
  });
});
