import { expect, it } from 'vitest';
import { schemeText } from '../../../src/lib/schemes/scheme-text.ts';
import { scoredUnits } from '../../../src/lib/views/schemes/scored-units.ts';
import { stateOf } from '../../queries/states.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';
import { peerCell } from '../workbench/peer-rows.ts';

const rows = ['甲', '乙', '丙'].map((id, at) =>
  peerCell(id, at, { listed: 3, indicator: 'requests.received' }),
);
const state = stateOf({ scheme: schemeText(SCHEME) });

it('scores an answer once, whatever its order, ticks and language', () => {
  const first = scoredUnits(rows, SCHEME, state);
  expect(scoredUnits(rows, SCHEME, { ...state, sort: '-total' })).toBe(first);
  expect(scoredUnits(rows, SCHEME, { ...state, ticked: ['甲'], lang: 'en' })).toBe(first);
});

it('scores anew by another scheme, of another year, and from another answer', () => {
  const first = scoredUnits(rows, SCHEME, state);
  const other = { ...SCHEME, across: true };
  expect(scoredUnits(rows, other, state).scheme).toEqual(other);
  expect(scoredUnits(rows, SCHEME, { ...state, year: 2023 }).units[0]?.figures[1]).toBeUndefined();
  expect(scoredUnits(rows.slice(1), SCHEME, state).units).toHaveLength(2);
  expect(scoredUnits(rows, SCHEME, state)).toEqual(first);
});
