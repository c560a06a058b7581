import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { markup } from '#model/origin-server/markup.ts';
import { dashboardPage } from '#model/origin-server/pages.ts';

test('a name cannot become a tag, nor leave its attribute', () => {
  const page = dashboardPage('<img src=x onerror=alert(1)>', '"><script>');
  expect(page.html).toContain('Hello &lt;img src=x onerror=alert(1)&gt;');
  expect(page.html).toContain('value="&quot;&gt;&lt;script&gt;"');
});

test('whatever is put in, no sign of markup comes out of it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(markup`${text}`.html).not.toMatch(/[<>"']/);
    }),
  );
});

test('a piece that was made here is not escaped again', () => {
  expect(markup`<p>${markup`<b>${'&'}</b>`}</p>`.html).toBe('<p><b>&amp;</b></p>');
});
