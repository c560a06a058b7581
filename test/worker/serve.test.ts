import { afterEach, expect, test, vi } from 'vitest';
import type { Action } from '#model/trace/action.ts';
import { createSimulator, type RunResult } from '#worker/client.ts';
import { actions, settingsOf } from '../model/runs.ts';
import { createFakeWorker } from './fake-worker.ts';

afterEach(() => void vi.unstubAllGlobals());

async function run(list: readonly Action[]): Promise<RunResult> {
  const simulator = createSimulator(() => createFakeWorker());
  const result = await simulator.run(settingsOf('jwt'), list);
  simulator.stop();
  return result;
}

test('without cryptography a run fails with a sentence that says why', async () => {
  vi.stubGlobal('crypto', {});
  expect(await run(actions('log-in'))).toEqual({
    ok: false,
    failure: {
      code: 'no-secure-context',
      message:
        'This page was opened over plain HTTP, and there browsers have no cryptography. With https:// in its address it runs.',
    },
  });
});

test('a fault of the simulator is told and ends the run', async () => {
  expect(await run(actions('dance'))).toMatchObject({
    ok: false,
    failure: { code: 'run-failed', message: /^The simulator met a fault of its own: .*\.$/ },
  });
});
