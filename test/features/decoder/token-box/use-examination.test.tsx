import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { T } from '../../../tokens.ts';

const SEARCH = '#model/token-intake/examine-input.ts';
const token = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token' });
const type = (text: string) => fireEvent.change(token(), { target: { value: text } });
const label = () => document.querySelector('.token-label')?.textContent;

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

test('where the search is out of reach, all of the input is read as the token, and its faults are named', async () => {
  vi.doMock(SEARCH, () => {
    throw new Error('gone');
  });
  await openAnew();
  type(`${T}!`);
  await screen.findByText(/no letter of base64url/);
  expect(token()).toHaveValue(`${T}!`);
});
