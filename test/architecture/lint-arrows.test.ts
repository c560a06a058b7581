import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { lintArrows } from './lint-arrows.ts';
import { readSource } from './source-files.ts';

const PAGE = '.oxlintrc.arrows.json';

test(`${PAGE} is the arrow table; run with -u, this test writes it`, async () => {
  const text = JSON.stringify({ $schema: './node_modules/oxlint/configuration_schema.json', ...lintArrows });
  const formatted = await format(text, { ...(await resolveConfig(PAGE)), parser: 'json' });
  await expect(formatted).toMatchFileSnapshot(`../../${PAGE}`);
});

test('the linter reads it, and holds no arrow of its own', () => {
  const config = readSource('.oxlintrc.json');
  expect(config).toContain(`"extends": ["./${PAGE}"]`);
  expect(config).not.toContain('no-restricted-imports');
});
