import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWithSlip, holdsWithSlip, isWithSlip } from '../../src/lib/search/one-slip.ts';

/** The edit distance by its definition: the least of all three ways to go on. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  if (one[0] === other[0]) return distance(one.slice(1), other.slice(1));
  return (
    1 +
    Math.min(
      distance(one.slice(1), other.slice(1)),
      distance(one.slice(1), other),
      distance(one, other.slice(1)),
    )
  );
}

const beginnings = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length));
const parts = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, from) => beginnings(text.slice(from))).flat();

const word = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: most });

describe('one slip is an edit distance of at most one', () => {
  it('from the whole text', () => {
    fc.assert(
      fc.property(word(6), word(6), (typed, text) => {
        expect(isWithSlip(typed, text)).toBe(distance(typed, text) <= 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('from a beginning of it', () => {
    fc.assert(
      fc.property(word(5), word(7), (typed, text) => {
        const near = beginnings(text).some((beginning) => distance(typed, beginning) <= 1);
        expect(beginsWithSlip(typed, text)).toBe(near);
      }),
      { numRuns: 2000 },
    );
  });

  it('from a part of it', () => {
    const typedWord = fc.string({
      unit: fc.constantFrom('a', 'b', 'c'),
      minLength: 4,
      maxLength: 5,
    });
    fc.assert(
      fc.property(typedWord, word(7), (typed, text) => {
        const near = parts(text).some((part) => distance(typed, part) <= 1);
        expect(holdsWithSlip(typed, text)).toBe(near);
      }),
      { numRuns: 2000 },
    );
  });
});
