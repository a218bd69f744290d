import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitBlocks } from '../../../src/lib/views/compare/unit-blocks.ts';

it.each([
  [4, 0, [[0, 4]]],
  [4, 1200, [[0, 4]]],
  [
    12,
    1200,
    [
      [0, 6],
      [6, 12],
    ],
  ],
  [4, 984, [[0, 4]]],
  [
    4,
    358,
    [
      [0, 2],
      [2, 4],
    ],
  ],
  [
    3,
    358,
    [
      [0, 2],
      [2, 3],
    ],
  ],
  [
    2,
    300,
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [0, 1200, [[0, 0]]],
])('%i units in %i px', (count, width, blocks) => {
  expect(unitBlocks(count, width)).toEqual(blocks);
});

it('leaves no unit out, shows none twice, and leaves no block nearly empty beside a full one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 3000 }),
      (count, width) => {
        const blocks = unitBlocks(count, width);
        expect(
          blocks.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)),
        ).toEqual(Array.from({ length: count }, (_, at) => at));
        const sizes = blocks.map(([from, to]) => to - from);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
