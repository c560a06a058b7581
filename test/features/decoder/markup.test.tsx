import { fireEvent, render, screen } from '@testing-library/react';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { Page } from '#features/decoder/decoder-page.tsx';
import { tokenOf } from '../../tokens.ts';

const MARKUP = constantFrom(
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">',
  '</textarea><iframe>',
  '[link](javascript:alert(1))',
  '&lt;object&gt;',
);

/** A token, or the bare text, that carries `text` wherever the page shows something. */
const inputsWith = (text: string): readonly string[] => [
  text,
  tokenOf({ alg: text, kid: text, typ: text }, { [text]: text, iss: text }, 'AAAA'),
];

test('whatever is pasted is shown as text and never becomes markup', () => {
  const { container } = render(<Page />);
  const box = screen.getByRole('textbox', { name: 'Token' });
  assert(
    property(
      array(constantFrom(0, 1), { minLength: 1, maxLength: 4 }),
      MARKUP,
      string(),
      (order, markup, text) => {
        const whole = order.map((which) => (which === 0 ? markup : text)).join('');
        for (const input of inputsWith(whole)) {
          fireEvent.change(box, { target: { value: input } });
          expect(
            container.querySelectorAll('img, script, iframe, object, a[href^="javascript"]'),
          ).toHaveLength(0);
        }
      },
    ),
    { numRuns: 25 },
  );
});
