import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Simulation } from '#features/simulator/simulation.tsx';
import { createSimulator } from '#worker/client.ts';
import { createFakeWorker } from '../../worker/fake-worker.ts';
import { tracesOf } from './scenario-runs.ts';
import { theScenario } from '../../scenarios.ts';
import { drive } from './simulation-driver.tsx';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  localStorage.setItem('cookie-or-token.motion', 'discrete');
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  history.replaceState(null, '', '/');
});

const SCENARIOS = ['login', 'logout-and-replay'];

describe('before any script runs', () => {
  test.each(SCENARIOS)('%s is there whole: title, sentence, and all steps in words', async (id) => {
    const scenario = theScenario(id);
    const simulator = createSimulator(() => createFakeWorker());
    const html = renderToString(
      <Simulation scenario={scenario} traces={await tracesOf(id)} simulator={simulator} />,
    );
    expect(html).toContain(scenario.title);
    expect(html).toContain('aria-label="Steps"');
    expect(html.match(/class="step-number"/g)?.length).toBeGreaterThan(20);
    expect(html).not.toContain('style=');
  });
});

test.each([
  ['login', 'both'],
  ['logout-and-replay', 'session'],
  ['logout-and-replay', 'jwt'],
])('%s is stepped through by keyboard in mode %s', async (id, mode) => {
  const { key, at, last, said } = await drive(id, { address: `?mode=${mode}` });
  const sentences: string[] = [];
  for (let press = 0; press < 200 && at() < last(); press++) {
    // The presenter's key goes past questions, too.
    key('PageDown');
    sentences.push(said());
  }
  expect(at()).toBe(last());
  expect(sentences.length).toBeGreaterThanOrEqual(last());
  expect(sentences.filter((sentence) => sentence === '')).toEqual([]);
});

describe('the transport', () => {
  test('moves by its buttons, and says each step once', async () => {
    const { press, at, last, said } = await drive('login');
    await press('Next step');
    await press('Next step');
    expect(at()).toBe(2);
    const spoken = screen.getAllByRole('status').find(({ textContent }) => textContent === said());
    expect(spoken).toBeVisible();
    await press('Previous step');
    expect(at()).toBe(1);
    await press('Last step');
    expect(at()).toBe(last());
    await press('First step');
    expect(at()).toBe(0);
  });

  test('plays only when asked, at the chosen speed, and pauses', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { press, user, at, button, passMinute } = await drive('login', { address: '?mode=session' });
    await passMinute();
    expect(at()).toBe(0);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '4×');
    await press('Play');
    await waitFor(() => expect(at()).toBeGreaterThan(1));
    await press('Pause');
    const stopped = at();
    await passMinute();
    expect(at()).toBe(stopped);
    expect(button('Play')).toBeVisible();
  });

  test('has a slider that jumps anywhere, also past questions', async () => {
    const { go, at, said } = await drive('login');
    go(40);
    expect(at()).toBe(40);
    expect(said()).not.toBe('');
    expect(screen.queryByRole('button', { name: 'Commit' })).toBeNull();
  });

  test('lists all steps, the current one marked; each is a link to its own name', async () => {
    const { steps, key, last } = await drive('logout-and-replay');
    expect(steps()).toHaveLength(last() + 1);
    key('ArrowRight');
    const [current] = document.querySelectorAll('[aria-current="step"]');
    expect(current).toHaveAttribute('href', '#log-in.session-created');
    expect(current).toHaveTextContent('2');
  });

  test('keys rest while a control uses them', async () => {
    const { key, at, slider } = await drive('login');
    key('ArrowRight', slider());
    key('ArrowRight', screen.getByRole('combobox', { name: 'Speed' }));
    expect(at()).toBe(0);
    key('End');
    expect(at()).toBeGreaterThan(10);
    key('Home');
    expect(at()).toBe(0);
  });

  test('a presenter covers the stage and uncovers it', async () => {
    const { key } = await drive('login');
    key('.');
    expect(screen.getByRole('button', { name: /^Covered/ })).toBeVisible();
    key('.');
    expect(screen.queryByRole('button', { name: /^Covered/ })).toBeNull();
  });
});

