import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Page as CatalogPage } from '#features/simulator/catalog-page.tsx';
import { SCENARIOS } from '#features/simulator/scenarios.ts';
import { head, Page } from '#features/simulator/simulator-page.tsx';
import { tracesOf } from './scenario-runs.ts';
import { theScenario } from '../../scenarios.ts';
import { drive } from './simulation-driver.tsx';

beforeEach(() => localStorage.setItem('cookie-or-token.motion', 'discrete'));
afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

describe('the catalogue', () => {
  test('lists every scenario that exists, with its modes and its question, and nothing else', () => {
    render(<CatalogPage />);
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(SCENARIOS.map(({ title }) => title));
    for (const { id, title } of SCENARIOS) {
      expect(screen.getByRole('link', { name: title })).toHaveAttribute('href', `/simulator/${id}/`);
      expect(screen.getByRole('link', { name: `${title}: JWT` })).toHaveAttribute(
        'href',
        `/simulator/${id}/?mode=jwt`,
      );
      for (const { question } of theScenario(id).predictions)
        expect(screen.getByText(question)).toBeVisible();
    }
  });

  test('is there before any script runs', () => {
    expect(renderToString(<CatalogPage />)).not.toContain('style=');
  });
});

describe('the page of a scenario', () => {
  test('has the title and the summary of its scenario', () => {
    const { title, summary } = theScenario('login');
    expect(head({ id: 'login' })).toEqual({ title, description: summary });
  });

  test('shows what the build put into it', async () => {
    const data = { scenario: theScenario('login'), traces: await tracesOf('login') };
    const html = renderToString(<Page params={{ id: 'login' }} data={data} />);
    expect(html).toContain('A login, from first to last');
    expect(html).toContain('Neither server knows her yet.');
  });

  test('fetches its scenario where nobody has brought it', async () => {
    history.replaceState(null, '', '/simulator/login/');
    render(<Page params={{ id: 'login' }} data={undefined} />);
    expect(await screen.findByRole('heading', { name: 'A login, from first to last' })).toBeVisible();
  });

  test('with an unknown name leads to the nearest that exists, and that says so', async () => {
    history.replaceState(null, '', '/simulator/logn/?mode=jwt');
    render(<Page params={{ id: 'logn' }} data={undefined} />);
    await waitFor(() => expect(location.pathname + location.search).toBe('/simulator/login/?mode=jwt'));
    const state: unknown = history.state;
    expect(state).toEqual({ insteadOf: 'logn' });
    cleanup();
    const { notices } = await drive('login', { state });
    expect(notices()).toHaveTextContent('There is no scenario “logn”. This is the nearest.');
    expect(history.state).toBeNull();
  });

  test('with a name like none says what exists', () => {
    history.replaceState(null, '', '/simulator/zzzzzzzzzzzz/');
    render(<Page params={{ id: 'zzzzzzzzzzzz' }} data={undefined} />);
    expect(screen.getByRole('heading', { name: /There is no scenario/ })).toBeVisible();
    expect(screen.getAllByRole('link')).toHaveLength(SCENARIOS.length);
  });
});
