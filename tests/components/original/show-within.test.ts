import { expect, it } from 'vitest';
import { sidewaysTo } from '../../../src/lib/components/original/show-within.ts';

it.each([
  ['in sight: stays', 100, 140, 400, 0],
  ['beyond the right edge: just enough', 500, 540, 400, 164],
  ['beyond the left edge: just enough', -60, -20, 400, -84],
  ['too close to the edge', 10, 50, 400, -14],
  ['wider than the window: its beginning', 500, 1200, 400, 476],
])('%s', (_, start, end, width, expected) => {
  expect(sidewaysTo({ start, end }, width)).toBe(expected);
});
