import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { T, tokenOf } from '../../../tokens.ts';

const SEARCH = '#model/token-intake/examine-input.ts';
const token = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token' });
const type = (text: string) => fireEvent.change(token(), { target: { value: text } });
const label = () => document.querySelector('.token-label')?.textContent;

const verdict = () => document.querySelector('.verdict')?.textContent ?? '';
const LONG = tokenOf('{"alg":"HS256"}', { list: Array.from({ length: 6000 }, (_, index) => index) });

/** Opens the page as on a first visit, with nothing fetched. */
async function openAnew() {
  const { Page } = await import('#features/decoder/decoder-page.tsx');
  render(<Page />);
}

beforeEach(() => {
  vi.resetModules();
  vi.doUnmock(SEARCH);
});

test('a token alone is read at once; what is more than a token, when the search has come', async () => {
  await openAnew();
  type(T);
  expect(label()).toContain(`${T.length} characters`);
  type(`Bearer ${T}`);
  expect(label()).toContain('Reading…');
  await screen.findByText(/Removed prefix Bearer\./);
  type(`DPoP ${T}`);
  expect(label()).toContain('Removed prefix DPoP.');
});

test('of two inputs that wait for the search, the newer one is shown', async () => {
  await openAnew();
  type('Bearer');
  type(`"${T}"`);
  await screen.findByText(/Removed quotes ""\./);
  expect(token()).toHaveValue(`"${T}"`);
});

describe('where the search is out of reach', () => {
  beforeEach(() =>
    vi.doMock(SEARCH, () => {
      throw new Error('gone');
    }),
  );

  test('what needs it is not judged; that a part of the page is missing is said, with a way on', async () => {
    await openAnew();
    type(`two ${T} and ${T}`);
    expect(await screen.findByRole('button', { name: 'Load it again' })).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Checks' })).toBeNull();
    expect(verdict()).toContain('Not read: a part of this page did not arrive.');
    expect(token()).toHaveValue(`two ${T} and ${T}`);
    type(T);
    expect(screen.queryByRole('button', { name: 'Load it again' })).toBeNull();
    expect(screen.getByRole('list', { name: 'Checks' })).toBeVisible();
  });

  test('a token alone is read, also a long one', async () => {
    await openAnew();
    type(T);
    expect(label()).toContain(`${T.length} characters`);
    type(LONG);
    await waitFor(() => expect(label()).toContain(`${LONG.length.toLocaleString('en')} characters`));
  });
});

describe('a worker that is ill', () => {
  const workers: string[] = [];
  /** Workers that answer so many pings each, and nothing else. */
  const illWorkers = (pongs: number) => {
    workers.length = 0;
    class IllWorker extends EventTarget {
      private left = pongs;
      constructor() {
        super();
        workers.push('started');
      }
      postMessage({ type: kind }: { readonly type: string }) {
        if (kind !== 'ping' || this.left === 0) return;
        this.left -= 1;
        this.dispatchEvent(new MessageEvent('message', { data: { type: 'pong' } }));
      }
      terminate() {
        workers.push('ended');
      }
    }
    vi.stubGlobal('Worker', IllWorker);
  };
  const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('never leaves another token’s content beside the new token, and the page reads it in its stead', async () => {
    illWorkers(0);
    await openAnew();
    await import('#worker/decoder-client.ts');
    await import(SEARCH);
    vi.useFakeTimers();
    type(LONG);
    await pass(1000);
    expect(label()).toContain('Reading…');
    expect(verdict()).toContain('Reading…');
    expect(screen.queryByRole('table', { name: 'Claims' })).toBeNull();
    await pass(3500);
    expect(workers).toEqual(['started', 'ended', 'started']);
    await pass(4500);
    expect(workers).toEqual(['started', 'ended', 'started', 'ended']);
    vi.useRealTimers();
    await waitFor(() => expect(label()).toContain(`${LONG.length.toLocaleString('en')} characters`));
  });

  test('that was alive until it read this input, twice, is told of: the page would be held up, too', async () => {
    illWorkers(1);
    await openAnew();
    await import('#worker/decoder-client.ts');
    vi.useFakeTimers();
    type(LONG);
    await pass(10_000);
    expect(verdict()).toContain('Not read: its reader stopped over it twice.');
    expect(label()).not.toContain('Reading…');
  });
});
