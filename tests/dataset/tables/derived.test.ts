import { describe, expect, it } from 'vitest';
import { DERIVED } from '../../../src/lib/catalogue/derived.ts';
import { previousYear } from '../../../src/lib/catalogue/formula-terms.ts';
import { assembledTables, storedTables } from '../assembled.ts';
import { derivedSql } from '../../../src/lib/dataset/tables/derived-sql.ts';
import type { Report } from '../../../src/lib/model/report.ts';
import { smallData, smallReport } from '../small-data.ts';

const REFUSED = [
  'state_secret',
  'law_prohibited',
  'security_stability',
  'third_party',
  'internal_affairs',
  'process_info',
  'enforcement_file',
  'admin_query',
];

const total = (value: number) => ({ total: value });

const refusedRows = (...values: number[]) =>
  Object.fromEntries(
    REFUSED.map((row, at) => [`outcome.refused.${row}`, total(values[at] ?? 0)] as const),
  );

/** The rows of `derived` the engine computes for some reports. */
async function derivedOf(...reports: Partial<Report>[]) {
  return (await storedTables([assembledTables(smallData(reports.map(smallReport)))])).derived;
}

const of = (rows: Awaited<ReturnType<typeof derivedOf>>, indicator: string, applicant = 'total') =>
  rows
    .filter((row) => row.indicator === indicator && row.applicant === applicant)
    .map(({ value, numerator, denominator, reason }) => [value, numerator, denominator, reason]);

type Case = [name: string, figures: Report['figures'], indicator: string, expected: unknown[]];

const CASES: Case[] = [
  [
    'a rate of two known cells',
    { 'outcome.granted': total(30), 'outcome.total': total(40) },
    'rate.granted',
    [0.75, 30, 40, null],
  ],
  [
    'a denominator that is not there',
    { 'outcome.granted': total(30) },
    'rate.granted',
    [null, 30, null, 'unknown_cell'],
  ],
  [
    'a numerator of which one part is unknown',
    { 'outcome.granted': total(30), 'outcome.total': total(40) },
    'rate.disclosed',
    [null, null, 40, 'unknown_cell'],
  ],
  [
    'no case at all is none, not 0 %',
    { 'outcome.granted': total(0), 'outcome.total': total(0) },
    'rate.granted',
    [null, 0, 0, 'zero_denominator'],
  ],
  [
    'a group as the sum of its eight rows',
    { ...refusedRows(1, 0, 0, 2), 'outcome.total': total(12) },
    'rate.refused',
    [0.25, 3, 12, null],
  ],
  [
    'a group told in prose',
    { 'outcome.refused': total(6), 'outcome.total': total(12) },
    'rate.refused',
    [0.5, 6, 12, null],
  ],
  [
    'a group told in prose wins over its rows',
    { 'outcome.refused': total(6), ...refusedRows(1), 'outcome.total': total(12) },
    'rate.refused',
    [0.5, 6, 12, null],
  ],
  [
    'a group of which one row is not known',
    { ...refusedRows(1), 'outcome.refused.admin_query': {}, 'outcome.total': total(12) },
    'rate.refused',
    [null, null, 12, 'unknown_cell'],
  ],
  [
    'other handling left unsplit on form 2021',
    { 'outcome.other': total(3), 'outcome.total': total(12) },
    'rate.other',
    [0.25, 3, 12, null],
  ],
  [
    'a factor',
    { 'requests.carried_over': total(2), 'requests.received': total(8) },
    'backlog.months',
    [3, 2, 8, null],
  ],
  [
    'a denominator with a subtraction',
    {
      'reconsideration.rectified': 1,
      'reconsideration.total': 6,
      'reconsideration.pending': 2,
    },
    'rate.reconsideration_rectified',
    [0.25, 1, 4, null],
  ],
  [
    'a difference has no denominator',
    { 'normative.issued': 4, 'normative.repealed': 9 },
    'normative.net_change',
    [-5, -5, null, null],
  ],
  [
    'a difference of an unknown cell',
    { 'normative.issued': 4 },
    'normative.net_change',
    [null, null, null, 'unknown_cell'],
  ],
];

