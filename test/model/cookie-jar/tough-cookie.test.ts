import * as fc from 'fast-check';
import { CookieJar } from 'tough-cookie';
import { expect, test } from 'vitest';
import { setUpJar } from './jar-setup.ts';

/**
 * What tough-cookie does as the standard says: it knows no Lax default, no size limits and no 400 days, lets a plain
 * connection overlay a Secure cookie, and takes
 * a cookie with Domain and one without for the same. So these bear different names here.
 */
const attribute = fc.constantFrom(
  'Path=/',
  'Path=/shop',
  'Path=/shop/cart',
  'Path=shop',
  'Domain=acme.example',
  'Domain=.acme.example',
  'Domain=evil.example',
  'Domain=app.acme.example',
  'Secure',
  'HttpOnly',
  'Max-Age=60',
  'Max-Age=0',
  'Expires=Thu, 01 Jan 1970 00:00:00 GMT',
);
const line = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', ''), fc.array(attribute, { maxLength: 4 }))
  .map(([name, value, attributes]) => {
    const shared = attributes.some((text) => text.startsWith('Domain'));
    return [`${name}${shared ? '-shared' : ''}=${value}`, ...attributes].join('; ');
  });
const from = [
  'https://acme.example/',
  'https://acme.example/shop/cart',
  'https://app.acme.example/shop',
] as const;
const source = fc.constantFrom(...from);
const target = fc.constantFrom(...from, 'http://acme.example/shopping');

test('stores and sends what tough-cookie stores and sends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(line, source), { maxLength: 6 }), target, async (received, to) => {
      const theirs = new CookieJar();
      const ours = setUpJar();
      for (const [text, url] of received) {
        await theirs.setCookie(text, url, { ignoreError: true });
        ours.store(text, { url });
      }
      const expected = await theirs.getCookies(to);
      const sorted = (pairs: string) => pairs.split('; ').toSorted();
      expect(sorted(ours.sent({ url: to }))).toEqual(
        sorted(expected.map((cookie) => cookie.cookieString()).join('; ')),
      );
    }),
  );
});
