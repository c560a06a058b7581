import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { superviseWorker } from '#worker/supervised-worker.ts';
import type { Job } from '#worker/supervised-worker.ts';
import { manualWorkers } from './manual-worker.ts';

interface Question {
  readonly type: 'ask';
  readonly id: number;
  readonly what: string;
}
interface Answer {
  readonly id: number;
  readonly text: string;
}

const PATIENCE = { pingEvery: 1000, missedPings: 3, deaths: 2 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(alive?: (index: number) => boolean) {
  const { workers, start } = manualWorkers<Question, Answer>(alive);
  const supervised = superviseWorker(start, PATIENCE);
  const told: string[] = [];
  const job = (what: string): Job<Question, Answer> => ({
    question: (id) => ({ type: 'ask', id, what }),
    receive({ text }) {
      told.push(`${what}: ${text}`);
      return text === 'last';
    },
    restarted: () => told.push(`${what} restarted`),
    lost: (loss) => told.push(`${what} ${loss}`),
  });
  return { workers, told, stop: () => supervised.stop(), ask: (what: string) => supervised.ask(job(what)) };
}

test('no worker is started before it is needed, and one serves all questions', () => {
  const { workers, told, ask } = setUp();
  expect(workers).toEqual([]);
  ask('a');
  ask('b');
  expect(workers).toHaveLength(1);
  workers[0]?.answer({ id: 2, text: 'last' });
  workers[0]?.answer({ id: 1, text: 'first' });
  workers[0]?.answer({ id: 1, text: 'last' });
  expect(told).toEqual(['b: last', 'a: first', 'a: last']);
});

test('an answer that nobody waits for changes nothing', () => {
  const { workers, told, ask } = setUp();
  ask('a');
  workers[0]?.answer({ id: 7, text: 'last' });
  workers[0]?.answer({ id: 1, text: 'last' });
  workers[0]?.answer({ id: 1, text: 'last' });
  expect(told).toEqual(['a: last']);
});

test('while nothing is under way nothing is pinged, and the worker is kept', () => {
  const { workers, ask } = setUp(() => false);
  ask('a');
  workers[0]?.answer({ id: 1, text: 'last' });
  const before = workers[0]?.requests.length;
  vi.advanceTimersByTime(60_000);
  expect(workers[0]?.requests).toHaveLength(before ?? -1);
  ask('b');
  expect(workers).toHaveLength(1);
});

describe('a worker that dies', () => {
  test('loudly is replaced at once, and whatever was under way is asked anew', () => {
    const { workers, told, ask } = setUp();
    ask('a');
    ask('b');
    workers[0]?.answer({ id: 1, text: 'last' });
    workers[0]?.fail();
    expect(workers).toHaveLength(2);
    expect(workers[0]?.terminated).toBe(true);
    expect(workers[1]?.questions).toEqual([{ type: 'ask', id: 2, what: 'b' }]);
    workers[1]?.answer({ id: 2, text: 'last' });
    expect(told).toEqual(['a: last', 'b restarted', 'b: last']);
  });

  test('silently is replaced within seconds', () => {
    const { workers, told, ask } = setUp((index) => index > 0);
    ask('a');
    vi.advanceTimersByTime(3999);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(workers).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(2);
    expect(told).toEqual(['a restarted']);
  });

  test('and speaks again afterwards is not heard', () => {
    const { workers, told, ask } = setUp();
    ask('a');
    workers[0]?.fail();
    workers[0]?.answer({ id: 1, text: 'last' });
    workers[0]?.fail();
    expect(workers).toHaveLength(2);
    expect(told).toEqual(['a restarted']);
  });

  test('when nothing is under way is replaced only with the next question', () => {
    const { workers, ask } = setUp();
    ask('a');
    workers[0]?.answer({ id: 1, text: 'last' });
    workers[0]?.fail();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    ask('b');
    expect(workers).toHaveLength(2);
  });
});

describe('a question is given up', () => {
  test('as not started, when no worker ever said a word', () => {
    const { workers, told, ask } = setUp(() => false);
    ask('a');
    vi.advanceTimersByTime(8000);
    expect(told).toEqual(['a restarted', 'a not-started']);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(2);
  });

  test('as not started, when scripts are out of reach', () => {
    const { workers, told, ask } = setUp(() => false);
    ask('a');
    workers[0]?.fail();
    workers[1]?.fail();
    expect(told).toEqual(['a restarted', 'a not-started']);
  });

  test('as not started, when workers are forbidden', () => {
    const told: string[] = [];
    const supervised = superviseWorker<Question, Answer>(() => {
      throw new Error('no workers here');
    }, PATIENCE);
    supervised.ask({
      question: (id) => ({ type: 'ask', id, what: 'a' }),
      receive: () => true,
      lost: (loss) => told.push(loss),
    });
    expect(told).toEqual(['not-started']);
  });

  test('as crashed or as silent, when it was alive before', () => {
    const { workers, told, ask } = setUp(() => false);
    ask('a');
    workers[0]?.pong();
    workers[0]?.fail();
    workers[1]?.pong();
    workers[1]?.fail();
    ask('b');
    workers[2]?.pong();
    vi.advanceTimersByTime(4000);
    workers[3]?.pong();
    vi.advanceTimersByTime(4000);
    expect(told).toEqual(['a restarted', 'a crashed', 'b restarted', 'b silent']);
  });

  test('when it is withdrawn: the worker is told, and goes on with the others', () => {
    const { workers, told, ask } = setUp();
    const withdraw = ask('a');
    ask('b');
    withdraw();
    withdraw();
    expect(workers[0]?.requests.filter(({ type }) => type === 'cancel')).toEqual([{ type: 'cancel', id: 1 }]);
    workers[0]?.answer({ id: 1, text: 'last' });
    workers[0]?.answer({ id: 2, text: 'last' });
    expect(told).toEqual(['a stopped', 'b: last']);
  });

  test('when all is stopped, and the next question starts anew', () => {
    const { workers, told, ask, stop } = setUp();
    ask('a');
    ask('b');
    stop();
    expect(told).toEqual(['a stopped', 'b stopped']);
    expect(workers[0]?.terminated).toBe(true);
    ask('c');
    workers[1]?.answer({ id: 3, text: 'last' });
    expect(told.at(-1)).toBe('c: last');
  });
});

test('what is asked while another question is being given up is answered', () => {
  const { workers, start } = manualWorkers<Question, Answer>();
  const supervised = superviseWorker(start, { ...PATIENCE, deaths: 1 });
  const told: string[] = [];
  const jobOf = (what: string, lost: () => void): Job<Question, Answer> => ({
    question: (id) => ({ type: 'ask', id, what }),
    receive({ text }) {
      told.push(`${what}: ${text}`);
      return true;
    },
    lost,
  });
  supervised.ask(jobOf('a', () => supervised.ask(jobOf('b', () => told.push('b lost')))));
  workers[0]?.fail();
  workers[1]?.answer({ id: 2, text: 'last' });
  expect(told).toEqual(['b: last']);
});
