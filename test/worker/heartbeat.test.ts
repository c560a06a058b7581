import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeartbeat } from '#worker/heartbeat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const events: string[] = [];
  const heartbeat = createHeartbeat(
    { pingEvery: 1000, missedPings: 2 },
    { ping: () => events.push('ping'), onSilence: () => events.push('silence') },
  );
  return { events, heartbeat };
}

test('asks while it runs, and reports a silence once', () => {
  const { events, heartbeat } = setUp();
  heartbeat.start();
  vi.advanceTimersByTime(10_000);
  expect(events).toEqual(['ping', 'ping', 'silence']);
});

test('any word starts the count anew', () => {
  const { events, heartbeat } = setUp();
  heartbeat.start();
  for (let second = 0; second < 5; second += 1) {
    vi.advanceTimersByTime(1000);
    heartbeat.heard();
  }
  expect(events).toEqual(Array.from({ length: 5 }, () => 'ping'));
});

test('asks nothing before it is started and after it is stopped', () => {
  const { events, heartbeat } = setUp();
  vi.advanceTimersByTime(5000);
  heartbeat.start();
  heartbeat.start();
  vi.advanceTimersByTime(1000);
  heartbeat.stop();
  vi.advanceTimersByTime(5000);
  expect(events).toEqual(['ping']);
});
