/** The form of a claim's file. Only form is checked here; `verifyClaim` asks the runs. */
import * as v from 'valibot';
import { isRecord } from '../../../src/model/record.ts';
import { fail, ok, type Result } from '../../../src/model/result.ts';
import type { Claim } from './claim.ts';
import { actions } from '../scenario-schema/action-schema.ts';
import { someSettings } from '../scenario-schema/setting-schema.ts';
import { parseStatement } from './statement.ts';
import { parseTemplate } from './template.ts';
import type { ClaimProblem } from './verify-claim.ts';

const missingOr = (reason: string) => (issue: v.BaseIssue<unknown>) =>
  issue.input === undefined ? 'is missing' : reason;

const text = v.pipe(
  v.string(missingOr('must be a text')),
  v.check((value) => value.trim() !== '', 'must be a text that is not empty'),
);

const kebab = v.pipe(text, v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens'));

const address = v.pipe(text, v.url('must be an address: https://…'));

/** A text that becomes something else, or says why it cannot. */
const parsed = <T>(parse: (value: string) => Result<T, string>) =>
  v.pipe(
    text,
    v.rawTransform(({ dataset, addIssue, NEVER }): T => {
      const result = parse(dataset.value);
      if (result.ok) return result.value;
      addIssue({ message: result.failure });
      return NEVER;
    }),
  );

const mapping = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? `unknown name ${issue.received}; known are ${Object.keys(entries).join(', ')}`
      : missingOr('must be a mapping of names to values')(issue),
  );

const cell = mapping({
  value: parsed(parseTemplate),
  note: v.optional(v.nullable(parsed(parseTemplate)), null),
  bar: v.optional(v.nullable(parsed(parseTemplate)), null),
});

const HOME = 'https://acme.example/';

const request = mapping({
  to: v.optional(address, `${HOME}transfer`),
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'DELETE'], 'must be GET, POST, PUT or DELETE'), 'GET'),
  from: v.optional(address, HOME),
  opens: v.optional(v.boolean('must be true or false'), true),
  script: v.optional(v.boolean('must be true or false'), false),
});

const cookie = mapping({
  set: text,
  by: v.optional(address, `${HOME}login`),
  padding: v.optional(v.pipe(v.number('must be a number'), v.integer('must be a whole number')), 0),
  requests: v.record(kebab, request, missingOr('must be a mapping of names to requests')),
});

const runLink = v.union(
  [
    v.strictObject({ decoder: v.literal(true) }),
    v.strictObject({ scenario: kebab, step: text, mode: v.optional(kebab, 'both') }),
  ],
  'must be { scenario: …, step: … } or { decoder: true }',
);

const claim = v.pipe(
  mapping({
    id: kebab,
    claim: text,
    wrong: v.optional(v.nullable(text), null),
    axis: v.picklist(['credential', 'carrier', 'both'], missingOr('must be credential, carrier or both')),
    condition: v.optional(v.nullable(text), null),
    sources: v.pipe(v.array(text, missingOr('must be a list')), v.minLength(1, 'must name a source')),
    run: v.optional(v.nullable(runLink), null),
    actions: v.optional(actions),
    runs: v.optional(v.record(kebab, someSettings), {}),
    cookies: v.optional(v.record(kebab, cookie), {}),
    cells: v.optional(v.nullable(mapping({ session: cell, jwt: cell })), null),
    assert: v.optional(v.array(parsed(parseStatement), 'must be a list'), []),
    waits: v.optional(v.nullable(text), null),
  }),
  v.check(
    ({ waits, assert, cells, run }) =>
      waits !== null || (assert.length > 0 && cells !== null && run !== null),
    'must have assert, cells and run, or say what it waits for',
  ),
  v.check(
    ({ waits, assert }) => waits === null || assert.length === 0,
    'either waits or asserts, not both at once',
  ),
);

/** `raw` is the document as YAML gives it. */
export function parseClaim(raw: unknown): Result<Claim, readonly ClaimProblem[]> {
  if (!isRecord(raw)) return fail([{ path: [], message: 'the file must be a mapping' }]);
  const result = v.safeParse(claim, raw);
  if (result.success) return ok({ ...result.output, actions: result.output.actions ?? [] });
  return fail(
    result.issues.map(({ path = [], message }) => ({
      path: path.map(({ key }) => (typeof key === 'number' ? key : String(key))),
      message,
    })),
  );
}
