import { array, assert, constantFrom, double, nat, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdit } from '#features/decoder/token-box/folding/folded-edit.ts';
import {
  LONGEST_UNFOLDED,
  WINDOW,
  foldOf,
  foldedText,
  openAround,
  piecesOf,
} from '#features/decoder/token-box/folding/folded-input.ts';
import type { Fold } from '#features/decoder/token-box/folding/folded-input.ts';
import { placeInBox, placeInInput, selectedSpan } from '#features/decoder/token-box/folding/folded-places.ts';

const LONG = `head${'x'.repeat(LONGEST_UNFOLDED)}tail`;

function folded(input: string, opened: number | null = null): Fold {
  const fold = foldOf(input, opened);
  if (!fold) throw new Error('it was not folded');
  return fold;
}

function selectedText(fold: Fold, from: number, to: number): string {
  const { start, end } = selectedSpan(fold, from, to);
  return fold.input.slice(start, end);
}

/** What becomes of the whole; `null` where the edit was refused. */
function edited(fold: Fold, typed: string, caret?: number): Fold | null {
  const edit = readEdit(fold, typed, caret);
  return 'fold' in edit ? edit.fold : null;
}

const longText = oneof(
  string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  array(constantFrom('\n', '⋯', 'a', ' characters folded ', '1'), { minLength: 1, maxLength: 9 }).map(
    (pieces) => pieces.join(''),
  ),
).map((piece) => piece.repeat(Math.ceil((LONGEST_UNFOLDED + 1) / piece.length)));
const share = double({ min: 0, max: 1, noNaN: true });
const typing = oneof(
  string({ unit: 'binary', maxLength: 12 }),
  constantFrom('\n', '\n\n', '⋯', '\n⋯ 17,956 characters folded ⋯\n', 'x', ''),
);

describe('a long input with pieces folded away', () => {
  test('an ordinary token is shown whole', () => {
    expect(foldOf('x'.repeat(LONGEST_UNFOLDED))).toBeNull();
  });

  test('what the box shows is short and stands for all of it', () => {
    const fold = folded(LONG);
    expect(foldedText(fold).length).toBeLessThan(3000);
    expect(selectedText(fold, 0, foldedText(fold).length)).toBe(LONG);
  });

  test('a window opens where it is asked for, and meets the head and the tail without a fold between', () => {
    expect(folded(LONG, 10_000).shown).toHaveLength(3);
    expect(folded(LONG, 1000).shown).toEqual([
      { start: 0, end: 1000 + WINDOW },
      { start: LONG.length - 512, end: LONG.length },
    ]);
    expect(folded(LONG, Infinity).shown.at(-1)).toEqual({ start: LONG.length - WINDOW, end: LONG.length });
    expect(openAround(LONG, 9000)?.opened).toBe(7000);
  });

  test('edits before and behind the fold are edits of the whole, again and again', () => {
    const first = edited(folded(LONG), `a${foldedText(folded(LONG))}`);
    const second = first && edited(first, `${foldedText(first)}z`);
    expect(second?.input).toBe(`a${LONG}z`);
  });

  test('a text typed over everything replaces everything', () => {
    expect(edited(folded(LONG), 'x')?.input).toBe('x');
    expect(edited(folded(LONG), '')?.input).toBe('');
  });

  test('a text pasted over everything may end as the old one did', () => {
    expect(edited(folded(LONG), 'a new one\ntail')?.input).toBe('a new one\ntail');
  });

  test('an edit of the fold itself changes nothing and says where it is', () => {
    const fold = folded(LONG);
    expect(readEdit(fold, foldedText(fold).replace('characters', 'chracters'))).toEqual({ refusedAt: 1536 });
    const behind = (piecesOf(fold)[1]?.at ?? 0) - 1;
    const text = foldedText(fold);
    expect(readEdit(fold, text.slice(0, behind) + text.slice(behind + 1), behind)).toEqual({
      refusedAt: LONG.length - 512,
    });
  });

  test('a line break typed at the fold belongs to the side where the caret stands', () => {
    const fold = folded(LONG);
    const text = foldedText(fold);
    expect(edited(fold, `${text.slice(0, 1536)}\n${text.slice(1536)}`, 1537)?.input).toBe(
      `${LONG.slice(0, 1536)}\n${LONG.slice(1536)}`,
    );
  });

  test('any selection stands for the text it covers', () => {
    assert(
      property(longText, share, share, share, (input, opening, one, other) => {
        const fold = folded(input, Math.floor(opening * input.length));
        const ends = [one, other].map((at) => Math.floor(at * foldedText(fold).length));
        const from = Math.min(...ends);
        const to = Math.max(...ends);
        const places = [placeInInput(fold, from), placeInInput(fold, to)];
        const isShown = [from, to].every((at, index) => placeInBox(fold, places[index] ?? 0) === at);
        const selected = selectedText(fold, from, to);
        expect(input).toContain(selected);
        expect(!isShown || selected === input.slice(...places)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('any edit of what is shown gives the whole input with exactly that edit', () => {
    assert(
      property(longText, share, nat(2), share, nat(30), typing, (input, opening, which, at, length, text) => {
        const fold = folded(input, Math.floor(opening * input.length));
        const pieces = piecesOf(fold);
        const piece = pieces[which % pieces.length];
        if (!piece) throw new Error('nothing is shown');
        const size = piece.end - piece.start;
        const from = Math.floor(at * size);
        const to = Math.min(size, from + length);
        const whole = foldedText(fold);
        const typed = whole.slice(0, piece.at + from) + text + whole.slice(piece.at + to);
        const edit = readEdit(fold, typed, piece.at + from + text.length);
        if (!('fold' in edit)) throw new Error('it was refused');
        expect(edit.fold.input).toBe(
          input.slice(0, piece.start + from) + text + input.slice(piece.start + to),
        );
        expect(foldedText(edit.fold)).toBe(typed);
      }),
      { numRuns: 400 },
    );
  });

  test('whatever the text of the box becomes, the answer is a sound fold or a refusal', () => {
    assert(
      property(longText, share, share, share, typing, (input, opening, one, other, text) => {
        const fold = folded(input, Math.floor(opening * input.length));
        const whole = foldedText(fold);
        const [from = 0, to = 0] = [one, other]
          .map((at) => Math.floor(at * whole.length))
          .toSorted((a, b) => a - b);
        const edit = readEdit(fold, whole.slice(0, from) + text + whole.slice(to), from + text.length);
        if (!('fold' in edit)) return;
        const { shown, input: after } = edit.fold;
        expect(shown[0]?.start).toBe(0);
        expect(shown.at(-1)?.end).toBe(after.length);
        for (const [index, { start, end }] of shown.entries()) {
          expect(start).toBeLessThanOrEqual(end);
          expect(start).toBeGreaterThan(shown[index - 1]?.end ?? -1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