describe('a derived figure', () => {
  it.each(CASES)('%s', async (_name, figures, indicator, expected) => {
    expect(of(await derivedOf({ figures }), indicator), indicator).toEqual([expected]);
  });

  it('is not made for a report of which no cell of its formula is known', async () => {
    expect(await derivedOf({ figures: { gazette_issues: 4 } })).toEqual([]);
  });

  it('takes a blank for unknown, never for zero', async () => {
    const rows = await derivedOf({
      figures: { 'outcome.granted': total(3), 'outcome.total': total(3) },
      marks: { 'outcome.partly_granted.total': { status: 'blank', text: '' } },
    });
    expect(of(rows, 'rate.disclosed')).toEqual([[null, null, 3, 'unknown_cell']]);
  });

  it('takes none in words for unknown', async () => {
    const rows = await derivedOf({
      figures: { 'published.total': 10 },
      marks: { 'published.website': { status: 'none_in_words', text: '无' } },
    });
    expect(of(rows, 'share.website')).toEqual([[null, null, 10, 'unknown_cell']]);
  });

  it('keeps the mark of a rounded figure', async () => {
    const rows = await derivedOf({
      figures: { 'published.total': 200, 'published.website': 100 },
      marks: { 'published.total': { status: 'rounded', text: '200余' } },
    });
    expect(rows.map(({ value, rounded }) => [value, rounded])).toEqual([[0.5, true]]);
  });

  it('gives the share of each kind of applicant in the printed total', async () => {
    const rows = await derivedOf({
      figures: { 'requests.received': { natural: 3, business: 1, total: 4 } },
    });
    expect(of(rows, 'share.applicant', 'natural')).toEqual([[0.75, 3, 4, null]]);
    expect(of(rows, 'share.applicant', 'business')).toEqual([[0.25, 1, 4, null]]);
    expect(of(rows, 'share.applicant', 'legal')).toEqual([[null, null, 4, 'unknown_cell']]);
    expect(of(rows, 'share.applicant', 'total')).toEqual([]);
  });

  it('sums the three rows of other handling on form 2021 and reads the one row of form 2019', async () => {
    const split = await derivedOf({
      figures: {
        'outcome.other.no_correction': total(1),
        'outcome.other.fee_unpaid': total(0),
        'outcome.other.other': total(2),
        'outcome.total': total(12),
      },
    });
    const whole = await derivedOf({
      form: '2019',
      year: 2020,
      figures: { 'outcome.other': total(3), 'outcome.total': total(12) },
    });
    expect(of(split, 'rate.other')).toEqual([[0.25, 3, 12, null]]);
    expect(of(whole, 'rate.other')).toEqual([[0.25, 3, 12, null]]);
  });

  it('is not made on a form that lacks its rows', async () => {
    const rows = await derivedOf({ form: '2019', year: 2020, figures: { interpretations: 4 } });
    expect(of(rows, 'ratio.interpretations')).toEqual([]);
  });

  it('reads the year before of the same agency and the same scope', async () => {
    const later = { figures: { 'normative.issued': 2, 'normative.repealed': 1 } };
    const before = { year: 2022, figures: { 'normative.effective': 6 } };
    const other = { ...before, scope: 'own' as const };
    const gap = { ...before, year: 2021 };
    const renewal = async (...reports: Partial<Report>[]) =>
      of(await derivedOf(...reports), 'rate.normative_renewal').at(-1);
    expect(await renewal(before, later)).toEqual([0.5, 3, 6, null]);
    expect(await renewal(other, later)).toEqual([null, 3, null, 'unknown_cell']);
    expect(await renewal(gap, later)).toEqual([null, 3, null, 'unknown_cell']);
  });
});

describe('the statement', () => {
  it('names every derived indicator of the catalogue', () => {
    const sql = derivedSql(DERIVED);
    expect(DERIVED.map(({ code }) => code).filter((code) => !sql.includes(`'${code}'`))).toEqual(
      [],
    );
  });

  it('refuses a group of the year before, which it could not look up', () => {
    const bad = DERIVED.map((derived) => ({
      ...derived,
      numerator: { plus: [previousYear('outcome.refused')] },
    }));
    expect(() => derivedSql(bad)).toThrow(/no group of the year before/);
  });
});
