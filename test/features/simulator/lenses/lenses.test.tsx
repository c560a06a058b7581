import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { remember } from '#components/remembered.ts';
import { drive } from '../simulation-driver.tsx';

beforeEach(() => {
  localStorage.clear();
  remember('lens', 'closed');
  localStorage.setItem('cookie-or-token.motion', 'discrete');
});
afterEach(cleanup);

describe('a lens', () => {
  test('is closed at first, opens under the sentence, and closes when pressed again', async () => {
    const { lens, panel } = await drive('login');
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'HTTP',
      'Why?',
      'State',
      'Server code',
    ]);
    expect(screen.queryByRole('tabpanel')).toBeNull();
    await lens('HTTP');
    expect(await panel('HTTP')).toBeVisible();
    await lens('State');
    expect(await panel('State')).toBeVisible();
    await lens('State');
    expect(screen.queryByRole('tabpanel')).toBeNull();
  });

  test('is remembered for the next visit', async () => {
    const { lens } = await drive('login');
    await lens('Why?');
    cleanup();
    const { panel } = await drive('logout-and-replay');
    expect(await panel('Why?')).toBeVisible();
  });

  test('is reached by keyboard: one stop for all, arrows between them', async () => {
    const { user } = await drive('login');
    screen.getByRole('tab', { name: 'HTTP' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'State' })).toHaveFocus();
    await user.keyboard('{End}{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'HTTP' })).toHaveFocus();
  });
});

describe('HTTP', () => {
  test('is one table: what is the same once, what differs per lane, the token with a way to the decoder', async () => {
    const { lens, panel } = await drive('login', { address: '?mode=both#open-profile.request-sent' });
    await lens('HTTP');
    const table = within(within(await panel('HTTP')).getByRole('table'));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'lane',
      'bytes',
      'the request, as it is sent',
      'who set it',
      'who reads it',
    ]);
    expect(table.getAllByText('Host: acme.example')).toHaveLength(1);
    const cookie = table.getByRole('row', { name: /Cookie: __Host-sid=/ });
    expect(cookie).toHaveTextContent(/^Session43Cookie: __Host-sid=.*from its jar/);
    const bearer = table.getByRole('row', { name: /Authorization: Bearer/ });
    expect(bearer).toHaveTextContent(/^JWT338/);
    expect(within(bearer).getByRole('link', { name: 'Open in the decoder' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/decoder\/#token=eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
    );
  });

  test('shows the body, and says what a step without a message shows', async () => {
    const { lens, panel, key } = await drive('login', { address: '?mode=both#log-in.request-sent' });
    await lens('HTTP');
    const http = within(await panel('HTTP'));
    expect(http.getByText(/^username=alice&password=/)).toBeVisible();
    expect(http.queryByText(/sends no message/)).toBeNull();
    key('ArrowRight');
    expect(http.getByText('This step sends no message. Here is the last one.')).toBeVisible();
    expect(http.getByText(/^username=alice&password=/)).toBeVisible();
  });

  test('says when only one lane has something new', async () => {
    const { lens, panel } = await drive('login', { address: '?mode=both#renew.request-sent' });
    await lens('HTTP');
    expect(
      within(await panel('HTTP')).getByText('Session sends nothing at this step. Here is its last message.'),
    ).toBeVisible();
  });
});

describe('Why?', () => {
  test('shows each clause in order with what was looked at, and how it went', async () => {
    const { lens, panel } = await drive('login', {
      address: '?mode=jwt#open-profile-2.access-token-verified',
    });
    await lens('Why?');
    const why = within(await panel('Why?'));
    expect(why.getByRole('heading', { name: /Accept this access token\?/ })).toBeVisible();
    expect(why.getByText('invalid_token: expired')).toBeVisible();
    const clauses = why.getAllByRole('listitem');
    expect(clauses.length).toBeGreaterThan(4);
    expect(clauses.at(-1)).toHaveTextContent(/^failed: It has not expired\. RFC 7519 §4\.1\.4/);
    expect(clauses.slice(0, -1).every(({ textContent }) => textContent.startsWith('passed: '))).toBe(true);
  });

  test('shows the last decision where none is made, and says so', async () => {
    const { lens, panel } = await drive('login', { address: '?mode=session#wait.clock-advanced' });
    await lens('Why?');
    const why = within(await panel('Why?'));
    expect(why.getByText(/Nothing is decided at this step/)).toBeVisible();
    expect(why.getByRole('heading', { name: /Accept this session\?/ })).toBeVisible();
  });
});

