import { describe, expect, it } from 'vitest';
import type { AgencyReport, SheetCell } from '../../../src/lib/queries/sheet/sheet.ts';
import { versusOf } from '../../../src/lib/views/sheet/change-cells.ts';
import { sheetOf } from '../../../src/lib/views/sheet/form-sheet.ts';

const reportOf = (year: number) =>
  ({ report: year, year, form: year < 2021 ? '2019' : '2021', source: null }) as AgencyReport;

const cell = (report: number, indicator: string, value: number | null = 1) =>
  ({ report, indicator, applicant: 'total', value, status: 'number', mark: null }) as SheetCell;

describe('the year that a sheet is compared with', () => {
  const reports = [2021, 2022, 2023, 2024].map(reportOf);
  const cells = [
    ...['published.website', 'requests.received', 'outcome.total'].map((code) => cell(2021, code)),
    cell(2022, 'reconsideration.total'),
    cell(2023, 'published.website'),
    ...['published.website', 'requests.received', 'outcome.total'].map((code) => cell(2024, code)),
  ];
  const sheet = sheetOf(reports, { cells, parts: [], rates: [] });
  const yearBefore = (year: number, wanted: number | null = null) =>
    versusOf(sheet, reportOf(year), wanted)?.before.year ?? null;

  it.each([
    [2024, null, 2023, 'the year before, though an earlier one states more of the same'],
    [2023, null, 2021, 'the nearest that states any of the same'],
    [2021, null, null, 'none where there is no earlier one'],
    [2024, 2021, 2021, 'the one that is asked for'],
    [2024, 2020, 2023, 'the nearest where the one asked for is not here'],
  ])('of %s, with %s asked, is %s: %s', (year, wanted, before, _why) => {
    expect(yearBefore(year, wanted)).toBe(before);
  });
});
