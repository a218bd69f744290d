import { expect, test } from 'vitest';
import { nearAgencies } from '../../src/lib/search/near-agencies.ts';
import { makeMadeUp } from './made-up.ts';

const index = makeMadeUp(null);

test.each([
  ['xugouju', [['990101-002', 'pinyin']]],
  ['xgj', [['990101-002', 'initials']]],
  ['需构局', [['990101-002', 'slip']]],
  ['空中新区管委会', [['990102-007', 'alias']]],
  // The characters themselves say as much.
  ['虚构局', []],
  ['xusheng', []],
])('“%s” makes near %j', (typed, expected) => {
  const found = [...nearAgencies(index, typed)].map(([id, { kind }]) => [id, kind]);
  expect(found).toEqual(expected);
});
