import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openDecoder } from './decoder-driver.tsx';
import { readBase64url } from '#model/encoding/base64url.ts';
import { SECRET, T, encode, tokenOf } from '../../tokens.ts';

afterEach(() => {
  cleanup();
  history.replaceState(null, '', location.pathname + location.search);
});

const lit = () => document.querySelector('.token-colours em')?.textContent ?? '';

describe('a claim and its characters', () => {
  test('pointing at a claim lights up the characters that carry it', () => {
    const { type } = openDecoder();
    type('Token', T);
    const row = screen.getByRole('row', { name: /admin/ });
    fireEvent.pointerEnter(row);
    const payload = T.split('.')[1] ?? '';
    const from = payload.indexOf(lit());
    const octets = atob(payload.padEnd(payload.length + ((4 - (payload.length % 4)) % 4), '='));
    expect(from).toBeGreaterThan(0);
    expect(octets.slice(Math.floor((from * 3) / 4), Math.ceil(((from + lit().length) * 3) / 4))).toMatch(
      /^.{0,2}"admin":true.{0,2}$/,
    );
    fireEvent.pointerLeave(row);
    expect(lit()).toBe('');
  });

  test('the caret in the token points at the claim', async () => {
    const { box, type } = openDecoder();
    type('Token', T);
    const token = box('Token');
    token.focus();
    token.setSelectionRange(T.indexOf('.') + 3, T.indexOf('.') + 3);
    fireEvent.select(token);
    await expect.poll(() => screen.getByRole('row', { name: /^sub/ }).dataset['pointed']).toBe('true');
  });
});

describe('editing', () => {
  test('undo and redo walk through every token, and the differences with the original are named', async () => {
    const { box, type, click, text } = openDecoder();
    type('Token', T);
    type('Key', SECRET);
    type('Payload', box('Payload').value.replace('John', 'Jane'));
    await expect.poll(() => box('Token').value).not.toBe(T);
    fireEvent.blur(box('Payload'));
    await expect.poll(text).toContain('Changed here, and signed with your key: payload name, signature');
    expect(text()).toContain('"John Doe" → "Jane Doe"');
    const edited = box('Token').value;
    click('Undo');
    expect(box('Token').value).toBe(T);
    click('Redo');
    expect(box('Token').value).toBe(edited);
  });

  test('exp is set to a quarter of an hour from now, and signed', async () => {
    const { box, type, click, expectLight } = openDecoder();
    type('Token', T);
    type('Key', SECRET);
    await expect.poll(() => screen.queryByRole('button', { name: 'exp = now + 15 min' })).not.toBeNull();
    click('exp = now + 15 min');
    await expect.poll(() => box('Payload').value).toMatch(/"exp": \d{10}/);
    await expectLight('Time', 'pass', /It ends in 1[45] min/);
    await expectLight('Signature', 'pass');
  });

  test.each(['HS512', 'RS256', 'ES384', 'EdDSA', 'ML-DSA-44'])(
    'a key is made for %s, and signs what is edited',
    async (alg) => {
      const { box, type, click, expectLight } = openDecoder();
      type('Token', T);
      type('Header', `{"alg":"${alg}"}`);
      await expect.poll(() => screen.queryByRole('button', { name: `Make a key for ${alg}` })).not.toBeNull();
      click(`Make a key for ${alg}`);
      await expect.poll(() => box('Key').value).toContain('"kty"');
      type('Payload', '{"sub":"signed anew"}');
      await expectLight('Signature', 'pass');
    },
  );
});

describe('sharing', () => {
  const captureCopies = () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    return copied;
  };

  test('a link holds the token in its fragment, without key, its signature masked unless asked', async () => {
    const copied = captureCopies();
    const { type, click } = openDecoder();
    type('Token', T);
    type('Key', SECRET);
    click('Copy link');
    click('with signature');
    await expect.poll(() => copied).toHaveLength(2);
    const [head, payload, signature] = T.split('.');
    expect(copied[0]).toMatch(new RegExp(`#token=${head}\\.${payload}\\._{43}$`));
    expect(copied[1]).toMatch(new RegExp(`#token=${head}\\.${payload}\\.${signature}$`));
    expect(copied.join('')).not.toContain(SECRET);
  });

  test('such a link opens with a banner that says what it is', () => {
    history.replaceState(null, '', `#token=${T.replace(/[^.]+$/, '_'.repeat(43))}`);
    const { box, text } = openDecoder();
    expect(box('Payload').value).toContain('John Doe');
    expect(text()).toContain('A masked copy.');
  });
});

