import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { examineInput } from '#model/token-intake/examine-input.ts';
import { createDecoderClient } from '#worker/decoder-client.ts';
import type { ReadingAnswer, ReadingQuestion } from '#worker/decoder-protocol.ts';
import { manualWorkers } from './manual-worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(alive?: (index: number) => boolean) {
  const { workers, start } = manualWorkers<ReadingQuestion, ReadingAnswer>(alive);
  const client = createDecoderClient(start);
  const told: string[] = [];
  return {
    workers,
    told,
    close: () => client.close(),
    inputs: (index: number) => workers[index]?.questions.map(({ input }) => input),
    /** A worker answers its newest question. */
    answer: (index: number) => {
      const question = workers[index]?.questions.at(-1);
      if (!question) throw new Error('nothing was asked');
      const examination = examineInput(question.input, question.chosen);
      workers[index]?.answer({ type: 'read', id: question.id, examination });
    },
    ask: (input: string) =>
      client.read(
        input,
        0,
        ({ reading }) => told.push(reading.token?.token ?? ''),
        (loss) => told.push(`${input} ${loss}`),
      ),
  };
}

test('of several inputs only the newest is shown, and those between are never read', () => {
  const { told, ask, answer, inputs } = setUp();
  for (const input of ['a.a.a', 'b.b.b', 'c.c.c']) ask(input);
  expect(inputs(0)).toEqual(['a.a.a']);
  answer(0);
  expect(told).toEqual([]);
  answer(0);
  expect(told).toEqual(['c.c.c']);
  expect(inputs(0)).toEqual(['a.a.a', 'c.c.c']);
});

test('a worker that died is replaced, and the input is read by the next one', () => {
  const { workers, told, ask, answer } = setUp();
  ask('a.a.a');
  workers[0]?.fail();
  answer(1);
  expect(told).toEqual(['a.a.a']);
});

test('a worker that says nothing is replaced within seconds', () => {
  const { told, ask, answer } = setUp((index) => index > 0);
  ask('a.a.a');
  vi.advanceTimersByTime(4000);
  answer(1);
  expect(told).toEqual(['a.a.a']);
});

test('an input that no worker reads is lost with a reason, once, and the next one is tried', () => {
  const { workers, told, ask, answer } = setUp((index) => index > 1);
  ask('a.a.a');
  vi.advanceTimersByTime(8000);
  expect(told).toEqual(['a.a.a not-started']);
  vi.advanceTimersByTime(60_000);
  expect(workers).toHaveLength(2);
  ask('b.b.b');
  answer(2);
  expect(told).toEqual(['a.a.a not-started', 'b.b.b']);
});

test('an input that takes too long to read is given up when a newer one waits', () => {
  const { workers, told, ask, answer } = setUp();
  ask('a.a.a');
  vi.advanceTimersByTime(10_000);
  expect(workers).toHaveLength(1);
  ask('b.b.b');
  vi.advanceTimersByTime(1500);
  ask('c.c.c');
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(600);
  expect(workers).toHaveLength(2);
  answer(1);
  expect(told).toEqual(['c.c.c']);
  vi.advanceTimersByTime(10_000);
  expect(workers).toHaveLength(2);
});

test('after it is closed nothing is told', () => {
  const { workers, told, ask, close } = setUp();
  ask('a.a.a');
  ask('b.b.b');
  close();
  vi.advanceTimersByTime(60_000);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  expect(told).toEqual([]);
});
