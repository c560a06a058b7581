import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { SignJWT, exportSPKI, generateKeyPair } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { digestText } from '#model/encoding/digest.ts';
import { openDecoder, signedToken } from './decoder-driver.tsx';
import { SECRET, T, encode } from '../../tokens.ts';

afterEach(cleanup);

/** On a busy machine code arrives late. */
const SOON = { timeout: 8000 };
const HS256 = '{"alg":"HS256"}';

async function openBenches() {
  const drawer = await screen.findByText(/careless servers/);
  fireEvent.click(drawer);
  const list = (name: RegExp) => screen.findByRole('list', { name }, SOON);
  return {
    /** The answer of each verifier, by its name. */
    verifiers: async () => {
      const rows = within(await list(/One token/)).getAllByRole('listitem', { queryFallbacks: false });
      await expect.poll(() => rows[0]?.textContent.startsWith('…')).toBe(false);
      return Object.fromEntries(
        rows.map((row) => [
          row.querySelector('h4')?.textContent ?? '',
          row.querySelector('strong')?.textContent ?? '',
        ]),
      );
    },
    forgery: async (name: string) => {
      const heading = await within(await list(/Forged/)).findByText(name);
      return heading.closest('li')?.textContent ?? '';
    },
  };
}

describe('the verifier bench', () => {
  test('a good token passes everywhere; an expired one only where nobody looks at the clock', async () => {
    const { type } = openDecoder();
    type('Token', await signedToken(HS256, '{"sub":"x","exp":1441594722}'));
    type('Key', SECRET);
    const { verifiers } = await openBenches();
    expect(await verifiers()).toEqual({
      Sound: '401',
      'Lets the token choose the algorithm': '401',
      'Accepts none': '401',
      'Uses the key in the header': '401',
      'Ignores the clock': '200',
      'Ignores the audience': '401',
      'Only decodes': '401',
    });
  });

  test('until it is said whom to trust and who the server is, the sound one cannot decide', async () => {
    const { type, text } = openDecoder();
    type('Token', await signedToken(HS256, '{"iss":"https://a.example","aud":"x","exp":4102444800}'));
    type('Key', SECRET);
    const { verifiers } = await openBenches();
    await expect.poll(async () => (await verifiers())['Sound'], SOON).toBe('? cannot decide');
    expect((await verifiers())['Ignores the audience']).toBe('200');
    expect(text()).toContain('Cannot decide: not told whom to trust.');
    type('Issuer (iss)', 'https://a.example');
    await expect.poll(text, SOON).toContain('Cannot decide: not told who I am.');
    type('Audience (aud)', 'x');
    await expect.poll(async () => (await verifiers())['Sound'], SOON).toBe('200');
  });

  test('of an encrypted token it is said that these servers take signed ones', async () => {
    const { type, text } = openDecoder();
    const part = (octets: number) => 'A'.repeat(Math.ceil((octets * 4) / 3));
    type('Token', [encode('{"alg":"dir","enc":"A256GCM"}'), '', part(12), part(3), part(16)].join('.'));
    const { verifiers } = await openBenches();
    expect(new Set(Object.values(await verifiers()))).toEqual(new Set(['401']));
    expect(text()).toContain('Refused: it is encrypted, and these servers take signed tokens only.');
  });

  test('of an SD-JWT the servers judge what it discloses', async () => {
    const { type } = openDecoder();
    const past = encode('["salt","exp",1700000000]');
    const issued = await signedToken(HS256, `{"_sd":["${await digestText('SHA-256', past)}"]}`);
    type('Token', `${issued}~${past}~`);
    type('Key', SECRET);
    const { verifiers } = await openBenches();
    await expect.poll(async () => (await verifiers())['Sound'], SOON).toBe('401');
    expect((await verifiers())['Ignores the clock']).toBe('200');
  });

  test('the code that is shown is the code that ran', async () => {
    const { type, text } = openDecoder();
    type('Token', T);
    const { verifiers } = await openBenches();
    await verifiers();
    expect(text()).toContain('async function sound(token: ParsedToken, server: Server): Promise<Answer>');
    expect(text()).not.toContain('import {');
    // It scrolls, so the keyboard must reach it.
    for (const code of document.querySelectorAll<HTMLElement>('.verifiers pre'))
      expect(code.tabIndex).toBe(0);
  });
});

describe('the attack bench', () => {
  test('a sound server refuses every forgery, each careless one falls for its own', async () => {
    const { type } = openDecoder();
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    type('Token', await new SignJWT({ sub: 'alice' }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey));
    type('Key', await exportSPKI(publicKey));
    const { forgery } = await openBenches();
    for (const [name, victim] of [
      ['alg nOnE', 'accepts none'],
      ['Signature removed', 'only decodes'],
      ['Claims changed', 'only decodes'],
      ['Public key as secret', 'lets the token choose the algorithm'],
      ['Own key in the header', 'uses the key in the header'],
      ['Signed with an empty secret', 'only decodes'],
    ] as const) {
      const row = await forgery(name);
      expect(row).toMatch(/^401/);
      expect(row).toContain(`“${victim}”`);
    }
  });

  test('a weak secret is found, and can be used as the key', async () => {
    const { type, box, expectLight, click } = openDecoder();
    type('Token', await signedToken(HS256, '{"sub":"x"}', 'mystar'));
    await openBenches();
    fireEvent.click(await screen.findByRole('button', { name: 'Search for the secret' }));
    expect(await screen.findByText(/Found: mystar/, {}, { timeout: 10_000 })).toBeDefined();
    click('Use it as the key');
    expect(box('Key').value).toBe('mystar');
    await expectLight('Signature', 'pass');
  });

  test('one try tells no rate', async () => {
    const { type } = openDecoder();
    type('Token', await signedToken(HS256, '{"sub":"x"}', 'secret'));
    await openBenches();
    fireEvent.click(await screen.findByRole('button', { name: 'Search for the secret' }));
    const found = await screen.findByText(/Found: secret/, {}, { timeout: 10_000 });
    expect(found.textContent).toContain('1 tried. Whoever');
  });

  test('a search can be stopped', async () => {
    const { type } = openDecoder();
    type('Token', T);
    await openBenches();
    fireEvent.click(await screen.findByRole('button', { name: 'Search for the secret' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/Stopped\./)).toBeDefined();
  });
});

test('the cost of the token stands beside that of a session ID', async () => {
  const { type } = openDecoder();
  type('Token', T);
  await openBenches();
  const table = await screen.findByRole('table', { name: 'Cost beside a session ID' });
  expect(table.textContent).toContain(`${T.length + 24} bytes`);
});

test('without cryptography no server is said to refuse the token', async () => {
  vi.stubGlobal('crypto', {});
  const { type, text } = openDecoder();
  type('Token', T);
  type('Key', SECRET);
  fireEvent.click(await screen.findByText(/careless servers/));
  await expect.poll(text).toContain('Nothing can be verified, forged or guessed here.');
  expect(screen.queryByRole('list', { name: /One token/ })).toBeNull();
  vi.unstubAllGlobals();
});