describe('the mode', () => {
  test('is a choice of three, and keeps the time', async () => {
    const { user, said, last } = await drive('login', { address: '?mode=both#log-in.access-token-signed' });
    const both = last();
    expect(screen.getByRole('radiogroup', { name: 'Mode' })).toBeVisible();
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual(
      expect.arrayContaining(['Session', 'JWT']),
    );
    await user.click(screen.getByRole('radio', { name: 'JWT' }));
    expect(last()).toBeLessThan(both);
    expect(said()).toBe(theScenario('login').narration['log-in.access-token-signed']?.[0]?.texts['alone']);
    await waitFor(() => expect(location.search).toBe('?mode=jwt'));
    expect(screen.queryByRole('region', { name: 'Session' })).toBeNull();
  });
});

describe('the meters', () => {
  test('show bytes, work and time to lock-out of both lanes', async () => {
    await drive('login', { address: '?mode=both#open-profile.response-sent' });
    const meters = within(screen.getByRole('group', { name: 'Meters' }));
    for (const name of [/Bytes of credential/, /Server work/, /Time to lock-out/])
      expect(meters.getByRole('heading', { name })).toBeVisible();
    expect(meters.getByText('43')).toBeVisible();
    expect(meters.getByText('338')).toBeVisible();
    expect(meters.getByText('at once')).toBeVisible();
    expect(meters.getByText('5 min')).toBeVisible();
  });
});

describe('the address', () => {
  test('follows the step by its name, without filling the history', async () => {
    const { key } = await drive('login', { address: '?mode=jwt' });
    const before = history.length;
    for (let press = 0; press < 5; press++) key('ArrowRight');
    await waitFor(() => expect(location.hash).toBe('#log-in.access-token-signed'));
    expect(location.search).toBe('?mode=jwt');
    expect(history.length).toBe(before);
  });

  test('is left alone until the reader does something', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { passMinute } = await drive('login');
    await passMinute();
    expect(location.search + location.hash).toBe('');
  });

  test('that changes under the page is gone to', async () => {
    const { said } = await drive('login');
    history.pushState(null, '', '?mode=jwt#log-in.storage-written');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await waitFor(() =>
      expect(said()).toBe(theScenario('login').narration['log-in.storage-written']?.[0]?.texts['jwt']),
    );
  });

  test('with what does not exist leads to the nearest and says so; each note can be put away', async () => {
    const { notices, user, last } = await drive('login', { address: '?mode=jtw&colour=blue#no.such-step' });
    expect(screen.getByRole('radio', { name: 'JWT' })).toBeChecked();
    expect(last()).toBeGreaterThan(10);
    expect(within(notices()).getByText(/“jtw”/)).toBeVisible();
    expect(within(notices()).getByText(/“colour”/)).toBeVisible();
    expect(within(notices()).getByText(/“no\.such-step”/)).toBeVisible();
    const [dismiss] = within(notices()).getAllByRole('button', { name: 'Dismiss' });
    if (dismiss) await user.click(dismiss);
    expect(within(notices()).queryByText(/“jtw”/)).toBeNull();
  });

  test('is what Share copies, and that is said', async () => {
    const { key, press } = await drive('login', { address: '?mode=session' });
    key('ArrowRight');
    await press('Share');
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      `${location.origin}/simulator/login/?mode=session#open-login-page.session-created`,
    );
  });

  test('can be copied by hand where the clipboard is forbidden', async () => {
    const { press } = await drive('login');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await press('Share');
    expect(await screen.findByRole('textbox', { name: /copy this by hand/ })).toHaveValue(
      `${location.origin}/simulator/login/?mode=both#open-login-page.request-sent`,
    );
  });
});

describe('without a run made by the build', () => {
  test('the worker’s steps come in, and a step that is waited for is gone to', async () => {
    const { hasRun, said } = await drive('login', {
      built: false,
      address: '?mode=jwt#log-out.request-sent',
    });
    expect(screen.getByText('The run is starting.')).toBeVisible();
    await hasRun(30);
    await waitFor(() =>
      expect(said()).toBe(theScenario('login').narration['log-out.request-sent']?.[0]?.texts['jwt']),
    );
  });
});
