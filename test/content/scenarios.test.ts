import { describe, expect, test } from 'vitest';
import { actionNames } from '#model/trace/action-names.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { scenarios } from '../scenarios.ts';

const LONGEST_SENTENCE = 22;

const sentencesOf = ({ narration, predictions }: Scenario): readonly string[] =>
  [
    ...Object.values(narration).flatMap((entries) => entries.flatMap(({ texts }) => Object.values(texts))),
    ...predictions.flatMap(({ question, options }) => [
      question,
      ...options.map((option) => option.feedback),
    ]),
  ].flatMap((text) => text.split(/(?<=[.?!])\s+/));

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test('runs every action in both lanes', async () => {
    for (const { trace } of await runLanes(scenario))
      expect([...new Set(trace.steps.map((step) => step.action.name))]).toEqual(
        actionNames(scenario.actions),
      );
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
      expect(new Set(options.map((option) => JSON.stringify(option.lanes))).size).toBe(options.length);
  });
});
