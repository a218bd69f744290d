import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { parseCsv } from '../../src/lib/dataset/read/parse-csv.ts';
import { APPLICANTS } from '../../src/lib/model/applicant.ts';
import { reportId, reportSchema, type Report } from '../../src/lib/model/report.ts';
import { DATA } from './real-dataset.ts';

const FILES = readdirSync(join(DATA, 'reports'));

const readReports = (file: string): Report[] =>
  readFileSync(join(DATA, 'reports', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report);

const inOrderOf = (order: readonly string[], keys: readonly string[]): boolean => {
  const positions = keys.map((key) => order.indexOf(key));
  return positions.every((position, at) => at === 0 || position > (positions[at - 1] ?? -1));
};

const sorted = (keys: readonly string[]): string[] =>
  [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** Cells of the tables that neither a figure nor a mark stands in; a group may stand for its rows. */
function emptyCells(report: Report): string[] {
  const rows = INDICATORS.filter(
    ({ section, forms }) => section !== 'narrative' && forms.includes(report.form),
  );
  const isGroup = (code: string) => rows.some((row) => row.code.startsWith(`${code}.`));
  const isHeld = (code: string, column: (typeof APPLICANTS)[number] | null): boolean => {
    const figure = report.figures[code];
    const value = typeof figure === 'object' ? figure[column ?? 'total'] : figure;
    return value !== undefined || (column ? `${code}.${column}` : code) in report.marks;
  };
  return rows
    .filter(({ code }) => !isGroup(code))
    .flatMap(({ code, perApplicant }) =>
      (perApplicant ? APPLICANTS : [null])
        .filter((column) => {
          const group = code.slice(0, code.lastIndexOf('.'));
          return !isHeld(code, column) && !isHeld(group, column);
        })
        .map((column) => `${reportId(report)} ${column ? `${code}.${column}` : code}`),
    );
}

describe('data/ stays in one form, so that a change shows as one line', () => {
  it.each(FILES)('reports/%s: reports, fields, figures and columns in order', (file) => {
    const reports = readReports(file);
    expect(reports.map(reportId)).toEqual(sorted(reports.map(reportId)));
    const fields = Object.keys(reportSchema.shape);
    const codes = INDICATORS.map(({ code }) => code);
    for (const report of reports) {
      const where = `${file} ${reportId(report)}`;
      expect(inOrderOf(fields, Object.keys(report)), `${where}: fields`).toBe(true);
      expect(inOrderOf(codes, Object.keys(report.figures)), `${where}: figures`).toBe(true);
      for (const [code, figure] of Object.entries(report.figures)) {
        if (typeof figure === 'number') continue;
        expect(inOrderOf(APPLICANTS, Object.keys(figure)), `${where}: ${code}`).toBe(true);
      }
    }
  });

  it.each(['divisions.csv', 'agencies.csv'])('%s is sorted by its first column', (name) => {
    const [, ...lines] = parseCsv(readFileSync(join(DATA, name), 'utf8'));
    const ids = lines.map(({ cells }) => cells[0] ?? '');
    expect(ids).toEqual(sorted(ids));
  });

  it('has marks in Chinese or signs, because the interface shows them', () => {
    const english = FILES.flatMap(readReports).flatMap((report) =>
      Object.entries(report.marks)
        .filter(([, { text }]) => /[A-Za-z]/.test(text))
        .map(([key, { text }]) => `${reportId(report)} ${key}: ${text}`),
    );
    expect(english).toEqual([]);
  });

  it('has a figure or a mark in every cell of the form where a report is complete', () => {
    const complete = FILES.flatMap(readReports).filter((report) => report.complete);
    expect(complete.length).toBeGreaterThan(0);
    expect(complete.flatMap(emptyCells)).toEqual([]);
  });

  it('has parts that add up to the figure they split, or the check has something to find', () => {
    const wrong = FILES.flatMap(readReports).flatMap((report) =>
      Object.entries(report.parts ?? {})
        .filter(
          ([code, parts]) =>
            parts.reduce((sum, { value }) => sum + value, 0) !== report.figures[code],
        )
        .map(([code]) => `${reportId(report)} ${code}`),
    );
    expect(wrong).toEqual([]);
  });
});
