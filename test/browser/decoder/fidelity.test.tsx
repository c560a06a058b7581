import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { openDecoder, signText } from './decoder-driver.tsx';
import { SECRET, encode, tokenOf } from '../../tokens.ts';

afterEach(cleanup);

/** Milliseconds, the loading of the worker by the development server included; the built site is held to less. */
const LOAD_AND_READ = 3000;

const HS256 = '{"alg":"HS256"}';

describe('acceptance cases 15 to 27: fidelity', () => {
  test.each([
    [tokenOf(HS256, '{"role":"user","role":"admin"}'), ['"user"', '"admin"']],
    [tokenOf('{"alg":"none","alg":"HS256"}', '{}'), ['"none"', '"HS256"']],
    [tokenOf(HS256, '{"a":[{"r":1,"r":2}]}'), ['"r": 1', '"r": 2']],
  ])('15: both values of a repeated name are visible', async (token, values) => {
    const { box, type, findings, expectLight } = openDecoder();
    type('Token', token);
    const panes = box('Header').value + box('Payload').value;
    for (const value of values) expect(panes).toContain(value);
    expect(findings()).toMatch(/Danger.*occurs twice.*JavaScript takes the last/);
    await expectLight('Format', 'fail', 'twice');
  });

  test('16: numbers are shown as they are written', () => {
    const { box, type, findings } = openDecoder();
    type('Token', tokenOf(HS256, '{"id":9007199254740993,"f":1.0,"e":1E400}'));
    expect(box('Payload').value).toBe('{\n  "id": 9007199254740993,\n  "f": 1.0,\n  "e": 1E400\n}');
    expect(findings()).toContain('JavaScript reads 9007199254740992');
  });

  test('17: order stays in both views, white space in the raw one', () => {
    const { box, type, click } = openDecoder();
    const raw = '{ "b":1 ,"10":2,"a" :3,"2": 4}';
    type('Token', tokenOf(HS256, raw));
    expect(box('Payload').value.match(/"\w+"/g)).toEqual(['"b"', '"10"', '"a"', '"2"']);
    const [, payloadSwitch] = screen.getAllByRole('button', { name: 'As written' });
    payloadSwitch?.click();
    return expect
      .poll(() => box('Payload').value)
      .toBe(raw)
      .then(() => click('In lines'));
  });

  test('18: octets that are not UTF-8 are named by place and value', async () => {
    const { box, type, expectLight } = openDecoder();
    const payload = Uint8Array.from([...new TextEncoder().encode('{"a":"'), 0xff, 0xfe, 0xc3, 0x22, 0x7d]);
    type('Token', `${encode(HS256)}.${writeBase64url(payload)}.${'A'.repeat(43)}`);
    await expectLight('Format', 'fail', 'not UTF-8 at byte 6: FF');
    expect(box('Payload').value).toContain('{"a":"');
  });

  test('19: a byte order mark is found, the rest decoded', () => {
    const { box, type, findings } = openDecoder();
    type('Token', tokenOf(HS256, '\uFEFF{"sub":"x"}'));
    expect(box('Payload').value).toContain('"sub"');
    expect(findings()).toMatch(/byte order mark.*RFC 8259 forbids it/);
  });

  test('20: what is invisible is labelled, and cannot turn the layout', () => {
    const { box, type, findings } = openDecoder();
    type('Token', tokenOf(HS256, '{"f":"\u202Egnp.exe","z":"a\u200Bb","n":"p\u0430ypal"}'));
    const table = screen.getByRole('table', { name: 'Claims' });
    expect(within(table).getAllByText('U+202E')[0]?.closest('bdi')).not.toBeNull();
    expect(within(table).getAllByText('U+200B').length).toBeGreaterThan(0);
    expect(box('Payload').value).toContain(String.raw`\u202Egnp.exe`);
    expect(findings()).toMatch(/U\+202E, U\+200B/);
    expect(findings()).toContain('mixes scripts');
  });

  test('21: every script reads right', () => {
    const { box, type, claims } = openDecoder();
    type('Token', tokenOf(HS256, '{"name":"Zoë 🔐 漢字 שלום"}'));
    expect(box('Payload').value).toContain('Zoë 🔐 漢字 שלום');
    expect(claims()).toContain('Zoë 🔐 漢字 שלום');
  });

  test('22: markup stays text and nothing becomes a link', () => {
    const { type, claims } = openDecoder();
    type(
      'Token',
      tokenOf(
        '{"alg":"HS256","kid":"[x](javascript:alert(1))"}',
        '{"name":"<img src=x onerror=alert(1)><script>1</script>"}',
      ),
    );
    expect(claims()).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('.decoder :is(img, script, a[href^="javascript"])')).toBeNull();
  });

  test('23: names of the prototype are ordinary claims and survive an edit', async () => {
    const { box, type, claims } = openDecoder();
    type('Token', tokenOf(HS256, '{"__proto__":{"a":1},"constructor":"c","toString":2}'));
    expect(claims().match(/not registered/g)).toHaveLength(3);
    type('Payload', box('Payload').value.replace('"c"', '"d"'));
    await expect
      .poll(() => atob(box('Token').value.split('.')[1] ?? ''))
      .toBe('{"__proto__":{"a":1},"constructor":"d","toString":2}');
  });

  test('24: alg constructor is unknown, never none', async () => {
    const { type, expectLight, text } = openDecoder();
    type('Token', tokenOf('{"alg":"constructor"}', '{}', ''));
    await expectLight('Signature', 'unable', 'Unknown algorithm “constructor”');
    expect(text()).not.toContain('Unsecured');
  });

  test.each([200, 5000])('25: depth %i opens collapsed, in time', async (depth) => {
    const { type, text, expectLight } = openDecoder();
    const started = performance.now();
    type('Token', tokenOf(HS256, `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`));
    await expectLight('Format', 'pass');
    expect(performance.now() - started).toBeLessThan(LOAD_AND_READ);
    expect(text()).toContain(`${depth} levels deep`);
  });

  test.each([
    ['100 KB', `{"a":"${'x'.repeat(75_000)}"}`],
    ['1 MB', `{"a":"${'x'.repeat(750_000)}"}`],
    [
      '1 MB of 20,000 claims',
      `{${Array.from({ length: 20_000 }, (_, index) => `"claim-number-${index}":"${'v'.repeat(16)}"`).join(',')}}`,
    ],
  ])('26: %s is read in the worker, in time, with a warning of its size', async (_kind, payload) => {
    const { type, findings, expectLight } = openDecoder();
    const token = tokenOf(HS256, payload);
    const started = performance.now();
    type('Token', token);
    await expect.poll(findings, { timeout: 5000, interval: 10 }).toContain('bytes travel with every request');
    expect(performance.now() - started).toBeLessThan(LOAD_AND_READ);
    await expectLight('Format', 'pass');
    expect(findings()).toContain('431');
    expect(document.querySelectorAll('.decoder *').length).toBeLessThan(1500);
  });

  test.each([
    ['hello', 'plain text'],
    ['[1,2]', 'a JSON array'],
    ['42', 'a JSON number'],
    ['"text"', 'a JSON string'],
    ['null', 'a JSON null'],
  ])('27: the payload %s is a JWS but no JWT, and can still be verified', async (payload, kind) => {
    const { box, type, expectLight } = openDecoder();
    type('Token', await signText(`${encode(HS256)}.${encode(payload)}`));
    type('Key', SECRET);
    expect(box('Payload').value.replaceAll(/\s/g, '')).toBe(payload);
    await expectLight('Format', 'fail', `A JWS, but not a JWT: its payload is ${kind}`);
    await expectLight('Signature', 'pass');
  });
});
