import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SecretSearch } from '#features/decoder/benches/secret-search.tsx';
import { readToken } from '#model/token-reader/reading.ts';
import { T } from '../../../tokens.ts';

/** Loads for ever, or does not load at all. */
class SilentWorker extends EventTarget {
  postMessage() {}
  terminate() {}
}
class MissingWorker extends SilentWorker {
  constructor() {
    super();
    setTimeout(() => this.dispatchEvent(new Event('error')), 10);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const status = () => screen.getByRole('status').textContent;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

test.each([
  ['is silent', SilentWorker, 8000],
  ['does not load', MissingWorker, 100],
])('a worker that %s is told of, and the search can be started anew', async (_how, Ill, milliseconds) => {
  vi.stubGlobal('Worker', Ill);
  render(<SecretSearch token={readToken(T)} onSecret={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: 'Search for the secret' }));
  expect(status()).toBe('Starting…');
  expect(screen.getByRole('button', { name: 'Stop' })).toBeVisible();
  await pass(milliseconds);
  expect(status()).toMatch(/^The search cannot be started: .* Try again, or load the page anew\. 0 tried\.$/);
  fireEvent.click(screen.getByRole('button', { name: 'Search for the secret' }));
  expect(status()).toBe('Starting…');
});
