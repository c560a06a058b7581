import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { TokenActions } from '#features/decoder/token-actions/token-actions.tsx';
import { readToken } from '#model/token-reader/reading.ts';
import { T } from '../../../tokens.ts';

afterEach(() => vi.restoreAllMocks());

const ACTIONS = {
  token: readToken(T),
  original: null,
  isSigned: false,
  canUndo: false,
  canRedo: false,
  onUndo: () => {},
  onRedo: () => {},
};

test('where the clipboard is refused, the link is there to be copied by hand', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  render(<TokenActions {...ACTIONS} />);
  await user.click(screen.getByRole('button', { name: 'with signature' }));
  const field = await screen.findByRole<HTMLInputElement>('textbox', {
    name: /^Link: .* copy this by hand$/,
  });
  expect(field).toHaveFocus();
  expect(field.value).toContain(`#token=${T}`);
  expect(field.selectionEnd).toBe(field.value.length);
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(screen.getByRole<HTMLInputElement>('textbox').value).not.toContain(T);
  await user.tab();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('where it is allowed, what was copied is said', async () => {
  const user = userEvent.setup();
  render(<TokenActions {...ACTIONS} />);
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(await screen.findByText('Link copied, signature masked')).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});
