import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Page, prepare } from '#features/guide/guide-page.tsx';
import { page } from '../../../content/guide/comparison.md';

const content = await prepare({});

/** jsdom has no layout; what has scrolled past the reading line is said here. */
let passed: ReadonlySet<string> = new Set();
let crossed: () => void = () => {};

beforeEach(() => {
  passed = new Set();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: () => void) {
        crossed = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, passed.has(this.id) ? 0 : 5000, 0, 0);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const contents = () => screen.getByRole('navigation', { name: 'On this page', hidden: true });

describe('the guide', () => {
  test('opens with its title, its length and the day it was reviewed', () => {
    render(<Page content={content} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(page.title);
    expect(screen.getByText(/min to read/)).toHaveTextContent(`${page.minutes} min to read`);
    expect(screen.getByText('27 Nov 2026')).toHaveAttribute('datetime', '2026-11-27');
  });

  test('lists its sections, and each entry leads to a heading of that name', () => {
    render(<Page content={content} />);
    const links = within(contents()).getAllByRole('link', { hidden: true });
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      const heading = document.querySelector(link.getAttribute('href') ?? '');
      expect(heading).toHaveTextContent(link.textContent);
    }
  });

  test('marks the section that is being read', async () => {
    render(<Page content={content} />);
    const [first, second] = within(contents()).getAllByRole('link', { hidden: true });
    passed = new Set(['two-questions']);
    crossed();
    await waitFor(() => expect(first).toHaveAttribute('aria-current', 'location'));
    passed = new Set(['two-questions', 'how-a-session-works']);
    crossed();
    await waitFor(() => expect(second).toHaveAttribute('aria-current', 'location'));
    expect(first).not.toHaveAttribute('aria-current');
  });

  test('has a link beside every heading', () => {
    render(<Page content={content} />);
    for (const { id, text } of page.headings)
      expect(
        screen.getAllByRole('link', { name: `Link to ${text}` }).map((link) => link.getAttribute('href')),
      ).toContain(`#${id}`);
  });

  test('copies the address of a section and says so', async () => {
    const user = userEvent.setup();
    render(<Page content={content} />);
    await user.click(screen.getByRole('link', { name: 'Link to Key differences' }));
    expect(await screen.findByText('Link to “Key differences” copied')).toHaveRole('status');
    expect(await navigator.clipboard.readText()).toMatch(/#key-differences$/);
  });

  test('says where the link is when the clipboard is forbidden', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    render(<Page content={content} />);
    await user.click(screen.getByRole('link', { name: 'Link to Hybrids' }));
    expect(await screen.findByText('The address bar now leads to “Hybrids”')).toHaveRole('status');
  });

  test('names its diagrams and its claims', () => {
    render(<Page content={content} />);
    expect(screen.getAllByRole('img', { name: 'A login with a session' }).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('img', { name: 'A login with a JWT' }).length).toBeGreaterThan(0);
    const claims = screen.getAllByRole('link', { name: /^Run it: / });
    expect(claims.length).toBeGreaterThan(4);
    for (const claim of claims)
      expect(claim).toHaveAttribute('href', expect.stringMatching(/^\/(simulator|decoder)\//));
  });

  test('has a text ready for whoever doubts a claim', () => {
    render(<Page content={content} />);
    const doubts = screen.getAllByRole('button', { name: /^Something wrong here\?/ });
    expect(doubts).toHaveLength(screen.getAllByRole('link', { name: /^Run it: / }).length);
    for (const doubt of doubts) {
      const note = document.getElementById(doubt.getAttribute('popovertarget') ?? '');
      expect(note?.querySelector('textarea')?.value).toMatch(/^About: .+\nAddress: \/guide\/#claim-/);
    }
  });

  test('says how to cite it, and copies that line', async () => {
    const user = userEvent.setup();
    render(<Page content={content} />);
    const line = `“${page.title}”, Cookie or Token, reviewed 27 November 2026, http://localhost:3000/guide/`;
    expect(screen.getByText(line)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy this line' }));
    expect(await navigator.clipboard.readText()).toBe(line);
  });

  test('leads to the page after it, and a page in the middle also back', async () => {
    const { unmount } = render(<Page content={content} />);
    const turner = () => screen.getByRole('navigation', { name: 'Pages of the guide' });
    expect(within(turner()).queryByRole('link', { name: /^Previous/ })).toBeNull();
    expect(within(turner()).getByRole('link', { name: /^Next/ })).toHaveAttribute(
      'href',
      '/guide/anatomy-of-a-jwt/',
    );
    unmount();
    render(<Page content={await prepare({ page: 'anatomy-of-a-jwt' })} />);
    expect(within(turner()).getByRole('link', { name: /^Previous/ })).toHaveAttribute('href', '/guide/');
    expect(within(turner()).getByRole('link', { name: /^Next/ })).toHaveAttribute(
      'href',
      '/guide/authentication-authorization-oauth/',
    );
  });

  test('has terms as links to their explanation where there are no popovers', () => {
    render(<Page content={content} />);
    expect(screen.getAllByRole('link', { name: 'CSRF' })[0]).toHaveAttribute('href', '#where-it-rests');
  });
});
