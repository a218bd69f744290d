import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import {
  cellKey,
  cellName,
  cellNames,
  cellRefOf,
  joinCellNames,
  parseCellKey,
  parseCellName,
} from '../../src/lib/catalogue/cell-key.ts';
import { APPLICANTS } from '../../src/lib/model/applicant.ts';

describe('the key of a cell', () => {
  it('is read back as it was written, for every cell of the form', () => {
    for (const { code, perApplicant } of INDICATORS) {
      for (const applicant of perApplicant ? APPLICANTS : (['total'] as const)) {
        const cell = parseCellKey(cellKey(code, applicant));
        expect([cell?.indicator.code, cell?.applicant]).toEqual([code, applicant]);
      }
    }
  });

  it.each([
    ['fees.amount', 'total', 'fees.amount'],
    ['requests.received', 'natural', 'requests.received.natural'],
    ['outcome.other', 'other', 'outcome.other.other'],
    ['outcome.other.other', 'total', 'outcome.other.other.total'],
    ['share.applicant', 'natural', 'share.applicant.natural'],
    ['rate.granted', 'total', 'rate.granted'],
    ['requests.received', null, 'requests.received'],
  ] as const)('of %s and %s is %s', (code, applicant, key) => {
    expect(cellKey(code, applicant)).toBe(key);
  });

  it.each(['requests.received', 'outcome.total.nobody', 'fees.amount.total', 'no.such', ''])(
    'is not %s',
    (key) => {
      expect(parseCellKey(key)).toBeUndefined();
    },
  );
});

describe('the name a finding gives a cell', () => {
  it.each([
    { code: 'requests.carried_over', applicant: 'total', year: 2022 },
    { code: 'requests.carried_over', applicant: 'natural' },
    { code: 'outcome.other', applicant: 'other' },
    { code: 'normative.effective', applicant: null, year: 2019 },
    { code: 'section.V', applicant: null },
  ] as const)('is read back: %o', (cell) => {
    expect(cellRefOf(cellName(cell))).toEqual(cell);
    expect(parseCellName(cellName(cell)).year).toBe('year' in cell ? cell.year : null);
  });

  it('stands among others in one column of the tables', () => {
    const names = ['requests.received.natural@2023', 'fees.amount'];
    expect(cellNames(joinCellNames(names))).toEqual(names);
    expect(cellNames(joinCellNames([]))).toEqual([]);
  });
});
