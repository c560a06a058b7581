import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { USUAL_PAIR, type Comparison } from '#model/scenario/comparison.ts';
import { drive, type DriveOptions } from './simulation-driver.tsx';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  localStorage.setItem('cookie-or-token.motion', 'discrete');
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

/** jsdom has no popovers: the sheet is opened by the event with which a browser tells that it is open. */
async function openSettings(address: string, options: DriveOptions = {}) {
  const driver = await drive('login', { address, ...options });
  const sheet = document.querySelector('#settings');
  if (!(sheet instanceof HTMLElement)) throw new Error('There is no sheet.');
  sheet.removeAttribute('popover');
  fireEvent(sheet, new Event('toggle'));
  const field = async (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
  const type = async (name: string, text: string) =>
    fireEvent.change(await field(name), { target: { value: text } });
  return { ...driver, sheet: within(sheet), field, type };
}

describe('a changed setting', () => {
  test('runs the scenario again, keeps the step by its name, and stands in the address', async () => {
    const { sheet, user, said } = await openSettings('?mode=jwt#log-in.password-hashed');
    await user.click(await sheet.findByRole('switch', { name: 'Wrong password' }));
    await waitFor(() => expect(said()).toMatch(/The hashes differ/));
    expect(location.search).toBe('?mode=jwt&password=wrong');
    await waitFor(() => expect(location.hash).toBe('#log-in.password-hashed'));
  });

  test('leads to the nearest step and says so, where the new run has none of that name', async () => {
    const { sheet, user, notices } = await openSettings('?mode=jwt#log-in.access-token-signed');
    await user.click(await sheet.findByRole('switch', { name: 'Wrong password' }));
    await waitFor(() =>
      expect(notices()).toHaveTextContent(/There is no step “log-in\.access-token-signed”/),
    );
  });

  test('is undone by Reset', async () => {
    const { sheet, user, said } = await openSettings('?mode=jwt&password=wrong#log-in.password-hashed');
    await waitFor(() => expect(said()).toMatch(/differ/));
    await user.click(await sheet.findByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(location.search).toBe('?mode=jwt'));
    await waitFor(() => expect(said()).not.toMatch(/differ/));
  });
});

describe('a duration', () => {
  test('is taken as seconds, read back in words, and changes the run', async () => {
    const { type, sheet, hasRun } = await openSettings('?mode=jwt');
    await type('Token lifetime', '600');
    expect(await sheet.findByText(/^10 minutes\./)).toBeVisible();
    await waitFor(() => expect(location.search).toBe('?mode=jwt&token-lifetime=600'));
    await hasRun(10);
  });

  test.each(['abc', '', '-3', '0', '999999999'])(
    '%j is refused with a sentence, and nothing is lost',
    async (text) => {
      vi.useFakeTimers({ shouldAdvanceTime: true });
      const { type, field, sheet, passMinute } = await openSettings('?mode=jwt');
      await type('Idle timeout', text);
      expect(sheet.getByRole('alert')).toHaveTextContent('Idle timeout takes whole seconds from 1 to 28800.');
      expect(await field('Idle timeout')).toHaveValue(text);
      await passMinute();
      expect(await field('Idle timeout')).toHaveValue(text);
      expect(location.search).toBe('?mode=jwt');
    },
  );
});

describe('the picture', () => {
  test('is mirrored or not, moved or not, and that is remembered', async () => {
    const { sheet, user } = await openSettings('');
    await user.click(await sheet.findByRole('switch', { name: 'Mirror the two charts' }));
    await user.click(sheet.getByRole('switch', { name: 'Movement' }));
    expect(localStorage.getItem('cookie-or-token.mirror')).toBe('off');
    expect(localStorage.getItem('cookie-or-token.motion')).toBe('animated');
  });
});

describe('the six cells of credential and carrier', () => {
  test.each([
    ['?mode=session&credential=jwt', 'JWT in a cookie', /seals|sealed|written into the token itself/],
    ['?mode=session&carrier=header-memory', 'Session ID in a header', /A new random number/],
    ['?mode=jwt&credential=session-id', 'Session ID in a header', /A new random number/],
    ['?mode=jwt&carrier=header-memory', 'JWT in a header', /written into the token itself/],
  ])('%s runs, and its lane is called %s', async (address, name, words) => {
    const step = words.source.includes('random') ? 'session-created' : 'access-token-signed';
    const { said } = await openSettings(`${address}#log-in.${step}`);
    await waitFor(() => expect(said()).toMatch(words), { timeout: 8000 });
    expect(screen.getByRole('radio', { name })).toBeChecked();
  });

  test('are offered where one lane is shown, and chosen there', async () => {
    const { sheet, user, said } = await openSettings('?mode=session#log-in.cookie-stored');
    await user.selectOptions(await sheet.findByRole('combobox', { name: 'Credential' }), 'JWT');
    await waitFor(() => expect(said()).toMatch(/keeps it where no script can read it/), { timeout: 8000 });
    expect(location.search).toBe('?mode=session&credential=jwt');
    expect(screen.getByRole('radio', { name: 'JWT in a cookie' })).toBeChecked();
    // Another mode shows the lanes as they are.
    await user.click(screen.getByRole('radio', { name: 'JWT' }));
    await waitFor(() => expect(location.search).toBe('?mode=jwt'));
    expect(screen.getByRole('radio', { name: 'Session' })).not.toBeChecked();
  });

  test('are the lanes’ own side by side, which is said', async () => {
    const { sheet } = await openSettings('?mode=both');
    expect(await sheet.findByText('The lanes differ in credential and carrier.')).toBeVisible();
    expect(sheet.queryByRole('combobox', { name: 'Credential' })).toBeNull();
  });
});

describe('a second comparison', () => {
  const carriers: Comparison = {
    id: 'carriers',
    differsIn: ['carrier'],
    lanes: [
      { id: 'in-a-cookie', settings: { credential: 'jwt', carrier: 'cookie' } },
      { id: 'in-a-header', settings: { credential: 'jwt', carrier: 'header-local-storage' } },
    ],
  };
  const change = { comparisons: [USUAL_PAIR, carriers], predictions: [] };

  test('is offered by the names of its lanes, and stands in the address', async () => {
    const { sheet, user, hasRun } = await openSettings('', { change });
    await hasRun(10);
    await user.selectOptions(
      await sheet.findByRole('combobox', { name: 'Compare' }),
      'JWT in a cookie and JWT in a header',
    );
    await waitFor(() => expect(location.search).toBe('?compare=carriers&mode=both'), { timeout: 8000 });
    expect(screen.getByRole('radio', { name: 'JWT in a cookie' })).not.toBeChecked();
    expect(await sheet.findByText('The lanes differ in carrier.')).toBeVisible();
    // What the two have in common may be changed for both.
    expect(sheet.getByRole('combobox', { name: 'Credential' })).toHaveValue('jwt');
  });

  test('is opened by its address', async () => {
    const { said } = await openSettings('?compare=carriers&mode=in-a-header#log-in.storage-written', {
      change,
    });
    await waitFor(() => expect(said()).toMatch(/puts the tokens into local storage/), { timeout: 8000 });
    expect(screen.getByRole('radio', { name: 'JWT in a header' })).toBeChecked();
  });
});
