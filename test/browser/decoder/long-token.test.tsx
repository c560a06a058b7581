import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDecoder } from './decoder-driver.tsx';
import { T, tokenOf } from '../../tokens.ts';

afterEach(cleanup);

const HS256 = '{"alg":"HS256"}';
const CLAIMS = Object.fromEntries(
  Array.from({ length: 900 }, (_, index) => [`claim-${index}`, 'x'.repeat(40)]),
);
const LONG = tokenOf(HS256, JSON.stringify(CLAIMS));

const lit = () =>
  [...document.querySelectorAll('.token-colours em')].map((each) => each.textContent).join('');
const shown = () => document.querySelector('.token-colours')?.textContent ?? '';
const handle = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Place in the token' });
const button = (name: RegExp) => screen.getByRole('button', { name });
const bits = () => screen.getByRole('group', { name: 'Bits' });

/** What a selection of the box leaves on the clipboard. */
function takeOut(token: HTMLTextAreaElement, how: 'copy' | 'cut'): string {
  const clipboardData = new DataTransfer();
  fireEvent(token, new ClipboardEvent(how, { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData.getData('text/plain');
}

/** Long texts are compared without being printed. */
const isSame = (one: string, other: string): boolean => one === other;

/** Opens the page with the long token, read and ready to be edited. */
async function openLong() {
  const driver = openDecoder();
  driver.type('Token', LONG);
  await screen.findByRole('slider', { name: 'Place in the token' });
  await expect.poll(() => document.querySelector('.decoder')?.getAttribute('aria-busy')).toBe('false');
  const token = driver.box('Token');
  return {
    ...driver,
    token,
    putCaret: (at: number, end = at) => {
      token.focus();
      token.setSelectionRange(at, end);
      fireEvent.select(token);
    },
    /** The whole token, as it leaves the box. */
    copied: () => {
      token.focus();
      token.select();
      return takeOut(token, 'copy');
    },
  };
}

describe('a token too long to be shown whole', () => {
  // The first test: later ones find the tools for edits already there.
  test('it is copied whole, and pasted over whole, from the first moment on', () => {
    const { box, type } = openDecoder();
    type('Token', LONG);
    const token = box('Token');
    expect(token.readOnly).toBe(true);
    token.focus();
    token.select();
    expect(isSame(takeOut(token, 'copy'), LONG)).toBe(true);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${LONG}A`);
    fireEvent(token, new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    token.select();
    expect(isSame(takeOut(token, 'copy'), `${LONG}A`)).toBe(true);
  });

  test('the print under the box is the text of the box, in the three colours', async () => {
    const { token } = await openLong();
    expect(token.value.length).toBeLessThan(3000);
    expect(isSame(shown(), `${token.value}\n`)).toBe(true);
    expect(document.querySelector('.token-colours .text-rose')?.textContent).toBe(LONG.split('.')[0]);
    expect(document.querySelector('.token-colours .text-teal')?.textContent).toBe(LONG.split('.')[2]);
  });

  test('pointing at a claim in the middle opens the fold there and brings its characters into view', async () => {
    const { click } = await openLong();
    click('Show more');
    fireEvent.pointerEnter(screen.getByRole('row', { name: /^claim-150 / }));
    await expect.poll(lit).not.toBe('');
    const payload = LONG.split('.')[1] ?? '';
    const from = payload.indexOf(lit());
    expect(atob(payload.slice(from - (from % 4), from - (from % 4) + 80))).toContain('"claim-150":"xxx');
    const frame = document.querySelector('.token-scroll')?.getBoundingClientRect();
    const mark = document.querySelector('.token-colours em')?.getClientRects()[0];
    expect(mark?.top).toBeGreaterThanOrEqual(frame?.top ?? Infinity);
    expect(mark?.bottom).toBeLessThanOrEqual(frame?.bottom ?? 0);
  });

  test('the caret on a shown character points at its claim', async () => {
    const { token, putCaret } = await openLong();
    putCaret(token.value.indexOf('.') + 9);
    await expect.poll(() => screen.getByRole('row', { name: /^claim-0 / }).dataset['pointed']).toBe('true');
  });

  test('the window moves over all of it, by the handle and in steps', async () => {
    const { token } = await openLong();
    fireEvent.change(handle(), { target: { value: '30000' } });
    expect(token.value.includes(LONG.slice(30_000, 34_000))).toBe(true);
    expect(handle().getAttribute('aria-valuetext')).toBe('characters 30,001 to 34,000');
    fireEvent.click(button(/^Next/));
    expect(token.value.includes(LONG.slice(34_000, 38_000))).toBe(true);
    fireEvent.click(button(/^Previous/));
    fireEvent.click(button(/^Previous/));
    expect(token.value.includes(LONG.slice(26_000, 30_000))).toBe(true);
    fireEvent.click(button(/^Fold/));
    expect(token.value.length).toBeLessThan(3000);
  });

  test('what is typed into the window is typed into the whole', async () => {
    const { token, putCaret, copied, text } = await openLong();
    fireEvent.change(handle(), { target: { value: '30000' } });
    putCaret(token.value.indexOf(LONG.slice(30_000, 30_400)) + 7);
    await userEvent.keyboard('QR');
    expect(token.selectionStart).toBe(token.value.indexOf(LONG.slice(30_007, 30_400)));
    await userEvent.keyboard('{Backspace}');
    expect(isSame(copied(), `${LONG.slice(0, 30_007)}Q${LONG.slice(30_007)}`)).toBe(true);
    await expect.poll(text).toContain(`${(LONG.length + 1).toLocaleString('en')} characters.`);
    expect(isSame(shown(), `${token.value}\n`)).toBe(true);
  });

  test('a selection across a fold is cut as what it stands for, and can be undone', async () => {
    const { token, putCaret, copied, click } = await openLong();
    putCaret(100, token.value.length - 50);
    expect(isSame(takeOut(token, 'cut'), LONG.slice(100, -50))).toBe(true);
    expect(token.value).toBe(LONG.slice(0, 100) + LONG.slice(-50));
    expect(token.selectionStart).toBe(100);
    click('Undo');
    await screen.findByRole('slider', { name: 'Place in the token' });
    expect(isSame(copied(), LONG)).toBe(true);
  });

  test('typing into the line of a fold opens it and changes nothing', async () => {
    const { token, putCaret, copied } = await openLong();
    putCaret(token.value.indexOf('⋯') + 3);
    await userEvent.keyboard('Q');
    expect(token.value.includes(LONG.slice(0, 3000))).toBe(true);
    expect(isSame(copied(), LONG)).toBe(true);
  });

  test('a text typed until it is too long is folded around the caret', async () => {
    const { box, type } = openDecoder();
    const almost = 'x'.repeat(19_999);
    type('Token', almost);
    const token = box('Token');
    token.focus();
    token.setSelectionRange(9_000, 9_000);
    await userEvent.keyboard('yz');
    await expect.poll(() => token.value.length).toBeLessThan(7000);
    await expect
      .poll(() => token.value.slice(token.selectionStart - 1, token.selectionStart + 1))
      .toMatch(/[yz]x/);
  });
});

describe('the bits of a character', () => {
  beforeEach(() => openDecoder().type('Token', T));

  test('the caret shows four characters, 24 bits and three octets, in the same place as before', async () => {
    const token = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token' });
    const height = () => document.querySelector('.token-box')?.getBoundingClientRect().height;
    const before = height();
    token.focus();
    token.setSelectionRange(T.indexOf('.') + 3, T.indexOf('.') + 3);
    fireEvent.select(token);
    await expect.poll(() => bits().textContent).toContain('eyJz');
    for (const piece of ['011110', '110010', '001001', '110011', '7b {', '22 "', '73 s', 'sub'])
      expect(bits().textContent).toContain(piece);
    await expect
      .poll(() => bits().querySelector('output')?.textContent)
      .toBe('Character J of e y J z: bits 011110 110010 001001 110011, bytes 7b, {; 22, "; 73, s.');
    expect(height()).toBe(before);
  });

  test('pointing at a claim shows its first characters, and leaving it clears them', async () => {
    const row = screen.getByRole('row', { name: /^admin / });
    fireEvent.pointerEnter(row);
    await expect.poll(() => bits().textContent).toContain('admin');
    fireEvent.pointerLeave(row);
    await expect.poll(() => bits().textContent).toContain('Point at a claim');
  });

  test('a signature has octets without text, a dot has no bits', async () => {
    const token = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token' });
    token.focus();
    token.setSelectionRange(T.length - 1, T.length - 1);
    fireEvent.select(token);
    await expect.poll(() => bits().textContent).toContain('bytes 31–32');
    const dot = T.lastIndexOf('.');
    token.setSelectionRange(dot, dot);
    fireEvent.select(token);
    await expect.poll(() => bits().textContent).toContain('no bits');
  });
});
