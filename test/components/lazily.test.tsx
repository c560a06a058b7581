import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { lazily } from '#components/lazily.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

test('a part is fetched when it is first shown, and at once from then on', async () => {
  let fetched = 0;
  const Part = lazily<{ readonly name: string }>(() => {
    fetched += 1;
    return Promise.resolve(Greeting);
  });
  expect(fetched).toBe(0);
  const { unmount } = render(<Part name="Alice" />);
  expect(await screen.findByText('Hello Alice')).toBeVisible();
  unmount();
  render(<Part name="Bob" />);
  expect(screen.getByText('Hello Bob')).toBeVisible();
  expect(fetched).toBe(1);
});

test('in place of a part that does not arrive the page says so and offers to load it again', async () => {
  const Part = lazily<object>(() => Promise.reject(new TypeError('Failed to fetch')));
  render(<Part />);
  expect(await screen.findByRole('alert')).toHaveTextContent('This part of the page did not arrive.');
  expect(screen.getByRole('button', { name: 'Load it again' })).toBeVisible();
});

test('a part that only adds something may be missing without a word', async () => {
  let tried = 0;
  const Part = lazily<{ readonly name: string }>(
    () => {
      tried += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    },
    ({ name }) => <p>nothing more about {name}</p>,
  );
  render(<Part name="Alice" />);
  expect(await screen.findByText('nothing more about Alice')).toBeVisible();
  expect(tried).toBe(1);
});
