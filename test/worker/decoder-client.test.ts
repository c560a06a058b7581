import { afterEach, expect, test, vi } from 'vitest';
import { examineInput } from '#model/token-intake/examine-input.ts';
import { createDecoderClient } from '#worker/decoder-client.ts';
import type { DecoderEndpoint } from '#worker/decoder-client.ts';
import type { DecoderReply, DecoderRequest } from '#worker/decoder-protocol.ts';

/** An endpoint that answers when told to. */
function createManualWorker() {
  const asked: DecoderRequest[] = [];
  let answerListener: (event: { readonly data: DecoderReply }) => void = () => {};
  let failureListener = () => {};
  const endpoint = {
    postMessage: (request: DecoderRequest) => void asked.push(request),
    addEventListener: (
      type: 'message' | 'error',
      listener: (event: { readonly data: DecoderReply }) => void,
    ) => {
      if (type === 'message') answerListener = listener;
      else failureListener = listener as () => void;
    },
    terminate: () => {},
  } satisfies DecoderEndpoint;
  return {
    asked,
    endpoint,
    answer() {
      const request = asked.at(-1);
      if (!request) throw new Error('nothing was asked');
      answerListener({
        data: { type: 'read', id: request.id, examination: examineInput(request.input, request.chosen) },
      });
    },
    fail: () => failureListener(),
  };
}

function setup() {
  const workers: ReturnType<typeof createManualWorker>[] = [];
  const client = createDecoderClient(() => {
    const worker = createManualWorker();
    workers.push(worker);
    return worker.endpoint;
  });
  const read: string[] = [];
  const failed: string[] = [];
  return {
    workers,
    read,
    failed,
    ask: (input: string) =>
      client.read(
        input,
        0,
        ({ reading }) => read.push(reading.token?.token ?? ''),
        () => failed.push(input),
      ),
  };
}

afterEach(() => void vi.useRealTimers());

test('of several inputs only the newest is shown, and those between are never read', () => {
  const { workers, read, ask } = setup();
  for (const input of ['a.a.a', 'b.b.b', 'c.c.c']) ask(input);
  expect(workers[0]?.asked.map(({ input }) => input)).toEqual(['a.a.a']);
  workers[0]?.answer();
  expect(read).toEqual([]);
  workers[0]?.answer();
  expect(read).toEqual(['c.c.c']);
  expect(workers[0]?.asked.map(({ input }) => input)).toEqual(['a.a.a', 'c.c.c']);
});

test('a worker that died is told and the next input starts another', () => {
  const { workers, read, failed, ask } = setup();
  ask('a.a.a');
  workers[0]?.fail();
  expect(failed).toEqual(['a.a.a']);
  ask('b.b.b');
  expect(workers).toHaveLength(2);
  workers[1]?.answer();
  expect(read).toEqual(['b.b.b']);
});

test('an input that takes too long to read is given up when a newer one waits', () => {
  vi.useFakeTimers();
  const { workers, read, ask } = setup();
  ask('a.a.a');
  vi.advanceTimersByTime(10_000);
  expect(workers).toHaveLength(1);
  ask('b.b.b');
  vi.advanceTimersByTime(1500);
  ask('c.c.c');
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(600);
  expect(workers).toHaveLength(2);
  workers[1]?.answer();
  expect(read).toEqual(['c.c.c']);
  vi.advanceTimersByTime(10_000);
  expect(workers).toHaveLength(2);
});
