/** A typeface that a browser cannot read costs a request and an error in its console. */
import { expect, test } from 'vitest';

const files = import.meta.glob<string>('/src/app/fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
});

test.each(Object.entries(files))('%s is read by a real browser', async (_, address) => {
  const face = await new FontFace('tried', `url(${address})`).load();
  expect(face.status).toBe('loaded');
});
