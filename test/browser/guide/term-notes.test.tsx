/** Notes about terms, in a real browser: jsdom has no popovers. */
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Page, prepare } from '#features/guide/guide-page.tsx';

const content = await prepare({});

beforeEach(() => {
  render(<Page content={content} />);
});
afterEach(cleanup);

const term = (name: string) => screen.getAllByRole('button', { name })[0] as HTMLElement;
const note = () => document.querySelector<HTMLElement>('.term-note:popover-open');

test('a term opens its note, says so, and gives it the focus', async () => {
  const csrf = term('CSRF');
  expect(csrf).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(csrf);
  expect(note()?.textContent).toContain('Cross-site request forgery.');
  expect(csrf).toHaveAttribute('aria-expanded', 'true');
  expect(document.activeElement).toBe(note());
});

test('Enter and the space bar open it, Escape closes it and gives the focus back', async () => {
  const csrf = term('CSRF');
  for (const key of ['{Enter}', ' ']) {
    csrf.focus();
    await userEvent.keyboard(key);
    expect(note()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(note()).toBeNull();
    expect(document.activeElement).toBe(csrf);
    await expect.poll(() => csrf.getAttribute('aria-expanded')).toBe('false');
  }
});

test('the note leads to the explanation, and closes on the way', async () => {
  await userEvent.click(term('CSRF'));
  const link = note()?.querySelector('a');
  expect(link?.getAttribute('href')).toMatch(/\/guide\/#where-it-rests$/);
  link?.addEventListener('click', (event) => event.preventDefault());
  await userEvent.click(link as HTMLElement);
  expect(note()).toBeNull();
});

test('who tabs out of a note goes on behind its term, or back to it', async () => {
  const csrf = term('CSRF');
  await userEvent.click(csrf);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(note()?.querySelector('a'));
  await userEvent.keyboard('{Tab}');
  expect(note()).toBeNull();
  expect(document.activeElement).toBe(term('XSS'));
  await userEvent.click(csrf);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(note()).toBeNull();
  expect(document.activeElement).toBe(csrf);
});

test('a second term closes the note of the first', async () => {
  await userEvent.click(term('CSRF'));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(term('XSS'));
  expect(document.querySelectorAll('.term-note:popover-open')).toHaveLength(1);
  expect(note()?.textContent).toContain('Cross-site scripting.');
});

test('the note stands inside the window and does not cover its term', async () => {
  const csrf = term('CSRF');
  await userEvent.click(csrf);
  const box = note()?.getBoundingClientRect() ?? new DOMRect();
  const at = csrf.getBoundingClientRect();
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
  expect(box.top >= at.bottom || box.bottom <= at.top).toBe(true);
});
