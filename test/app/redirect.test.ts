import { expect, test } from 'vitest';
import { redirectOf } from '#app/redirect.ts';

const redirects = {
  '/guide/#old': '/guide/#new',
  '/guide/before/': '/guide/after/',
  '/guide/before/#part': '/guide/elsewhere/#section',
  '/simulator/login/#log-in.sent': '/simulator/login/#log-in.request-sent',
  '/simulator/login/?mode=jwt#log-in.sent': '/simulator/login/#log-in.token-sent',
  '/simulator/csrf/?mode=jwt': '/simulator/csrf/?mode=header',
  '/simulator/csrf/?compare=old&mode=a': '/simulator/csrf/?compare=new&mode=b',
  '/simulator/theft/': '/simulator/logout-and-replay/',
  '/first/': '/second/',
  '/second/': '/third/',
  '/round/': '/and-round/',
  '/and-round/': '/round/',
};

test.each([
  ['a heading', '/guide/#old', '/guide/#new'],
  ['a page, with its fragment', '/guide/before/#there', '/guide/after/#there'],
  ['a fragment before its page', '/guide/before/#part', '/guide/elsewhere/#section'],
  ['a step, in any mode', '/simulator/login/#log-in.sent', '/simulator/login/#log-in.request-sent'],
  [
    'a step, with mode and settings',
    '/simulator/login/?mode=both&idle-timeout=60#log-in.sent',
    '/simulator/login/?mode=both&idle-timeout=60#log-in.request-sent',
  ],
  [
    'a step of one mode',
    '/simulator/login/?mode=jwt#log-in.sent',
    '/simulator/login/?mode=jwt#log-in.token-sent',
  ],
  ['a mode, with its step', '/simulator/csrf/?mode=jwt#x', '/simulator/csrf/?mode=header#x'],
  [
    'a mode of another comparison, with its step',
    '/simulator/csrf/?compare=old&mode=a#x',
    '/simulator/csrf/?compare=new&mode=b#x',
  ],
  [
    'a scenario, with everything',
    '/simulator/theft/?mode=jwt&token-lifetime=9#log-out.a',
    '/simulator/logout-and-replay/?mode=jwt&token-lifetime=9#log-out.a',
  ],
  ['a page that was renamed twice', '/first/', '/third/'],
  ['a fragment with an escape', '/guide/#o%6Cd', '/guide/#new'],
])('%s leads on', (_, from, to) => {
  expect(redirectOf(from, redirects)).toBe(to);
});

test.each(['/guide/', '/guide/#new', '/guide/#%', '//elsewhere.example/', '/constructor', '', '#old'])(
  '"%s" is no old address',
  (address) => {
    expect(redirectOf(address, redirects)).toBeNull();
  },
);

test('a circle does not go on for ever', () => {
  expect(() => redirectOf('/round/', redirects)).not.toThrow();
});
