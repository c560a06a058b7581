import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DESCRIPTIONS } from '#app/descriptions.ts';
import { findRoute, routes } from '#app/routes.ts';

describe('an address finds its route', () => {
  test.each([
    ['/', '/', {}],
    ['/simulator/', '/simulator/', {}],
    ['/simulator/login/', '/simulator/:id/', { id: 'login' }],
    ['/guide', '/guide/', {}],
    ['/guide/index.html', '/guide/', {}],
    ['/index.html', '/', {}],
  ])('%s is %s', (path, pattern, params) => {
    const match = findRoute(path);
    expect(match?.route.pattern).toBe(pattern);
    expect(match?.params).toEqual(params);
  });

  test.each(['/nowhere/', '/simulator/login/more/', '//', '/guide/a/b/'])('%s has none', (path) => {
    expect(findRoute(path)).toBeNull();
  });
});

test.each(routes.map(({ pattern, file }) => [pattern, file]))('the page of %s is in %s', (_, file) => {
  expect(existsSync(file)).toBe(true);
});

test('every description is long enough to tell and short enough to be shown whole', () => {
  for (const description of Object.values(DESCRIPTIONS)) {
    expect(description.length).toBeGreaterThan(50);
    expect(description.length).toBeLessThanOrEqual(160);
  }
});
