import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { onDemand, useOnDemand, type OnDemand } from '#components/on-demand.ts';

const greet = (name: string) => `Hello ${name}`;

test('a piece is fetched once, however many wait for it, and kept', async () => {
  let fetched = 0;
  const source = onDemand(() => {
    fetched += 1;
    return Promise.resolve(greet);
  });
  expect(source.arrived()).toBeNull();
  const both = await Promise.all([source.fetch(), source.fetch()]);
  expect(both.map((piece) => piece('Alice'))).toEqual(['Hello Alice', 'Hello Alice']);
  expect(source.arrived()).toBe(greet);
  expect(await source.fetch()).toBe(greet);
  expect(fetched).toBe(1);
});

test('a piece that did not arrive is asked for again by the next who needs it', async () => {
  let isAway = true;
  const source = onDemand(() =>
    isAway ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(greet),
  );
  await expect(source.fetch()).rejects.toThrow('Failed to fetch');
  expect(source.arrived()).toBeNull();
  isAway = false;
  expect(await source.fetch()).toBe(greet);
});

function Greeting({ source, wanted }: { readonly source: OnDemand<typeof greet>; readonly wanted: boolean }) {
  const piece = useOnDemand(source, wanted);
  if (piece === 'missing') return <p>out of reach</p>;
  return <p>{piece ? piece('Alice') : 'on its way'}</p>;
}

test('on a page it is fetched when it is wanted, and not before', async () => {
  let fetched = 0;
  const source = onDemand(() => {
    fetched += 1;
    return Promise.resolve(greet);
  });
  const { rerender } = render(<Greeting source={source} wanted={false} />);
  expect(fetched).toBe(0);
  rerender(<Greeting source={source} wanted />);
  expect(screen.getByText('on its way')).toBeVisible();
  expect(await screen.findByText('Hello Alice')).toBeVisible();
});

test('on a page it says when it is out of reach', async () => {
  const source = onDemand<typeof greet>(() => Promise.reject(new TypeError('Failed to fetch')));
  await act(async () => render(<Greeting source={source} wanted />));
  expect(await screen.findByText('out of reach')).toBeVisible();
});
