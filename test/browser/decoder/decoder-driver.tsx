/** Drives the decoder as a person does, in a real browser, by role and name. */
import '../../../src/app/app.css';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { Page } from '#features/decoder/decoder-page.tsx';
import { inputSearch } from '#features/decoder/token-box/input-search.ts';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { SECRET, encode } from '../../tokens.ts';

// On a busy machine late pieces of the page arrive late.
configure({ asyncUtilTimeout: 8000 });

// Tests read the page right after they typed; without the search that takes a moment the first time.
await inputSearch.fetch();

/** A token really signed with HMAC SHA-256. */
export async function signedToken(header: string, payload: string, secret = SECRET): Promise<string> {
  return signText(`${encode(header)}.${encode(payload)}`, secret);
}

/** A signing input with its HMAC SHA-256. */
export async function signText(input: string, secret = SECRET): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    writeUtf8(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const mac = await crypto.subtle.sign('HMAC', key, writeUtf8(input));
  return `${input}.${writeBase64url(new Uint8Array(mac))}`;
}

/** Opens the page; the light and text matchers wait, since a verification takes a moment. */
export function openDecoder() {
  document.body.replaceChildren();
  render(<Page />);
  const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
  const findLight = (name: string) =>
    within(screen.getByRole('list', { name: 'Checks' }))
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent.startsWith(name));
  return {
    box,
    type: (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } }),
    click: (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name })),
    expectLight: async (name: string, state: string, sentence: string | RegExp = '') => {
      await expect.poll(() => findLight(name)?.dataset['state'], { timeout: 5000 }).toBe(state);
      await expect.poll(() => findLight(name)?.textContent ?? '').toMatch(sentence);
    },
    /** What stands beside the label of the token box. */
    note: () => document.querySelector('.token-label')?.textContent ?? '',
    verdict: () => document.querySelector('.verdict')?.textContent ?? '',
    findings: () => screen.queryByRole('list', { name: 'Findings' })?.textContent ?? '',
    claims: () => screen.queryByRole('table', { name: 'Claims' })?.textContent ?? '',
    text: () => document.body.textContent,
  };
}