describe('State', () => {
  test('marks what the step changed by word and sign', async () => {
    const { lens, panel } = await drive('login', { address: '?mode=both#log-in.session-created' });
    await lens('State');
    const store = within(await panel('State')).getByRole('table', { name: 'Session store' });
    const added = within(store)
      .getAllByRole('row')
      .filter(({ textContent }) => textContent.includes('added'));
    expect(added).toHaveLength(1);
    expect(added[0]).toHaveTextContent('+ added');
    expect(added[0]).toHaveTextContent('u_42, editor');
  });
});

describe('Server code', () => {
  test('shows the module that ran with the line that ran', async () => {
    const { lens, panel } = await drive('login', { address: '?mode=both#log-in.session-created' });
    await lens('Server code');
    const code = within(await panel('Server code'));
    // Each lane fetches its own module, one before the other.
    await waitFor(() => expect(code.getAllByRole('list', { name: /^Source of / })).toHaveLength(2), {
      timeout: 8000,
    });
    for (const source of code.getAllByRole('list', { name: /^Source of / })) {
      const running = within(source)
        .getAllByRole('listitem')
        .filter((line) => line.ariaCurrent);
      expect(running).toHaveLength(1);
      expect(running[0]).toHaveTextContent(/span\(/);
    }
    expect(code.getAllByText(/simulated \d+ ms/)).toHaveLength(2);
  });

  test('leads from a call into its module and back, and the focus goes along', async () => {
    const { lens, panel, user } = await drive('login', { address: '?mode=session#log-in.session-created' });
    await lens('Server code');
    const code = within(await panel('Server code'));
    const way = within(code.getByRole('navigation', { name: 'Way through the code' }));
    expect(way.getByRole('listitem')).toHaveTextContent('login.ts line');
    const [call] = await code.findAllByRole('button', { name: 'beginSession, in sessions.ts' });
    await user.click(call ?? document.body);
    const source = await code.findByRole('list', { name: 'Source of sessions.ts' });
    await waitFor(() => expect(source).toHaveFocus());
    const marked = within(source)
      .getAllByRole('listitem')
      .filter((line) => line.ariaCurrent);
    expect(marked.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('export async function beginSession('),
    ]);
    expect(way.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'login.ts',
      expect.stringMatching(/^sessions\.ts line \d+$/),
    ]);
    await user.click(way.getByRole('button', { name: 'login.ts' }));
    await waitFor(() => expect(code.getByRole('list', { name: 'Source of login.ts' })).toHaveFocus());
  });

  test('lists the files at work first, and every other one', async () => {
    const { lens, panel, user, key } = await drive('login', {
      address: '?mode=session#log-in.session-created',
    });
    await lens('Server code');
    const code = within(await panel('Server code'));
    const file = code.getByRole('combobox', { name: 'File' });
    const [atWork] = within(file).getAllByRole('group');
    const names = within(atWork ?? file)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(expect.arrayContaining(['login.ts', 'sessions.ts', 'random.ts']));
    await user.selectOptions(file, 'router.ts');
    expect(await code.findByRole('list', { name: 'Source of router.ts' })).toBeVisible();
    key('ArrowLeft'); // the next step begins at its own line again
    expect(await code.findByRole('list', { name: 'Source of log-in-user.ts' })).toBeVisible();
  });

  test('shows measured time beside simulated time, once it has run here', async () => {
    const { lens, panel, key } = await drive('login', { address: '?mode=session#log-in.user-looked-up' });
    await lens('Server code');
    key('ArrowRight'); // the reader's own run begins with the first move
    expect(await within(await panel('Server code')).findByText(/measured here/, undefined)).toBeVisible();
  });
});
