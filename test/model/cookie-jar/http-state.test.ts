import { describe, expect, test } from 'vitest';
import { parseCookieField } from '#model/http/cookie-field.ts';
import cases from '../../vectors/http-state/parser.json';
import { setUpJar } from './jar-setup.ts';

interface Case {
  readonly test: string;
  readonly received: readonly string[];
  readonly sent: readonly { readonly name: string; readonly value: string }[];
  readonly 'sent-to'?: string;
}

describe('the http-state suite', () => {
  test.each((cases as readonly Case[]).map((each) => [each.test, each] as const))('%s', (name, each) => {
    const from = `http://home.example.org/cookie-parser?${name}`;
    const to = new URL(each['sent-to'] ?? `/cookie-parser-result?${name}`, from).href;
    const jar = setUpJar({ url: from });
    for (const line of each.received) jar.store(line);
    expect(parseCookieField(jar.sent({ url: to }))).toEqual(each.sent);
  });
});
