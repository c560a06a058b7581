import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_UNFOLDED, foldOf, foldedText, unfold } from '#features/decoder/folded-input.ts';

const LONG = `head${'x'.repeat(LONGEST_UNFOLDED)}tail`;

function folded(input: string) {
  const fold = foldOf(input);
  if (!fold) throw new Error('it was not folded');
  return fold;
}

describe('a long input with its middle folded away', () => {
  test('an ordinary token is shown whole', () => {
    expect(foldOf('x'.repeat(LONGEST_UNFOLDED))).toBeNull();
  });

  test('what the box shows is short and stands for all of it', () => {
    const fold = folded(LONG);
    expect(foldedText(fold).length).toBeLessThan(3000);
    expect(unfold(foldedText(fold), fold)?.input).toBe(LONG);
  });

  test('edits before and behind the fold are edits of the whole, again and again', () => {
    const first = unfold(`a${foldedText(folded(LONG))}`, folded(LONG));
    const second = first && unfold(`${foldedText(first)}z`, first);
    expect(second?.input).toBe(`a${LONG}z`);
  });

  test('a text typed over everything replaces everything', () => {
    expect(unfold('x', folded(LONG))?.input).toBe('x');
  });

  test('an edit of the fold itself changes nothing', () => {
    const fold = folded(LONG);
    expect(unfold(foldedText(fold).replace('folded', 'foldd'), fold)).toBeNull();
  });

  test('any long input comes back as it was', () => {
    assert(
      property(string({ unit: 'binary', minLength: 1, maxLength: 40 }), (piece) => {
        const input = piece.repeat(Math.ceil((LONGEST_UNFOLDED + 1) / piece.length));
        expect(unfold(foldedText(folded(input)), folded(input))?.input).toBe(input);
      }),
      { numRuns: 50 },
    );
  });
});
