import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Page } from '#features/decoder/decoder-page.tsx';
import { tokenOf } from '../../../tokens.ts';

const TOKEN = tokenOf(
  { alg: 'RS256', jku: 'https://keys.example/set' },
  { sub: 'u', password: 'hunter2', exp: 9 },
  'AAAA',
);

const rowOf = (table: string, name: string) => {
  const row = within(screen.getByRole('table', { name: table }))
    .getByRole('rowheader', { name })
    .closest('tr');
  if (!row) throw new Error(`There is no row ${name}.`);
  return row;
};

function openToken() {
  render(<Page />);
  fireEvent.change(screen.getByRole('textbox', { name: 'Token' }), { target: { value: TOKEN } });
}

const numberOf = (title: RegExp): number => {
  const items = within(screen.getByRole('list', { name: 'Findings' })).getAllByRole('listitem');
  return items.findIndex(({ textContent }) => title.test(textContent)) + 1;
};

test('a finding has its number in the row it is about', () => {
  openToken();
  expect(rowOf('Header parameters', 'jku')).toHaveTextContent(`Finding ${numberOf(/Do not follow jku/)}`);
  expect(rowOf('Claims', 'password')).toHaveTextContent(`Finding ${numberOf(/password/)}`);
  expect(rowOf('Claims', 'sub')).not.toHaveTextContent('Finding');
});

test('the place of a finding points at its row', async () => {
  openToken();
  await userEvent.click(screen.getByRole('button', { name: 'In the header, jku.' }));
  expect(rowOf('Header parameters', 'jku')).toHaveAttribute('data-pointed', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'In the payload, password.' }));
  expect(rowOf('Header parameters', 'jku')).toHaveAttribute('data-pointed', 'false');
  expect(rowOf('Claims', 'password')).toHaveAttribute('data-pointed', 'true');
});
