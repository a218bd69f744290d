import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { isFormRow } from '../../src/lib/catalogue/outcome-groups.ts';
import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import { slipOf } from '../../src/lib/checks/locate.ts';
import { checkReport } from '../../src/lib/checks/registry.ts';
import type { Finding } from '../../src/lib/model/finding.ts';
import { cellName } from '../../src/lib/catalogue/cell-key.ts';
import { applicantRow, NOTHING_TOLD, smallChecked } from './small-report.ts';

const findings = (report: CheckedReport, rule: string): Finding[] =>
  checkReport(report).filter((finding) => finding.rule === rule);

/** A whole Section III that holds together: three natural persons, granted. */
function wholeTable(): Record<string, number> {
  const rows = INDICATORS.filter((row) => row.section === 'requests' && isFormRow(row, '2021'));
  const filled = ['requests.received', 'outcome.granted', 'outcome.total'];
  return Object.assign(
    {},
    ...rows.map(({ code }) =>
      applicantRow(
        code,
        ...(filled.includes(code) ? [32, 0, 0, 0, 0, 0, 32] : [0, 0, 0, 0, 0, 0, 0]),
      ),
    ),
  );
}

describe('S3.7 names the one cell that explains the failures', () => {
  it('says nothing where all holds', () => {
    const all = checkReport(smallChecked(wholeTable(), { told: NOTHING_TOLD }));
    expect(all.filter(({ verdict }) => verdict !== 'PASS')).toEqual([]);
  });

  it.each([
    ['outcome.granted.natural', 23, 'swapped_digits'],
    ['outcome.granted.natural', 3, 'digit_lost'],
    ['outcome.granted.natural', 332, 'digit_doubled'],
    ['requests.received.natural', 32000, 'thousands'],
    ['outcome.granted.natural', 7, 'other'],
  ])('%s printed as %d: %s', (key, printed, detail) => {
    const report = smallChecked({ ...wholeTable(), [key]: printed });
    const [located, ...others] = findings(report, 'S3.7');
    expect(others).toEqual([]);
    expect(located?.cells.map(cellName)).toEqual([key]);
    expect(located).toMatchObject({ implied: 32, found: printed, detail });
    // a suggestion only: the figure stays as printed
    expect(report.figures.get(key)).toBe(printed);
  });

  it('a number split over two columns', () => {
    const split = { 'outcome.granted.natural': 3, 'outcome.granted.business': 2 };
    const [located, ...others] = findings(smallChecked({ ...wholeTable(), ...split }), 'S3.7');
    expect(others).toEqual([]);
    expect(located?.cells.map(cellName)).toEqual(Object.keys(split));
    expect(located).toMatchObject({ implied: 32, found: 3, detail: 'digits_split' });
  });

  it('a row moved to the right by one column', () => {
    const moved = applicantRow('outcome.granted', 0, 32, 0, 0, 0, 0, 0);
    const located = findings(smallChecked({ ...wholeTable(), ...moved }), 'S3.7');
    expect(located).toMatchObject([{ detail: 'row_shifted', expected: 32, found: 0 }]);
  });

  it('says nothing where two cells are wrong', () => {
    const report = smallChecked({
      ...wholeTable(),
      'outcome.granted.natural': 7,
      'requests.carried_in.legal': 2,
    });
    expect(findings(report, 'S3.7')).toEqual([]);
  });

  it.each([
    [21, 12, 'swapped_digits'],
    [2, 12, 'digit_lost'],
    [122, 12, 'digit_doubled'],
    [5, 9, 'other'],
  ])('%d for %d: %s', (printed, implied, slip) => {
    expect(slipOf(printed, implied)).toBe(slip);
  });
});
