import { describe, expect, test } from 'vitest';
import { OPENING, decoderReducer } from '#features/decoder/decoder-state.ts';
import type { DecoderEvent, DecoderState, Draft } from '#features/decoder/decoder-state.ts';

const after = (...events: DecoderEvent[]): DecoderState => events.reduce(decoderReducer, OPENING);
const given = (input: string): DecoderEvent => ({ type: 'input-changed', input });
const draftOf = (part: Draft['part'], text: string): Draft => ({ part, text, isExact: false });
const drafted = (draft: Draft): DecoderEvent => ({ type: 'draft-changed', draft });
const rewritten = (draft: Draft, before: string, token: string): DecoderEvent => ({
  type: 'token-rewritten',
  draft,
  before,
  token,
});

describe('drafts', () => {
  test('of header and payload stand side by side, and are left one by one', () => {
    const header = draftOf('header', '{"alg":');
    const payload = draftOf('payload', '{}');
    expect(after(drafted(header), drafted(payload)).drafts).toEqual({ header, payload });
    expect(after(drafted(header), drafted(payload), { type: 'draft-left', part: 'payload' }).drafts).toEqual({
      header,
    });
  });

  test('one that was left before it became a token still becomes one', () => {
    const draft = draftOf('payload', '{}');
    const left = after(given('a.b.c'), drafted(draft), { type: 'draft-left', part: 'payload' });
    expect(decoderReducer(left, rewritten(draft, 'a.b.c', 'a.e30.c')).input).toBe('a.e30.c');
  });

  test('a token that was made from an older draft is dropped', () => {
    const old = draftOf('payload', '{}');
    const state = after(given('a.b.c'), drafted(old), drafted(draftOf('payload', '{"a":1}')));
    expect(decoderReducer(state, rewritten(old, 'a.b.c', 'a.e30.c'))).toBe(state);
  });
});

describe('undo and redo', () => {
  test('carry along what the token was compared with', () => {
    const draft = draftOf('payload', '{}');
    const edited = after(given('a.b.c'), drafted(draft), rewritten(draft, 'a.b.c', 'a.e30.c'));
    expect(edited).toMatchObject({ input: 'a.e30.c', original: 'a.b.c' });
    const undone = decoderReducer(edited, { type: 'undone' });
    expect(undone).toMatchObject({ input: 'a.b.c', original: null });
    expect(decoderReducer(undone, { type: 'redone' })).toMatchObject({
      input: 'a.e30.c',
      original: 'a.b.c',
    });
  });

  test('one key in a long input keeps what was there before it', () => {
    const long = 'x'.repeat(60_000);
    const state = after(given('one'), given('two'), given(long), given(`${long}y`));
    const inputs = state.past.map(({ input }) => input);
    expect(inputs.slice(1)).toEqual(['one', 'two', long]);
  });

  test.each([
    ['a hundred steps are kept, and no more', 150, 20, 100],
    ['of long inputs as many are kept as five million characters hold', 8, 1_000_000, 5],
    ['a character more, and it is one less', 8, 1_000_001, 4],
    ['the last one is kept, however long it is', 3, 6_000_000, 1],
  ])('%s', (_what, inputs, length, kept) => {
    const long = (index: number) => String(index).padEnd(length, 'x');
    const all = Array.from({ length: inputs }, (_each, index) => long(index));
    const state = after(...all.map(given));
    expect(state.past.map(({ input }) => input)).toEqual(all.slice(-1 - kept, -1));
    const undone = Array.from({ length: kept + 1 }).reduce<DecoderState>(
      (before) => decoderReducer(before, { type: 'undone' }),
      state,
    );
    expect(undone.input).toBe(all.at(-1 - kept));
    expect(undone.future).toHaveLength(kept);
  });
});
