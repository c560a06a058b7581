import { expect, test } from 'vitest';
import { parseTemplate } from '../../../scripts/content/claims/template.ts';

test('a template is words and readings', () => {
  expect(parseTemplate('{bytes of log-in in jwt} bytes with HS256')).toEqual({
    ok: true,
    value: [{ measure: 'bytes', subject: 'log-in', trial: 'jwt' }, ' bytes with HS256'],
  });
});

test.each([
  ['338 bytes', 'types the number 338; a number must be measured: {…}'],
  ['up to 300 s', 'types the number 300; a number must be measured: {…}'],
  ['{bytes} bytes', '{bytes} must be {<what> of <whom> in <run>}'],
])('%s is refused', (text, failure) => {
  expect(parseTemplate(text)).toEqual({ ok: false, failure });
});
