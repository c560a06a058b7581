import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drive } from './simulation-driver.tsx';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  localStorage.setItem('cookie-or-token.motion', 'discrete');
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a worker that dies', () => {
  test('in the middle of a run is replaced, the run replayed, and that is said', async () => {
    const { notices, hasRun, at } = await drive('login', {
      built: false,
      address: '?mode=both',
      fates: [{ crashAfter: 12 }, {}],
    });
    await waitFor(() =>
      expect(notices()).toHaveTextContent(
        'The simulation stopped. It was started again and repeats its run.',
      ),
    );
    await hasRun(60);
    expect(at()).toBe(0);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('each time it is started leaves the run that is there, and a way on', async () => {
    const { key, at, press } = await drive('login', { fates: [{ crashAfter: 3 }] });
    key('ArrowRight');
    const alert = await screen.findByRole('alert', undefined);
    expect(alert).toHaveTextContent(/The simulation cannot run\./);
    expect(alert).toHaveTextContent(/was run when this page was built/);
    expect(screen.getByRole('link', { name: 'Read the guide' })).toHaveAttribute('href', '/guide/');
    key('ArrowRight');
    expect(at()).toBe(2);
    await press('Try again');
    expect(await screen.findByRole('alert', undefined)).toBeVisible();
  });

  test('in the middle each time leaves the beginning, and says what is missing', async () => {
    const { notices } = await drive('login', {
      address: '?mode=both&idle-timeout=60',
      fates: [{ crashAfter: 20 }],
    });
    const alert = await screen.findByRole('alert', undefined, { timeout: 25_000 });
    expect(alert).toHaveTextContent(
      /The simulation did not finish\..*its beginning: 1 of \d+ actions\. The rest is missing\./,
    );
    expect(alert).not.toHaveTextContent(/was built/);
    expect(notices()).not.toHaveTextContent(/nothing is lost/);
  });

  test('before anything of the new settings was run leaves the run with the old ones, and says so', async () => {
    await drive('login', { address: '?idle-timeout=60', fates: [{ crashAfter: 1 }] });
    const alert = await screen.findByRole('alert', undefined);
    expect(alert).toHaveTextContent(
      /The simulation cannot run\..*was run when this page was built, with other settings/,
    );
  });

  test('before it could start is answered in the same way', async () => {
    await drive('login', {
      built: false,
      start: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/The simulation cannot run/);
  });
});

test('without a secure context the page says what to do', async () => {
  vi.stubGlobal('crypto', {});
  await drive('login', { built: false });
  expect(await screen.findByRole('alert')).toHaveTextContent(/With https:\/\/ in its address it runs\./);
});

test('where storage is forbidden everything works, and is forgotten', async () => {
  for (const method of ['getItem', 'setItem'] as const)
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
  const { key, press, lens, panel, at } = await drive('logout-and-replay', {
    address: '?mode=both#wait-3.clock-advanced',
  });
  const before = at();
  key('ArrowRight');
  await press('Skip');
  await waitFor(() => expect(at()).toBe(before + 1));
  await lens('HTTP');
  expect(await panel('HTTP')).toBeVisible();
});

test('where the address may not be written the page goes on', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { key, at, passMinute } = await drive('login');
  const write = vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  key('ArrowRight');
  await passMinute();
  expect(write).toHaveBeenCalled();
  expect(at()).toBe(1);
});
