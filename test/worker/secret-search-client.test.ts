import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSecretSearch } from '#worker/secret-search-client.ts';
import type { SearchAnswer, SearchQuestion } from '#worker/secret-search-protocol.ts';
import { T } from '../tokens.ts';
import { manualWorkers } from './manual-worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(alive?: (index: number) => boolean) {
  const { workers, start } = manualWorkers<SearchQuestion, SearchAnswer>(alive);
  const told: (number | string)[] = [];
  const stop = startSecretSearch(
    T,
    ({ tried, secret, isOver }) => told.push(isOver ? `${tried} ${secret ?? 'none'}` : tried),
    (loss) => told.push(loss),
    start,
  );
  const report = (index: number, tried: number, secret: string | null = null, isOver = secret !== null) =>
    workers[index]?.answer({
      type: 'progress',
      id: workers[index].questions[0]?.id ?? 0,
      progress: { tried, secret, isOver },
    });
  return { workers, told, stop, report };
}

test('progress is told until the secret is found, and then the worker goes', () => {
  const { workers, told, report } = setUp();
  expect(workers[0]?.questions).toEqual([{ type: 'search', id: 1, token: T }]);
  report(0, 1024);
  report(0, 1500, 'secret');
  expect(told).toEqual([1024, '1500 secret']);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
});

test('a worker that falls silent is replaced, and what was tried is never told to go back', () => {
  const { told, report } = setUp((index) => index > 0);
  report(0, 4096);
  vi.advanceTimersByTime(4000);
  report(1, 1024);
  report(1, 5120);
  report(1, 5200, null, true);
  expect(told).toEqual([4096, 5120, '5200 none']);
});

test('one that never says a word is told of within seconds', () => {
  const { workers, told } = setUp(() => false);
  vi.advanceTimersByTime(8000);
  expect(told).toEqual(['not-started']);
  vi.advanceTimersByTime(60_000);
  expect(workers).toHaveLength(2);
});

test('a search that is stopped is not told of as a failure', () => {
  const { workers, told, stop } = setUp();
  stop();
  expect(workers[0]?.terminated).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
});
