import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSimulator, type Simulator } from '#worker/client.ts';
import type { SimulatorReply } from '#worker/protocol.ts';
import { actions, LOGIN, LOGOUT_AND_REPLAY, runLane, settingsOf } from '../model/runs.ts';
import { createFakeWorker, type FakeWorker } from './fake-worker.ts';

const PATIENCE = { pingEvery: 20, missedPings: 3, deaths: 3 };

let simulator: Simulator | undefined;
afterEach(() => simulator?.stop());

/** A simulator whose workers have the given fates, in order; the last one's is repeated. */
function setUp(...fates: Parameters<typeof createFakeWorker>[0][]) {
  const workers: FakeWorker[] = [];
  const made = createSimulator(() => {
    const worker = createFakeWorker(fates[Math.min(workers.length, fates.length - 1)]);
    workers.push(worker);
    return worker;
  }, PATIENCE);
  simulator = made;
  return { simulator: made, workers };
}

/** Runs and notes everything that the page is told. */
async function watch(made: Simulator, signal?: AbortSignal) {
  const told: string[] = [];
  const result = await made.run(settingsOf('session'), LOGOUT_AND_REPLAY, {
    onStart: () => told.push('started'),
    onStep: ({ name }) => told.push(name),
    onRestarted: () => told.push('restarted'),
    ...(signal && { signal }),
  });
  return { told, result };
}

const expectedSteps = async () => (await runLane('session', LOGOUT_AND_REPLAY)).steps.map(({ name }) => name);

describe('a run in a worker', () => {
  test('gives the same trace as a run here', async () => {
    const { told, result } = await watch(setUp().simulator);
    expect(result).toEqual({ ok: true, value: await runLane('session', LOGOUT_AND_REPLAY) });
    expect(told).toEqual(['started', ...(await expectedSteps())]);
  });

  test('and another at once share the worker', async () => {
    const { simulator: made, workers } = setUp();
    const [session, jwt] = await Promise.all([
      made.run(settingsOf('session'), LOGIN),
      made.run(settingsOf('jwt'), LOGIN),
    ]);
    expect(session).toEqual({ ok: true, value: await runLane('session', LOGIN) });
    expect(jwt).toEqual({ ok: true, value: await runLane('jwt', LOGIN) });
    expect(workers).toHaveLength(1);
  });

  test('measurements come beside the steps', async () => {
    const measured: string[] = [];
    await setUp().simulator.run(settingsOf('jwt'), actions('log-in'), {
      onStep: (step, measurement) => {
        if (measurement) measured.push(`${measurement.step === step.name} ${measurement.microseconds >= 0}`);
      },
    });
    expect(measured).toEqual(['true true', 'true true', 'true true', 'true true']);
  });

  test('no worker is started before it is needed', () => {
    expect(setUp().workers).toEqual([]);
  });
});

describe('a worker that dies', () => {
  test.each([
    ['crashes at its first step', { crashAfter: 1 }],
    ['crashes in the middle', { crashAfter: 17 }],
    ['falls silent in the middle', { silentAfter: 17 }],
    ['never says a word', { silentAfter: 0 }],
  ])('%s: the run is replayed, and no step comes twice', async (_, fate) => {
    const { simulator: made, workers } = setUp(fate, {});
    const { told, result } = await watch(made);
    expect(result).toEqual({ ok: true, value: await runLane('session', LOGOUT_AND_REPLAY) });
    expect(told.filter((event) => event === 'restarted')).toEqual(['restarted']);
    expect(told.filter((event) => event === 'started')).toEqual(['started']);
    expect(told.filter((event) => event.includes('.'))).toEqual(await expectedSteps());
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  test('again and again gives the run up, and the next run may try anew', async () => {
    const { simulator: made, workers } = setUp({ crashAfter: 3 }, { crashAfter: 5 }, { crashAfter: 4 }, {});
    const { told, result } = await watch(made);
    expect(result).toMatchObject({ ok: false, failure: { code: 'worker-died' } });
    expect(told.filter((event) => event.includes('.'))).toEqual((await expectedSteps()).slice(0, 5));
    expect(workers).toHaveLength(3);
    expect((await watch(made)).result.ok).toBe(true);
  });

  test('cannot even be started: the run fails with a sentence', async () => {
    simulator = createSimulator(() => {
      throw new Error('no workers here');
    }, PATIENCE);
    const { result } = await watch(simulator);
    expect(result).toMatchObject({ ok: false, failure: { code: 'worker-died', message: /\.$/ } });
  });

  test('while nothing runs is not missed', async () => {
    const { simulator: made, workers } = setUp();
    await watch(made);
    workers[0]?.crash();
    await vi.waitFor(() => expect(workers[0]?.terminated).toBe(true));
    expect(workers).toHaveLength(1);
    expect((await watch(made)).result.ok).toBe(true);
    expect(workers).toHaveLength(2);
  });
});

describe('a run that is cancelled', () => {
  test('ends at once, and its late answers are dropped', async () => {
    const { simulator: made, workers } = setUp();
    const controller = new AbortController();
    const told: string[] = [];
    const result = await made.run(settingsOf('session'), LOGIN, {
      signal: controller.signal,
      onStep: ({ name }) => {
        told.push(name);
        if (told.length === 3) controller.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(workers[0]?.asked).toContainEqual({ type: 'cancel', id: 1 });
    const after = await made.run(settingsOf('jwt'), actions('log-in'));
    expect(after).toEqual({ ok: true, value: await runLane('jwt', actions('log-in')) });
    expect(told).toHaveLength(3);
  });

  test('before it began never begins', async () => {
    const { simulator: made, workers } = setUp();
    const { told, result } = await watch(made, AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect([told, workers]).toEqual([[], []]);
  });

  test('with the whole simulator', async () => {
    const { simulator: made, workers } = setUp();
    const running = watch(made);
    made.stop();
    expect((await running).result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(workers[0]?.terminated).toBe(true);
  });
});

test('an answer to a question that nobody asked changes nothing', async () => {
  const stray: SimulatorReply[] = [
    { type: 'finished', id: 99 },
    { type: 'failed', id: 99, code: 'run-failed', message: '' },
    { type: 'pong' },
  ];
  const made = createSimulator(() => {
    const worker = createFakeWorker();
    return {
      ...worker,
      addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: never) => void) {
        if (type === 'message') {
          for (const data of stray) (listener as (event: { data: SimulatorReply }) => void)({ data });
          worker.addEventListener('message', listener as never);
        }
      },
    };
  }, PATIENCE);
  simulator = made;
  expect((await watch(made)).result.ok).toBe(true);
});
