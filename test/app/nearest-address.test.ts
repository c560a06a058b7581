import { expect, test } from 'vitest';
import { nearestAddress } from '#app/nearest-address.ts';

test.each([
  ['/simulater/', '/simulator/'],
  ['/decode/', '/decoder/'],
  ['/Guide', '/guide/'],
  ['/simulator/logn/', '/simulator/login/'],
  ['/simulator/logout-and-repaly/', '/simulator/logout-and-replay/'],
  ['/simulator/unheard-of/', '/simulator/'],
  ['/guide/no-such-page/', '/guide/'],
])('%s probably means %s', (path, nearest) => {
  expect(nearestAddress(path)?.path).toBe(nearest);
});

test.each(['/quite/elsewhere/', '/x/', '/%%%/', `/${'a'.repeat(5000)}/`])(
  '%s means nothing we have',
  (path) => {
    expect(nearestAddress(path)).toBeNull();
  },
);
