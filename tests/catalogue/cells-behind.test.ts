import { expect, it } from 'vitest';
import { cellsBehind } from '../../src/lib/catalogue/cells-behind.ts';
import { parseCellKey } from '../../src/lib/catalogue/cell-key.ts';
import { DERIVED } from '../../src/lib/catalogue/derived.ts';

it('a printed figure rests on its own cell, in the column asked for', () => {
  expect(cellsBehind('normative.issued', 'total')).toEqual(['normative.issued']);
  expect(cellsBehind('outcome.granted', 'natural')).toEqual(['outcome.granted.natural']);
});

it('a rate rests on the cells of its formula', () => {
  expect(cellsBehind('rate.granted', 'total')).toEqual([
    'outcome.granted.total',
    'outcome.total.total',
  ]);
});

it('a group rests on its rows as well', () => {
  const cells = cellsBehind('rate.refused', 'total');
  expect(cells).toContain('outcome.refused.total');
  expect(cells).toContain('outcome.refused.state_secret.total');
});

it('what stands in the report of the year before is none of this report', () => {
  expect(cellsBehind('rate.normative_renewal', 'total')).toEqual([
    'normative.issued',
    'normative.repealed',
  ]);
});

it.each(DERIVED.map(({ code }) => code))('%s rests on cells of the form', (code) => {
  const cells = cellsBehind(code, 'total');
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((key) => !parseCellKey(key))).toEqual([]);
});

it('a code that names nothing rests on nothing', () => {
  expect(cellsBehind('no.such', 'total')).toEqual([]);
});
