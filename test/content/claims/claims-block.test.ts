import { expect, test } from 'vitest';
import type { DecidedClaim } from '../../../scripts/content/claims/claim-file.ts';
import { parseClaim } from '../../../scripts/content/claims/claim-schema.ts';
import { ContentError } from '../../../scripts/content/content-fault.ts';
import { readGuideFile } from '../../../scripts/content/guide/guide-file.ts';
import { readSources } from '../../../scripts/content/guide/sources.ts';

function decided(id: string, fields: object, cells: DecidedClaim['cells']): DecidedClaim {
  const result = parseClaim({
    id,
    claim: `Claim \`${id}\`.`,
    sources: ['RFC 7519 §4'],
    axis: 'carrier',
    ...fields,
  });
  if (!result.ok) throw new Error(result.failure.map(({ message }) => message).join());
  return { claim: result.value, cells };
}

const CELL = { value: 'x', note: null, bar: null };
const DECIDED = {
  run: { decoder: true },
  assert: ['sound answer of genuine in bench is 200'],
  cells: { session: { value: 'x' }, jwt: { value: 'x' } },
};
const CLAIMS = new Map(
  [
    decided(
      'one',
      { ...DECIDED, wrong: 'the other' },
      {
        session: { ...CELL, value: '43 bytes', bar: 43 },
        jwt: { ...CELL, value: '86 bytes', note: 'with `HS256`', bar: 86 },
      },
    ),
    decided('two', { ...DECIDED, axis: 'credential' }, { session: CELL, jwt: CELL }),
    decided('three', { waits: 'another world' }, null),
  ].map((one) => [one.claim.id, one] as const),
);

const read = (block: string, sources = 'RFC 7519: { title: JSON Web Token }') =>
  readGuideFile(
    'content/guide/page.md',
    `---
title: A page
lead: What it is about.
description: For search engines.
reviewed: 2026-11-21
order: 3
---

## Claims {#claims}

\`\`\`claims
${block}
\`\`\`

## Sources {#sources}
`,
    {
      root: process.cwd(),
      base: '/site/',
      scenarios: [],
      guide: {},
      places: {},
      sources: readSources(sources),
      glossary: [],
      claims: () => Promise.resolve(CLAIMS),
    },
  );

async function faultsOf(block: string, sources?: string): Promise<string> {
  try {
    await read(block, sources);
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

test('claims become rows in two bands, with what was measured, and their sources are listed', async () => {
  const { html } = await read('one\ntwo');
  const at = ['Because of what it is.', 'id="claim-two"', 'Because of how it travels.', 'id="claim-one"'];
  const places = at.map((text) => html.indexOf(text));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(html).toContain('<b>Claim <code>one</code>.</b>');
  expect(html).toContain('Often said: “the other”.');
  expect(html).toContain('<b>43 bytes</b>');
  expect(html).toContain('<b>86 bytes</b> with <code>HS256</code>');
  expect(html).toContain('href="/site/decoder/"');
  expect(html).toContain('>RFC 7519</a>, JSON Web Token');
});

test.each([
  ['one\ntwo\nfour', '14:1 there is no claim "four" in content/claims/'],
  ['one\ntwo\nthree', '14:1 "three" waits for another world'],
  ['one', '11:1 the claim "two" is decided and not shown'],
])('%j is refused: %s', async (block, fault) => {
  expect(await faultsOf(block)).toBe(`content/guide/page.md:${fault}`);
});

test('a claim that cites what is no source is refused', async () => {
  expect(await faultsOf('one\ntwo', 'RFC 9110: { title: HTTP }')).toContain(
    'a claim cites "RFC 7519 §4", and no source is called so',
  );
});
