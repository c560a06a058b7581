import { readFileSync } from 'node:fs';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Page } from '#features/decoder/decoder-page.tsx';
import { RESTORED_TOKEN, TEXTBOOK_TOKEN } from '#features/decoder/opening-example/textbook.ts';
import { SECRET, T } from '../../tokens.ts';

function setup() {
  render(<Page />);
  const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
  return {
    box,
    type: (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } }),
    light: (name: string) => {
      const lights = within(screen.getByRole('list', { name: 'Checks' })).getAllByRole('listitem');
      const light = lights.find(({ textContent }) => textContent.startsWith(name));
      if (!light) throw new Error(`There is no light ${name}.`);
      return light;
    },
    claims: () =>
      within(screen.getByRole('table', { name: 'Claims' }))
        .getAllByRole('row')
        .slice(1),
  };
}

beforeEach(() => history.replaceState(null, '', '/decoder/'));
afterEach(() => history.replaceState(null, '', '/'));

describe('the opening example', () => {
  test('is the textbook token, told step by step', async () => {
    const user = userEvent.setup();
    const { box, claims, light } = setup();
    expect(box('Token')).toHaveValue(TEXTBOOK_TOKEN);
    expect(claims()).toHaveLength(2);
    expect(light('Signature')).toHaveAttribute('data-state', 'unchecked');
    await user.click(screen.getByRole('button', { name: 'Check it with mystar' }));
    expect(box('Key')).toHaveValue('mystar');
    await screen.findByText(/It was never valid/);
    await user.click(screen.getByRole('button', { name: 'Restore the missing claims' }));
    expect(box('Token')).toHaveValue(RESTORED_TOKEN);
    expect(claims()).toHaveLength(7);
    await screen.findByText('matches');
    expect(light('Time')).toHaveAttribute('data-state', 'fail');
    expect(screen.getAllByText(/the token expired \d+ years ago/)[0]).toBeVisible();
    expect(within(screen.getByRole('list', { name: 'Findings' })).getByText(/48 bits/)).toBeVisible();
  });

  test('is there before any script runs, without a clock and without inline styles', () => {
    const html = renderToString(<Page />);
    expect(html).toContain('Not checked yet: no key was given.');
    expect(html).toContain('from_user');
    expect(html).not.toContain('style=');
  });
});

describe('lights', () => {
  test('a token is decoded at once, and verified when the secret is there', async () => {
    const { box, type, light } = setup();
    type('Token', T);
    expect(box('Header')).toHaveValue('{\n  "alg": "HS256",\n  "typ": "JWT"\n}');
    expect(box('Payload').value).toContain('"name": "John Doe"');
    expect(light('Format')).toHaveAttribute('data-state', 'pass');
    expect(light('Signature')).toHaveAttribute('data-state', 'unchecked');
    type('Key', SECRET);
    await screen.findByText('matches');
    expect(light('Signature')).toHaveAttribute('data-state', 'pass');
    expect(screen.getByRole('status')).toHaveTextContent(
      '200. A server that trusts this key would let it through.',
    );
  });

  test('a later secret wins over an earlier one', async () => {
    const { type, light } = setup();
    type('Token', T);
    for (const key of ['a', 'ab', SECRET]) type('Key', key);
    await screen.findByText('matches');
    expect(light('Signature')).toHaveAttribute('data-state', 'pass');
  });
});