test('everything has a name, and the lights are five in their order', () => {
  const { type } = openDecoder();
  type('Token', T);
  const lights = within(screen.getByRole('list', { name: 'Checks' })).getAllByRole('listitem');
  expect(lights.map((light) => light.querySelector('h3')?.firstChild?.textContent)).toEqual([
    'Format',
    'Signature',
    'Time',
    'Audience and issuer',
    'Key trust',
  ]);
  for (const name of ['Token', 'Header', 'Payload', 'Key'])
    expect(screen.getByRole('textbox', { name })).toBeDefined();
});

describe('what a page must not do behind the back of its reader', () => {
  test('a key that does not fit signs only when it is told to', async () => {
    const { box, type, click, expectLight, text } = openDecoder();
    type('Token', T);
    type('Key', 'another secret, long enough for this algorithm');
    await expectLight('Signature', 'fail');
    expect(box('Token')).toHaveValue(T);
    click('Sign the token with it');
    await expectLight('Signature', 'pass');
    expect(box('Token').value.split('.').slice(0, 2)).toEqual(T.split('.').slice(0, 2));
    await expect.poll(text).toContain('Changed here, and signed with your key: signature');
    click('Undo');
    await expectLight('Signature', 'fail');
    expect(box('Token')).toHaveValue(T);
  });

  test('an edit leaves hidden characters that it did not touch as they were', async () => {
    const { box, type } = openDecoder();
    type('Token', tokenOf('{"alg":"HS256"}', '{"a":1,"n":"x\u200By\u202Ez"}'));
    type('Payload', box('Payload').value.replace('"a": 1', '"a": 2'));
    await expect
      .poll(() => new TextDecoder().decode(readBase64url(box('Token').value.split('.')[1] ?? '').octets))
      .toBe('{"a":2,"n":"x\u200By\u202Ez"}');
  });

  test('text as it is written shows hidden characters as labels, and is then for reading only', () => {
    const { box, type, text } = openDecoder();
    type('Token', tokenOf('{"alg":"HS256"}', '{"n":"a\u202Eb"}'));
    expect(box('Payload')).toHaveValue('{\n  "n": "a\\u202Eb"\n}');
    for (const button of screen.getAllByRole('button', { name: 'As written' })) fireEvent.click(button);
    expect(box('Payload')).toHaveValue('{"n":"a‹U+202E›b"}');
    expect(box('Payload')).toHaveAttribute('readonly');
    expect(text()).toContain('this view is for reading');
  });

  test('the verdict that is spoken follows what is demanded', async () => {
    const { type } = openDecoder();
    type('Token', T);
    type('Key', SECRET);
    fireEvent.click(screen.getByText('What you demand of it'));
    const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    type('Audience (aud)', 'first');
    await expect.poll(spoken).toContainEqual(expect.stringContaining('not “first”'));
    type('Audience (aud)', 'second');
    await expect.poll(spoken).toContainEqual(expect.stringContaining('not “second”'));
  });

  test('an edit that is no JSON yet is still there when the editor is left, until it is discarded', async () => {
    const { box, type, click, text } = openDecoder();
    type('Token', T);
    box('Payload').focus();
    type('Payload', '{"sub":');
    fireEvent.blur(box('Payload'));
    expect(box('Payload')).toHaveValue('{"sub":');
    expect(box('Token')).toHaveValue(T);
    expect(text()).toContain('The last good token stays.');
    click('Discard the edit');
    expect(box('Payload').value).toContain('"sub": "1234567890"');
  });

  test('an editor can be left at once: the edit counts', async () => {
    const { box, type } = openDecoder();
    type('Token', T);
    type('Key', SECRET);
    type('Payload', '{"sub":"left at once"}');
    fireEvent.blur(box('Payload'));
    await expect.poll(() => box('Payload').value).toContain('left at once');
    expect(box('Token')).not.toHaveValue(T);
  });

  test('a piece of a token stays a piece when it is edited', async () => {
    const { box, type } = openDecoder();
    type('Token', encode('{"sub":"x"}'));
    type('Payload', '{"sub":"y"}');
    await expect.poll(() => box('Token').value).toBe(encode('{"sub":"y"}'));
  });

  test('hidden characters are labels in verdict and lights, too', async () => {
    const { type, verdict } = openDecoder();
    type('Token', tokenOf('{"alg":"HS256"}', '{"iss":"a\u202Eb"}'));
    fireEvent.click(screen.getByText('What you demand of it'));
    type('Issuer (iss)', 'c');
    await expect.poll(verdict).toContain('its iss is “aU+202Eb”');
    expect(document.querySelector('.verdict > p')?.textContent).not.toContain('\u202E');
    expect(screen.getByRole('list', { name: 'Checks' }).textContent).not.toContain('\u202E');
  });
});
