import { indicatorOf } from '../../src/lib/catalogue/catalogue.ts';
import type { Applicant } from '../../src/lib/model/applicant.ts';
import type { DivisionFigure } from '../../src/lib/queries/division-figures.ts';
import type { SelectedReport } from '../../src/lib/queries/selected-reports.ts';
import type { StatedFigure } from '../../src/lib/queries/report-cells.ts';
import type { UnitFigure } from '../../src/lib/queries/unit-figures.ts';
import type { YearSum } from '../../src/lib/queries/year-sums.ts';
import type { Openings } from '../../src/lib/url/href.ts';
import { ROUTES } from '../../src/lib/url/view-state.ts';
import type { Frame } from '../../src/lib/views/figures/frame.ts';
import { stateOf } from '../queries/states.ts';

export const openings = Object.fromEntries(ROUTES.map((route) => [route, stateOf()])) as Openings;

/** A row of the ranking; the name is the id, and a number is a printed figure. */
export function unitFigure(
  agency: string,
  value: number | null,
  changes: Partial<UnitFigure> = {},
): UnitFigure {
  return {
    agency_id: agency,
    agency,
    division: '310117',
    division_name: '松江区',
    report_id: `${agency}-${changes.year ?? 2024}`,
    year: 2024,
    form: '2021',
    source: `https://www.example.gov.cn/${agency}`,
    indicator: 'published.website',
    applicant: 'total',
    value,
    status: value === null ? null : 'number',
    mark: null,
    numerator: null,
    denominator: null,
    local: 0,
    ...changes,
  };
}

export function divisionFigure(
  name: string,
  value: number | null,
  changes: Partial<DivisionFigure> = {},
): DivisionFigure {
  return {
    division: name,
    name,
    year: 2024,
    reports: 5,
    known: value === null ? 0 : 4,
    rounded: 0,
    local: 0,
    value,
    numerator: null,
    denominator: null,
    units: 38,
    ...changes,
  };
}

export function yearSum(year: number, changes: Partial<YearSum> = {}): YearSum {
  return {
    year,
    reports: 45,
    known: 29,
    rounded: 0,
    local: 0,
    levels: 1,
    value: 1000,
    same_units: 0,
    same_before: null,
    same_now: null,
    ...changes,
  };
}

/** A report of the selection: `甲县人民政府` of 2024 has the id `甲县人民政府-2024`. */
export function report(agency: string, changes: Partial<SelectedReport> = {}): SelectedReport {
  const year = changes.year ?? 2024;
  return {
    report_id: `${agency}-${year}`,
    agency_id: agency,
    agency,
    level: 'county',
    year,
    form: '2021',
    source: `https://www.example.gov.cn/${agency}/${year}`,
    ...changes,
  };
}

type Printed = number | Partial<StatedFigure>;

/** Collected cells of a report, `code` or `code applicant` to what stands there. */
export function cells(of: SelectedReport, printed: Record<string, Printed>): StatedFigure[] {
  return Object.entries(printed).map(([key, cell]) => {
    const [indicator = '', applicant = 'total'] = key.split(' ');
    indicatorOf(indicator);
    const rest = typeof cell === 'number' ? { value: cell } : cell;
    return {
      report_id: of.report_id,
      indicator,
      applicant: applicant as Applicant,
      value: null,
      status: 'number',
      mark: null,
      numerator: null,
      denominator: null,
      ...rest,
    };
  });
}

/** Texts of a frame's table, first column first. */
export function tableTexts(frame: Frame): string[][] {
  return frame.table.rows.map((row) => row.cells.map((cell) => cell.text));
}

/** One column of a frame's table by key. */
export function columnTexts(frame: Frame, key: string): string[] {
  const index = frame.table.columns.findIndex((column) => column.key === key);
  return frame.table.rows.map((row) => row.cells[index]?.text ?? '');
}

/** All that hovering over a stacked chart says. */
export function stackedHints(frame: Frame): string {
  if (frame.chart?.kind !== 'stacked') return '';
  return frame.chart.rows.flatMap((row) => row.values.map(({ hint }) => hint)).join('\n');
}

/** Values of a stacked chart, row by row. */
export function stackedValues(frame: Frame): Record<string, (number | null)[]> {
  if (frame.chart?.kind !== 'stacked') return {};
  return Object.fromEntries(
    frame.chart.rows.map((row) => [row.label, row.values.map(({ value }) => value)]),
  );
}