describe('editing', () => {
  test('a claim is edited and the token follows, signed again', async () => {
    const { box, type, light } = setup();
    type('Token', T);
    type('Key', SECRET);
    await screen.findByText('matches');
    type('Payload', box('Payload').value.replace('John', 'Jane'));
    await expect.poll(() => box('Token').value).not.toBe(T);
    expect(Buffer.from(box('Token').value.split('.')[1] ?? '', 'base64url').toString()).toContain(
      '"Jane Doe"',
    );
    await expect.poll(() => light('Signature').dataset['state']).toBe('pass');
  });

  test('without a key the old signature stays and nothing is claimed', async () => {
    const { box, type, light } = setup();
    type('Token', T);
    type('Payload', '{"sub":"x"}');
    await expect.poll(() => box('Token').value).not.toBe(T);
    expect(box('Token').value.split('.')[2]).toBe(T.split('.')[2]);
    expect(light('Signature')).toHaveAttribute('data-state', 'unchecked');
  });

  test('a bad edit is marked where it is, and the last good token stays', () => {
    const { box, type } = setup();
    type('Token', T);
    type('Payload', '{\n  "a": 1,\n}');
    expect(screen.getByRole('alert')).toHaveTextContent('Line 2, column 9: this comma is one too many.');
    expect(box('Payload')).toHaveValue('{\n  "a": 1,\n}');
    expect(box('Payload')).toHaveAttribute('aria-invalid', 'true');
    expect(box('Token')).toHaveValue(T);
  });
});

describe('bad input', () => {
  test('an empty box gets a hint and a sample, no failure', async () => {
    const user = userEvent.setup();
    const { box, type } = setup();
    type('Token', '  \n');
    expect(screen.queryByRole('list', { name: 'Checks' })).toBeNull();
    expect(screen.queryByText('401')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open the textbook token' }));
    expect(box('Token')).toHaveValue(TEXTBOOK_TOKEN);
  });

  test('what is no JWT is named', async () => {
    const { type } = setup();
    type('Token', '550e8400-e29b-41d4-a716-446655440000');
    expect((await screen.findAllByText(/Not a JWT: a UUID/))[0]).toBeVisible();
  });

  test('a fault in one part leaves the others on the page', async () => {
    const { box, type, light } = setup();
    type('Token', T.replace('.eyJzdWIi', '.eyJ!dWIi'));
    await waitFor(() => expect(light('Format')).toHaveAttribute('data-state', 'fail'));
    expect(light('Format')).toHaveTextContent('“!” (U+0021) at character 41');
    expect(box('Header').value).toContain('HS256');
    expect(box('Payload').value).toBe('{"');
  });

  test('markup in a token stays text', () => {
    const { type } = setup();
    const payload = Buffer.from('{"<img src=x onerror=alert(1)>":"<script>alert(1)</script>"}').toString(
      'base64url',
    );
    type('Token', `eyJhbGciOiJIUzI1NiJ9.${payload}.AA`);
    expect(document.querySelector('.decoder :is(img, script)')).toBeNull();
    expect(screen.getByRole('rowheader', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  });

  test('invisible characters are labelled', () => {
    const { type } = setup();
    const payload = Buffer.from('{"file":"\u202Egnp.exe"}').toString('base64url');
    type('Token', `eyJhbGciOiJIUzI1NiJ9.${payload}.AA`);
    expect(screen.getAllByText('U+202E').length).toBeGreaterThan(0);
    expect(
      within(screen.getByRole('list', { name: 'Findings' })).getByText(/Invisible characters/),
    ).toBeVisible();
  });
});

describe('the address', () => {
  test.each(['token', 'id_token', 'access_token'])('#%s= opens a token', (name) => {
    history.replaceState(null, '', `/decoder/#${name}=${T}`);
    const { box } = setup();
    expect(box('Token')).toHaveValue(T);
  });

  test('the token is taken out of it as soon as another is typed, and the title never holds one', () => {
    history.replaceState(null, '', `/decoder/#token=${T}`);
    const { type } = setup();
    type('Token', TEXTBOOK_TOKEN);
    expect(location.hash).toBe('');
    expect(document.title).not.toContain('eyJ');
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });
});

test('the count of requests is on the page', () => {
  setup();
  expect(screen.getByText(/Requests since this page loaded:/)).toHaveTextContent(
    'Requests since this page loaded: 0',
  );
});

test('the vectors of the textbook token are those of the page', () => {
  const vectors = JSON.parse(readFileSync('test/vectors/textbook-token.json', 'utf8')) as Record<
    'textbook_token' | 'corrected_7_claims',
    { readonly token: string }
  >;
  expect([vectors.textbook_token.token, vectors.corrected_7_claims.token]).toEqual([
    TEXTBOOK_TOKEN,
    RESTORED_TOKEN,
  ]);
});
