import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lanesOf } from '#model/scenario/lanes.ts';
import { sha256 } from '#model/encoding/sha-256.ts';
import { createSimulator, type Simulator, type SimulatorWorker } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';
import { realScenarios } from '../../scenarios.ts';
import {
  actions,
  ALGORITHMS,
  LOGIN,
  LOGOUT_AND_REPLAY,
  realSettingsOf,
  runLane,
  settingsOf,
} from '../../model/runs.ts';

/** A busy machine is slow to load a worker's modules, which the server of these tests serves one by one. */
const PATIENT = { pingEvery: 100, missedPings: 60, deaths: 3 };

let simulator: Simulator;
let workers: SimulatorWorker[];
beforeEach(() => {
  workers = [];
  simulator = createSimulator(() => {
    const worker = startSimulatorWorker();
    workers.push(worker);
    return worker;
  }, PATIENT);
});
afterEach(() => simulator.stop());

const RUNS = realScenarios.flatMap((scenario) =>
  scenario.comparisons
    .flatMap((comparison) => lanesOf(scenario, {}, comparison))
    .map((lane) => [`${scenario.id}.${lane.id}`, lane.settings, scenario.actions] as const),
);

describe('a run in a real worker', () => {
  test.each(RUNS)('%s: the trace is the one that Node gives, byte for byte', async (name, settings, list) => {
    const result = await simulator.run(settings, list);
    if (!result.ok) throw new Error(result.failure.message);
    await expect(await sha256(JSON.stringify(result.value))).toMatchFileSnapshot(
      `../../model/transcripts/${name}.sha256`,
    );
  });

  test.each(ALGORITHMS)('signed with %s: the trace is the one that Node gives', async (algorithm) => {
    const result = await simulator.run(realSettingsOf('jwt', { algorithm }), LOGOUT_AND_REPLAY);
    if (!result.ok) throw new Error(result.failure.message);
    await expect(await sha256(JSON.stringify(result.value))).toMatchFileSnapshot(
      `../../model/transcripts/signed-with-${algorithm.toLowerCase()}.sha256`,
    );
  });

  test('is the same as a run in the page', async () => {
    const result = await simulator.run(settingsOf('jwt'), LOGIN);
    expect(result).toEqual({ ok: true, value: await runLane('jwt', LOGIN) });
  });

  test('both lanes at once take one worker', async () => {
    const lanes = ['session', 'jwt'];
    const results = await Promise.all(lanes.map((lane) => simulator.run(settingsOf(lane), LOGIN)));
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(workers).toHaveLength(1);
  });

  test('the first step is there soon', async () => {
    const started = performance.now();
    const first = await new Promise<number>((resolve) => {
      const onStep = () => resolve(performance.now() - started);
      void simulator.run(settingsOf('session'), actions('log-in'), { onStep });
    });
    // The budget is 150 ms; a machine that runs tests is busy, and serves modules unbundled.
    expect(first).toBeLessThan(3000);
  });

  test('that is cancelled ends at once', async () => {
    const controller = new AbortController();
    const running = simulator.run(settingsOf('session'), LOGIN, {
      signal: controller.signal,
      onStep: ({ index }) => {
        if (index === 4) controller.abort();
      },
    });
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});

describe('a real worker that dies', () => {
  test('in the middle of a run is replaced, and no step comes twice', async () => {
    const steps: string[] = [];
    let restarts = 0;
    const result = await simulator.run(settingsOf('session'), LOGIN, {
      onStep: ({ name }) => {
        steps.push(name);
        // Ended from outside, a worker says nothing: only the heartbeat can notice.
        if (steps.length === 10 && restarts === 0) (workers[0] as Worker).terminate();
      },
      onRestarted: () => (restarts += 1),
    });
    expect(restarts).toBe(1);
    expect(result).toEqual({ ok: true, value: await runLane('session', LOGIN) });
    expect(steps).toEqual((await runLane('session', LOGIN)).steps.map(({ name }) => name));
  });

  test('before it could start is reported after a few attempts', async () => {
    const broken = createSimulator(
      () => {
        const worker = new Worker('/there-is-no-such-worker.js', { type: 'module' });
        workers.push(worker);
        return worker;
      },
      { pingEvery: 100, missedPings: 5, deaths: 3 },
    );
    const result = await broken.run(settingsOf('jwt'), LOGIN);
    expect(result).toMatchObject({ ok: false, failure: { code: 'worker-died' } });
    expect(workers).toHaveLength(3);
    broken.stop();
  });
});
