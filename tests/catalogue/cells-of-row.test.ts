import { describe, expect, it } from 'vitest';
import { indicatorOf, INDICATORS, isDerived } from '../../src/lib/catalogue/catalogue.ts';
import { cellKey } from '../../src/lib/catalogue/cell-key.ts';
import {
  applicantsOf,
  cellKeysOf,
  CELLS,
  cellsOf,
  columnOf,
  columnSql,
  figureAt,
  wholeCellOf,
} from '../../src/lib/catalogue/cells-of-row.ts';
import { APPLICANTS } from '../../src/lib/model/applicant.ts';

const rowOf = (code: string) => {
  const row = indicatorOf(code);
  if (isDerived(row)) throw new Error(`${code} is no row`);
  return row;
};

describe('the cells of a row', () => {
  const split = rowOf('outcome.granted');
  const single = rowOf('litigation.direct.total');

  it('are seven in Section III and one elsewhere', () => {
    expect(applicantsOf(split)).toEqual(APPLICANTS);
    expect(applicantsOf(single)).toEqual(['total']);
  });

  it('are named by findings without a column where there is one figure', () => {
    expect(cellsOf(split).map(({ applicant }) => applicant)).toEqual(APPLICANTS);
    expect(cellsOf(single)).toEqual([{ code: single.code, applicant: null }]);
    expect(wholeCellOf(split)).toEqual({ code: split.code, applicant: 'total' });
    expect(wholeCellOf(single)).toEqual({ code: single.code, applicant: null });
  });

  it('have the same keys, whoever names them', () => {
    const keys = INDICATORS.flatMap(cellKeysOf);
    expect(CELLS.map(({ code, applicant }) => cellKey(code, applicant))).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(cellKeysOf(split).at(-1)).toBe('outcome.granted.total');
    expect(cellKeysOf(single)).toEqual(['litigation.direct.total']);
  });
});

it.each([
  ['outcome.granted', 'natural', 'natural'],
  ['outcome.granted', 'total', 'total'],
  ['litigation.direct.total', 'natural', 'total'],
  ['share.applicant', 'legal', 'legal'],
  ['rate.disclosed', 'legal', 'total'],
  ['no.such.code', 'legal', 'total'],
] as const)('%s with %s chosen is read in the column %s', (code, chosen, column) => {
  expect(columnOf(code, chosen)).toBe(column);
});

it('chooses the column in SQL as well', () => {
  expect(columnSql('i.per_applicant', '?')).toBe(
    "CASE WHEN i.per_applicant THEN ? ELSE 'total' END",
  );
});

it.each([
  ['outcome.granted', 'natural', 3],
  ['outcome.granted', 'legal', null],
  ['outcome.granted', 'total', 0],
  ['litigation.direct.total', 'total', 2],
  ['litigation.direct.total', 'natural', null],
  ['outcome.refused', 'total', null],
] as const)('the figure of %s at %s is %s', (code, applicant, figure) => {
  const figures = { 'outcome.granted': { natural: 3, total: 0 }, 'litigation.direct.total': 2 };
  expect(figureAt(figures, code, applicant)).toBe(figure);
});
