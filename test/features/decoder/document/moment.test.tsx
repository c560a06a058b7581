import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Moment } from '#features/decoder/document/moment.tsx';

test.each([
  ['array', ': an array, not a number of seconds'],
  ['null', ': null, not a number of seconds'],
  ['string', ': a string, not a number of seconds'],
] as const)('a date that is of kind %s is told as what it is', (found, words) => {
  const { container } = render(
    <Moment date={{ kind: 'wrong-type', found, written: '', meant: null }} now={null} />,
  );
  expect(container).toHaveTextContent(words);
});
