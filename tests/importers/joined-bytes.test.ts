import { expect, it } from 'vitest';
import { joinedBytes } from '../../src/lib/importers/joined-bytes.ts';

it.each([
  [[], []],
  [[[1, 2]], [1, 2]],
  [
    [[1], [], [2, 3]],
    [1, 2, 3],
  ],
])('%j is %j in one', (pieces, whole) => {
  expect([...joinedBytes(pieces.map((piece) => new Uint8Array(piece)))]).toEqual(whole);
});
