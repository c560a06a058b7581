import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { App } from '#app/app.tsx';
import { loadNotFoundPage, type LoadedPage } from '#app/loaded-page.ts';

function Sample({ data }: { readonly data: unknown }) {
  return <h1>{String(data)}</h1>;
}

function Broken(): never {
  throw new Error('broken on purpose');
}

const sample = (Page: LoadedPage['Page']): LoadedPage => ({
  path: '/',
  pattern: '/',
  head: { title: 'Sample', description: '' },
  Page,
  params: {},
  data: 'what the build computed',
  content: undefined,
});

beforeEach(() => {
  history.replaceState(null, '', '/');
  localStorage.clear();
});

describe('the frame', () => {
  test('has a main navigation with a link to every place, and marks the present one', () => {
    history.replaceState(null, '', '/guide/');
    render(<App first={{ ...sample(Sample), path: '/guide/', pattern: '/guide/' }} />);
    const links = within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link', {
      hidden: true,
    });
    expect(links.map((link) => link.textContent)).toEqual(['Simulator', 'Decoder', 'Guide']);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, null, 'page']);
  });

  test('marks the simulator while one of its runs is open', async () => {
    history.replaceState(null, '', '/simulator/login/');
    render(<App first={{ ...sample(Sample), path: '/simulator/login/', pattern: '/simulator/:id/' }} />);
    expect(screen.getByRole('link', { name: 'Simulator', hidden: true })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  test('gives the page what the build computed', () => {
    render(<App first={sample(Sample)} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('what the build computed');
    expect(document.title).toBe('Sample · Cookie or Token');
  });

  test('begins with a link to the content', async () => {
    render(<App first={sample(Sample)} />);
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
    expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
  });

  test('stays, with a way on, when a page breaks', () => {
    render(<App first={sample(Broken)} />, { onCaughtError: () => {} });
    expect(screen.getByRole('heading', { name: 'This page stopped working' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Load it again' })).toBeVisible();
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeInTheDocument();
  });
});

describe('what breaks above the page', () => {
  const brokenFrame: LoadedPage = {
    ...sample(Sample),
    get head(): LoadedPage['head'] {
      throw new Error('broken on purpose');
    },
  };

  test('leaves a way on, which needs nothing of what broke', () => {
    render(<App first={brokenFrame} />, { onCaughtError: () => {} });
    expect(screen.getByRole('heading', { name: 'This page stopped working' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Load it again' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the first page' })).toHaveAttribute('href', '/');
  });

  test('is tried again when the reader goes back or on', async () => {
    let isBroken = true;
    const Once = () => {
      if (isBroken) throw new Error('broken on purpose');
      return <h1>It works again</h1>;
    };
    render(<App first={sample(Once)} />, { onCaughtError: () => {} });
    expect(screen.getByRole('heading', { name: 'This page stopped working' })).toBeVisible();
    isBroken = false;
    act(() => void dispatchEvent(new PopStateEvent('popstate')));
    expect(await screen.findByRole('heading', { name: 'It works again' })).toBeVisible();
  });
});

describe('going to another page', () => {
  // The first load compiles what the page imports; afterwards it is as fast as for a reader.
  beforeAll(() => loadNotFoundPage('/'));

  test('shows it, moves the focus to its heading, and says its title', async () => {
    render(<App first={sample(Sample)} />);
    act(() => history.pushState(null, '', '/no/such/page/'));
    const heading = await screen.findByRole('heading', { name: 'There is no page here' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('No page here · Cookie or Token');
    expect(screen.getByText('No page here')).toHaveAttribute('aria-live', 'polite');
  });

  test('keeps the page that was asked for last', async () => {
    render(<App first={sample(Sample)} />);
    act(() => history.pushState(null, '', '/no/such/page/'));
    act(() => history.pushState(null, '', '/another/'));
    expect(await screen.findByText('/another/')).toBeVisible();
  });
});

test.each([['#%'], ['#100%'], ['#%E0%A4%A'], ['#%00'], ['#'], ['of 9000 letters', `#${'x'.repeat(9000)}`]])(
  'the fragment %s leads to the page, whatever it means',
  async (name, fragment = name) => {
    await loadNotFoundPage('/');
    render(<App first={sample(Sample)} />);
    act(() => history.pushState(null, '', `/no/such/page/${fragment}`));
    const heading = await screen.findByRole('heading', { name: 'There is no page here' });
    await waitFor(() => expect(heading).toHaveFocus());
  },
);

describe('the theme', () => {
  const theme = () => document.documentElement.dataset['theme'];

  test('follows when another tab changes it, and when another tab forgets it', () => {
    render(<App first={sample(Sample)} />);
    const elsewhere = (newValue: string | null) =>
      act(() => {
        if (newValue === null) localStorage.removeItem('cookie-or-token.theme');
        else localStorage.setItem('cookie-or-token.theme', newValue);
        dispatchEvent(new StorageEvent('storage', { key: 'cookie-or-token.theme', newValue }));
      });
    elsewhere('dark');
    expect(theme()).toBe('dark');
    elsewhere('light');
    expect(theme()).toBe('light');
    expect(screen.getByRole('button', { name: 'Theme' })).toHaveAccessibleDescription('light');
    elsewhere(null);
    expect(theme()).toBeUndefined();
  });

  test('goes round system, light, dark, says which, and is remembered', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<App first={sample(Sample)} />);
    const button = screen.getByRole('button', { name: 'Theme' });
    expect(button).toHaveAccessibleDescription('as the system');
    await user.click(button);
    expect(button).toHaveAccessibleDescription('light');
    expect(theme()).toBe('light');
    await user.click(button);
    expect(theme()).toBe('dark');
    unmount();
    render(<App first={sample(Sample)} />);
    expect(screen.getByRole('button', { name: 'Theme' })).toHaveAccessibleDescription('dark');
    await user.click(screen.getByRole('button', { name: 'Theme' }));
    expect(theme()).toBeUndefined();
  });
});

describe('a wrong address', () => {
  test('is named, with the nearest one and a list of what there is', async () => {
    history.replaceState(null, '', '/simulator/logn/');
    render(<App first={await loadNotFoundPage('/simulator/logn/')} />);
    expect(screen.getByText('/simulator/logn/')).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(main.getByText(/The nearest address is/)).toBeVisible();
    const addresses = main.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(addresses[0]).toBe('/simulator/login/');
    expect(addresses).toEqual(expect.arrayContaining(['/', '/simulator/', '/decoder/', '/guide/']));
  });

  test('may hold a broken percent-encoding', async () => {
    history.replaceState(null, '', '/%E0%A4%A/');
    render(<App first={await loadNotFoundPage('/%E0%A4%A/')} />);
    expect(screen.getByText('/%E0%A4%A/')).toBeVisible();
  });
});
