import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { digestText } from '#model/encoding/digest.ts';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { openDecoder, signedToken } from './decoder-driver.tsx';
import { SECRET, encode } from '../../tokens.ts';

afterEach(cleanup);

describe('acceptance case 36: an SD-JWT', () => {
  test('36: disclosures are opened and their digests recomputed', async () => {
    const { type, text, expectLight } = openDecoder();
    const disclosure = encode('["salt","given_name","Alice"]');
    const digest = writeBase64url(
      new Uint8Array(await crypto.subtle.digest('SHA-256', writeUtf8(disclosure))),
    );
    const issued = await signedToken(
      '{"alg":"HS256","typ":"dc+sd-jwt"}',
      `{"_sd":["${digest}"],"_sd_alg":"sha-256"}`,
    );
    type('Token', `${issued}~${disclosure}~`);
    type('Key', SECRET);
    await expectLight('Signature', 'pass');
    await expect.poll(text).toContain('given_name"Alice"salt');
    expect(screen.getByRole('table', { name: 'Disclosures' }).textContent).toContain(`${digest}yes`);
    expect(screen.getByRole('table', { name: 'Claims as disclosed' }).textContent).toContain('given_name');
    type('Token', `${issued}~${encode('["salt","given_name","Mallory"]')}~`);
    await expect.poll(text).toContain('digest not in token');
    await expectLight('Format', 'fail');
    expect(text()).toContain('a disclosure is not from this token');
  });

  test('36: a disclosed claim is judged like any other, and one that exists already is refused', async () => {
    const { type, expectLight, text, verdict, findings } = openDecoder();
    const past = encode('["salt","exp",1700000000]');
    const hidden = await signedToken('{"alg":"HS256"}', `{"_sd":["${await digestText('SHA-256', past)}"]}`);
    type('Token', `${hidden}~${past}~`);
    type('Key', SECRET);
    await expectLight('Time', 'fail', 'Expired');
    await expect.poll(verdict).toContain('401');
    await expect.poll(findings).not.toContain('It never expires');
    expect(findings()).toContain('No audience: any service with this key accepts it');
    const evil = encode('["salt","iss","evil"]');
    const twice = await signedToken(
      '{"alg":"HS256"}',
      `{"iss":"real","_sd":["${await digestText('SHA-256', evil)}"]}`,
    );
    type('Token', `${twice}~${evil}~`);
    await expectLight('Format', 'fail', 'a claim of that name exists already');
    await expect.poll(verdict).toContain('401');
    expect(screen.getByRole('table', { name: 'Claims as disclosed' }).textContent).not.toContain('evil');
    type('Token', `${twice}~${evil}`);
    await expectLight('Format', 'fail', 'It does not end in ~');
    const many = Array.from({ length: 5000 }, (_each, index) => encode(`["salt",${index}]`));
    type('Token', `${twice}~${many.join('~')}~`);
    await expect.poll(text).toContain('And 4,900 more disclosures');
    expect(screen.getByRole('table', { name: 'Disclosures' }).querySelectorAll('tr')).toHaveLength(101);
  });
});
