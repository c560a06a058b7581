import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Page } from '#features/home/home-page.tsx';
import { sampleOf } from '../../stage/sample-runs.ts';

async function setup() {
  const { runs } = await sampleOf('replay');
  render(<Page data={{ traces: runs }} />);
  return { caption: await screen.findByRole('region', { name: 'What the picture shows' }) };
}

test('the picture shows both lanes to the end: 401 and 200', async () => {
  await setup();
  for (const [lane, status] of [
    ['Session', '401'],
    ['JWT', '200'],
  ] as const) {
    const chart = screen.getByRole('region', { name: lane });
    expect(within(chart).getByText(status, { selector: 'b' })).toBeVisible();
  }
});

test('one sentence says what the picture shows, with the numbers of the run', async () => {
  const { caption } = await setup();
  expect(caption).toHaveTextContent(/copied ticket gets 401, the copied token 200/);
});

test('the way on leads to exactly this step', async () => {
  const { caption } = await setup();
  expect(within(caption).getByRole('link', { name: 'Go on from here' })).toHaveAttribute(
    'href',
    '/simulator/logout-and-replay/?mode=both#replay.session-looked-up',
  );
});

test('only what exists is offered', async () => {
  await setup();
  const links = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(links).toEqual(['Simulator', 'Decoder', 'Guide']);
  expect(screen.getByRole('link', { name: 'Open a token' })).toHaveAttribute('href', '/decoder/');
  expect(screen.getByRole('button', { name: 'Run it from the start' })).toBeEnabled();
});
