import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import vectors from '../../vectors/rfc9901.json';
import { openDecoder } from './decoder-driver.tsx';

afterEach(cleanup);

const [presentation = { text: '' }] = vectors.presentations;
const step = (name: string): string =>
  within(screen.getByRole('table', { name: 'Key binding' }))
    .getAllByRole('row')
    .find(({ textContent }) => textContent.startsWith(name))?.textContent ?? '';

describe('acceptance case 36: the key binding of an SD-JWT', () => {
  test('is verified, says what is left to compare, and who vouches for its key', async () => {
    const { type, text, expectLight } = openDecoder();
    type('Token', presentation.text);
    await screen.findByRole('heading', { name: 'Key binding' });
    expect(step('Signature')).toContain('It matches the key in cnf.');
    expect(step('sd_hash')).toContain('holds');
    expect(text()).toContain('The issuer’s signature was not checked.');
    const compare = screen.getByRole('table', { name: 'For the verifier to compare' }).textContent;
    for (const value of [vectors.audience, vectors.nonce, '29 May 2025']) expect(compare).toContain(value);
    type('Key', JSON.stringify(vectors.issuerKey));
    await expectLight('Signature', 'pass');
    await expectLight('Key trust', 'pass', 'The holder’s key signed this presentation.');
    expect(text()).toContain('vouches for the holder’s');
  });

  test('does not hold once a disclosure was taken away', async () => {
    const { type, verdict, expectLight } = openDecoder();
    const [issued = '', , ...rest] = presentation.text.split('~');
    type('Key', JSON.stringify(vectors.issuerKey));
    type('Token', [issued, ...rest].join('~'));
    await expectLight('Key trust', 'fail', 'The key binding does not hold: sd_hash');
    expect(step('sd_hash')).toContain('a part was added, removed or changed');
    expect(verdict()).toContain('its key binding does not hold');
  });
});
