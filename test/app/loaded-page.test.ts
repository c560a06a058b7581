import { beforeEach, describe, expect, test } from 'vitest';
import { leadOn, loadPage } from '#app/loaded-page.ts';

const bar = () => location.pathname + location.search + location.hash;

beforeEach(() => history.replaceState({ kept: true }, '', '/guide/?a=1#old'));

describe('an old address', () => {
  test('of a fragment is replaced in the address bar, and the page stays', () => {
    const asked: string[] = [];
    const moved = leadOn('/guide/', (address) => {
      asked.push(address);
      return '/guide/?a=1#new';
    });
    expect(asked).toEqual(['/guide/?a=1#old']);
    expect(moved).toBeNull();
    expect(bar()).toBe('/guide/?a=1#new');
    expect(history.state).toEqual({ kept: true });
  });

  test('is known without its last slash, too', () => {
    history.replaceState(null, '', '/guide#old');
    leadOn('/guide', (address) => (address === '/guide/#old' ? '/guide/#new' : null));
    expect(bar()).toBe('/guide/#new');
  });

  test('of a page leads to the path of the other', () => {
    expect(leadOn('/guide/', () => '/simulator/#there')).toBe('/simulator/');
    expect(bar()).toBe('/simulator/#there');
  });

  test('is not looked for when the reader has gone on meanwhile', () => {
    expect(leadOn('/decoder/', () => '/simulator/')).toBeNull();
    expect(bar()).toBe('/guide/?a=1#old');
  });
});

test('a present address stays as it is', async () => {
  history.replaceState(null, '', '/no/such/page/?x=1#y');
  const page = await loadPage('/no/such/page/');
  expect(page.path).toBe('/no/such/page/');
  expect(bar()).toBe('/no/such/page/?x=1#y');
});
