import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { followOtherTabs, recall, remember, useRemembered } from '#components/remembered.ts';

const SPEEDS = ['slow', 'fast'] as const;

function Speed() {
  const [speed, setSpeed] = useRemembered('speed', SPEEDS, 'slow');
  return (
    <button type="button" onClick={() => setSpeed('fast')}>
      {speed}
    </button>
  );
}

afterEach(() => {
  vi.restoreAllMocks();
  remember('speed', 'slow');
});

test('a choice is shown at once everywhere, and kept in storage', () => {
  render(
    <>
      <Speed />
      <Speed />
    </>,
  );
  act(() => screen.getAllByRole('button')[0]?.click());
  expect(screen.getAllByText('fast')).toHaveLength(2);
  expect(localStorage.getItem('cookie-or-token.speed')).toBe('fast');
});

test('something else in storage is taken as nothing', () => {
  remember('speed', 'sideways');
  render(<Speed />);
  expect(screen.getByRole('button')).toHaveTextContent('slow');
});

test('where storage is forbidden, a choice holds until the page closes', () => {
  const refuse = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  expect(recall('never-chosen')).toBeNull();
  render(<Speed />);
  act(() => screen.getByRole('button').click());
  expect(screen.getByRole('button')).toHaveTextContent('fast');
});

test('what another tab remembers counts here where it is followed, and only there', () => {
  const elsewhere = (name: string, newValue: string) =>
    act(() => void dispatchEvent(new StorageEvent('storage', { key: `cookie-or-token.${name}`, newValue })));
  render(<Speed />);
  elsewhere('speed', 'fast');
  expect(screen.getByText('slow')).toBeVisible();
  const stop = followOtherTabs('speed');
  elsewhere('lens', 'fast');
  expect(screen.getByText('slow')).toBeVisible();
  elsewhere('speed', 'fast');
  expect(screen.getByText('fast')).toBeVisible();
  stop();
  elsewhere('speed', 'slow');
  expect(screen.getByText('fast')).toBeVisible();
});
