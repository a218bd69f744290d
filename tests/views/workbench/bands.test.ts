import { expect, it } from 'vitest';
import { bandsOf } from '../../../src/lib/views/workbench/bands.ts';

type Ranks = readonly [best: number, worst: number] | null;

const bands = (...ranks: readonly Ranks[]) =>
  bandsOf(
    ranks.map((pair) => ({
      supported: pair && { best: pair[0], worst: pair[1], isApart: null },
    })),
  ).map(({ first, last }) => [first, last]);

it.each<[string, readonly Ranks[], readonly (readonly number[])[]]>([
  [
    'none where all are told apart',
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    [],
  ],
  [
    'one where all overlap',
    [
      [1, 3],
      [1, 3],
      [1, 3],
    ],
    [[0, 2]],
  ],
  // The first and the third overlap the second, and not each other.
  [
    'a chain is cut where the first is told from the last',
    [
      [1, 2],
      [1, 3],
      [3, 3],
    ],
    [[0, 1]],
  ],
  [
    'two side by side',
    [
      [1, 2],
      [1, 2],
      [3, 4],
      [3, 4],
    ],
    [
      [0, 1],
      [2, 3],
    ],
  ],
  ['none over a unit without an interval', [[1, 3], null, [1, 3]], []],
  ['none of no units', [], []],
])('%s', (_rule, ranks, expected) => {
  expect(bands(...ranks)).toEqual(expected);
});
