import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drive } from './simulation-driver.tsx';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  localStorage.setItem('cookie-or-token.motion', 'discrete');
});
afterEach(cleanup);

const BEFORE = '?mode=both#wait-3.clock-advanced';

async function askedInReplay() {
  const driver = await drive('logout-and-replay', { address: BEFORE });
  const before = driver.at();
  driver.key('ArrowRight');
  await screen.findByRole('group', { name: /Which server answers it\?/ });
  return { ...driver, before };
}

describe('a prediction', () => {
  test('stands in the place of the sentence and takes the focus', async () => {
    const { at, before } = await askedInReplay();
    expect(at()).toBe(before);
    const options = screen.getAllByRole('radio').filter((radio) => radio.closest('form'));
    expect(options).toHaveLength(4);
    expect(options[0]).toHaveFocus();
    expect(options.some((option) => (option as HTMLInputElement).checked)).toBe(false);
  });

  test('waits for a choice, and leads back to itself whoever wants to pass', async () => {
    const { press, at, before } = await askedInReplay();
    await press('Commit');
    await press('Next step');
    expect(at()).toBe(before);
    expect(screen.getAllByRole('radio').find((radio) => radio.closest('form'))).toHaveFocus();
  });

  test('is answered by keyboard alone; then the run shows who was right', async () => {
    const { user, at, before, key } = await askedInReplay();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(at()).toBe(before + 1));
    expect(screen.getByRole('button', { name: 'Next step' })).toHaveFocus();
    key('ArrowRight');
    key('ArrowRight');
    const verdict = await screen.findByText(/You said “Only the JWT’s server”/);
    expect(verdict).toHaveTextContent('That is what happened: Session 401, JWT 200.');
  });

  test('tells who was wrong why', async () => {
    const { user, press, key } = await askedInReplay();
    await user.click(screen.getByRole('radio', { name: /Neither/ }));
    await press('Commit');
    key('ArrowRight');
    key('ArrowRight');
    expect(await screen.findByText(/It went otherwise/)).toBeVisible();
  });

  test('can be skipped, and is not asked twice in a visit', async () => {
    const { press, at, before } = await askedInReplay();
    await press('Skip');
    expect(at()).toBe(before + 1);
    cleanup();
    const again = await drive('logout-and-replay', { address: BEFORE });
    again.key('ArrowRight');
    expect(again.at()).toBe(before + 1);
  });

  test('does not stop who presents with a remote control', async () => {
    const { key, at, before } = await askedInReplay();
    key('PageDown');
    expect(at()).toBe(before + 1);
  });

  test('stops the play, which goes on after the answer', async () => {
    const driver = await drive('logout-and-replay', { address: BEFORE });
    await driver.press('Play');
    expect(screen.getByRole('button', { name: 'Commit' })).toBeVisible();
    expect(driver.button('Play')).toBeVisible();
    await driver.press('Skip');
    expect(driver.button('Pause')).toBeVisible();
  });
});
