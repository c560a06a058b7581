/** The page of a scenario, with a simulator that needs no thread, and words for what a person does with it. */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import { Simulation } from '#features/simulator/simulation.tsx';
import type { Scenario } from '#model/scenario/scenario.ts';
import { createSimulator } from '#worker/client.ts';
import { createFakeWorker } from '../../worker/fake-worker.ts';
import { tracesOf } from './scenario-runs.ts';
import { theScenario } from '../../scenarios.ts';

type Fate = Parameters<typeof createFakeWorker>[0];

export interface DriveOptions {
  /** Behind the path: "?mode=jwt#log-in.request-sent". */
  readonly address?: string;
  /** As on a page that the build made, the run is there at once. */
  readonly built?: boolean;
  /** What becomes of the workers, in order; the last is repeated. */
  readonly fates?: readonly Fate[];
  readonly start?: Parameters<typeof createSimulator>[0];
  /** What the scenario has instead of what its file says; its run is then made here. */
  readonly change?: Partial<Scenario>;
  /** Of the history's entry. */
  readonly state?: unknown;
}

const PATIENCE = { pingEvery: 40, missedPings: 50, deaths: 3 };

export async function drive(id: string, options: DriveOptions = {}) {
  const { address = '', built = true, fates = [{}], start, state = null, change } = options;
  history.replaceState(state, '', `/simulator/${id}/${address}`);
  const scenario = { ...theScenario(id), ...change };
  const traces = built && !change ? await tracesOf(id) : undefined;
  let started = 0;
  const simulator = createSimulator(
    start ?? (() => createFakeWorker(fates[Math.min(started++, fates.length - 1)])),
    PATIENCE,
  );
  const user = userEvent.setup();
  const view = render(<Simulation scenario={scenario} traces={traces} simulator={simulator} />);
  const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Step' });
  return {
    ...view,
    user,
    simulator,
    slider,
    button: (name: string) => screen.getByRole('button', { name }),
    press: (name: string) => user.click(screen.getByRole('button', { name })),
    key: (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key }),
    at: () => slider().valueAsNumber,
    last: () => Number(slider().max),
    said: () => slider().getAttribute('aria-valuetext') ?? '',
    go: (at: number) => fireEvent.change(slider(), { target: { value: String(at) } }),
    lens: (name: string) => user.click(screen.getByRole('tab', { name })),
    /** The panel of a lens, once the code of the lens has come. */
    panel: async (name: string) => {
      const panel = await screen.findByRole('tabpanel', { name });
      await waitFor(() => expect(panel).not.toBeEmptyDOMElement());
      return panel;
    },
    notices: () => screen.getByRole('status', { name: 'Notices' }),
    steps: () =>
      within(screen.getByRole('list', { name: 'Steps', hidden: true })).getAllByRole('listitem', {
        hidden: true,
      }),
    hasRun: (steps: number) => waitFor(() => expectAtLeast(Number(slider().max), steps)),
    /** A minute passes. Needs fake timers. */
    passMinute: () => act(() => vi.advanceTimersByTimeAsync(60_000)),
  };
}

function expectAtLeast(actual: number, least: number): void {
  if (actual < least) throw new Error(`The run has ${actual} steps, and ${least} are waited for.`);
}
