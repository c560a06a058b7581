import { expect, test } from 'vitest';
import { redirectOf } from '#app/redirect.ts';
import { checkAddresses, readAddresses, writeAddresses } from '../../scripts/site/addresses.mjs';

const published = {
  '/': [],
  '/guide/': ['one', 'two'],
  '/simulator/login/': [],
  '/simulator/login/?mode=jwt': ['log-in.request-sent'],
};

const written = writeAddresses('', published);

const check = (text: string, now: typeof published | Record<string, readonly string[]> = published) =>
  checkAddresses(text, now, redirectOf);

test('what was just written is kept', () => {
  expect(check(written)).toEqual([]);
  expect(writeAddresses(written, published)).toBe(written);
});

test('what is gone is refused, with file, line and reason', () => {
  const faults = check(written, { ...published, '/guide/': ['one'] });
  const line = written.split('\n').indexOf('    - two') + 1;
  expect(faults).toEqual([
    `content/addresses.yaml:${line} "/guide/#two" was published and is gone: restore it, or add a redirect`,
  ]);
});

test('a redirect to something that exists is enough, for a heading, a step in a mode, and a page', () => {
  const now = {
    '/': [],
    '/guide/': ['one', 'second'],
    '/simulator/log-in/': [],
    '/simulator/log-in/?mode=jwt': ['log-in.request-sent'],
  };
  const text = writeAddresses(written, now).replace(
    'redirects: {}',
    "redirects:\n  '/guide/#two': '/guide/#second'\n  /simulator/login/: /simulator/log-in/",
  );
  expect(check(text, now)).toEqual([]);
});

test.each([
  ["'/guide/#zero': '/guide/#nowhere'", 'there is no "/guide/#nowhere" to lead to'],
  ["'/guide/#one': '/guide/#two'", '"/guide/#one" is still there, so it must not lead elsewhere'],
])('the redirect %s is refused', (line, reason) => {
  const text = written.replace('redirects: {}', `redirects:\n  ${line}`);
  const at = text.split('\n').indexOf(`  ${line}`) + 1;
  expect(check(text)).toEqual([`content/addresses.yaml:${at} ${reason}`]);
});

test('what is new is asked for, with the command that adds it', () => {
  const now = { ...published, '/decoder/': [], '/guide/': ['one', 'two', 'three'] };
  expect(check(written, now)).toEqual([
    'content/addresses.yaml:1 misses what is new (/guide/#three, /decoder/): node scripts/addresses.mjs --write',
  ]);
  expect(check(writeAddresses(written, now), now)).toEqual([]);
});

test('the command keeps what is gone, redirects and all', () => {
  const text = written.replace('redirects: {}', "redirects:\n  '/guide/#two': '/guide/#one'");
  const next = readAddresses(writeAddresses(text, { ...published, '/guide/': ['one'] }));
  expect(next.entries.map(({ fragment }) => fragment)).toContain('two');
  expect(next.redirects).toMatchObject([{ from: '/guide/#two', to: '/guide/#one' }]);
});

test('a file that is no YAML is refused with its line', () => {
  expect(() => readAddresses('addresses:\n  - [')).toThrow(/^content\/addresses\.yaml:\d+ /);
});
