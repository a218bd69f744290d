import { cellKey } from '../../catalogue/cell-key.ts';
import type { Applicant } from '../../model/applicant.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { StatedFigure } from '../../queries/report-cells.ts';
import { agencyHref, type Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
import type { Frame, TableCell, TableColumn, TableRow } from './frame.ts';
import { sourceCell } from './source-cell.ts';
import { shortLabels } from './short-labels.ts';
import { figureCell, type Datum } from './figure-cell.ts';
import { rankingText } from '../../messages/ranking.ts';
import { nameCell, namedText } from './local-mark.ts';

/** Below this many reports of the chosen year, those of other years are set beside them. */
const FEW = 5;

/** One report with the cells that were collected of it, by code and applicant. */
export type UnitReport = {
  report: SelectedReport;
  cells: ReadonlyMap<string, StatedFigure>;
  /** Name for charts; of another year than the chosen one, with that year. */
  label: string;
  isChosenYear: boolean;
};

/** Reports with at least one collected cell, each with its cells. */
export function unitReports(
  reports: readonly SelectedReport[],
  cells: readonly StatedFigure[],
  asked: Asked,
): UnitReport[] {
  const byReport = new Map<string, Map<string, StatedFigure>>();
  for (const cell of cells) {
    const own = byReport.get(cell.report_id) ?? new Map<string, StatedFigure>();
    byReport.set(cell.report_id, own);
    own.set(cellKey(cell.indicator, cell.applicant), cell);
  }
  const labels = shortLabels(reports.map(({ agency }) => agency));
  return reports.flatMap((report) => {
    const own = byReport.get(report.report_id);
    if (!own) return [];
    const isChosenYear = report.year === asked.year;
    const name = namedText(labels.get(report.agency) ?? report.agency, report, asked.lang);
    return [
      { report, cells: own, isChosenYear, label: isChosenYear ? name : `${name} ${report.year}` },
    ];
  });
}

/** The figure of a report, null where it states no number. */
export function valueOf(
  unit: UnitReport,
  indicator: string,
  applicant: Applicant = 'total',
): number | null {
  return unit.cells.get(cellKey(indicator, applicant))?.value ?? null;
}

export type Shown = { chosen: UnitReport[]; others: UnitReport[] };

/**
 * The reports a detail lays out: those of the chosen year that `has` something to show, and when these
 * are few, those of other years after them, latest first. Sums and sentences speak of the chosen year.
 */
export function shownReports(
  units: readonly UnitReport[],
  has: (unit: UnitReport) => boolean,
): Shown {
  const fit = units.filter(has);
  const chosen = fit.filter(({ isChosenYear }) => isChosenYear);
  const others = chosen.length < FEW ? fit.filter(({ isChosenYear }) => !isChosenYear) : [];
  return { chosen, others };
}

/** What a cell is for tables, with `not_seen` for a cell that was not collected. */
export function datumOf(unit: UnitReport, indicator: string, applicant: Applicant): Datum {
  const cell = unit.cells.get(cellKey(indicator, applicant));
  return {
    indicator,
    form: unit.report.form,
    value: cell?.value ?? null,
    status: cell?.status ?? null,
    mark: cell?.mark ?? null,
  };
}

export function unitColumn(asked: Asked): TableColumn {
  return { key: 'unit', label: rankingText[asked.lang].columns.unit, numeric: false };
}

export function sourceColumn(asked: Asked): TableColumn {
  return { key: 'source', label: rankingText[asked.lang].columns.source, numeric: false };
}

/** Name and year of a report as hovering says them. */
export function reportName({ report }: UnitReport, { lang }: Asked): string {
  return `${namedText(report.agency, report, lang)} ${report.year}`;
}

export function unitHref({ report }: UnitReport, asked: Asked, openings: Openings): string {
  return agencyHref(report.agency_id, { lang: asked.lang }, openings);
}

/** Name of a report's unit, with the year when it is not the chosen one, leading to its page. */
export function unitCell(unit: UnitReport, asked: Asked, openings: Openings): TableCell {
  const { report, isChosenYear } = unit;
  const text = isChosenYear ? report.agency : `${report.agency} ${report.year}`;
  return {
    ...nameCell(text, report, asked.lang),
    href: unitHref(unit, asked, openings),
    muted: !isChosenYear,
  };
}

/** A row of printed figures between the unit's name and its source. */
export function figureRow(
  unit: UnitReport,
  figures: readonly TableCell[],
  asked: Asked,
  openings: Openings,
): TableRow {
  return {
    id: unit.report.report_id,
    marked: unit.report.agency_id === asked.marked,
    cells: [
      unitCell(unit, asked, openings),
      ...figures,
      sourceCell(unit.report.source, asked.lang),
    ],
  };
}

/** Cells of one report for a list of indicators, as printed. */
export function figureCells(
  unit: UnitReport,
  indicators: readonly string[],
  asked: Asked,
  applicant: Applicant = 'total',
): TableCell[] {
  return indicators.map((indicator) => figureCell(datumOf(unit, indicator, applicant), asked.lang));
}

/** Units named as left out for one reason; nothing when there are none. */
export function leftOutFor(
  reason: string,
  units: readonly UnitReport[],
  asked: Asked,
  openings: Openings,
): Frame['leftOut'] {
  if (units.length === 0) return [];
  return [
    {
      reason,
      units: units.map((unit) => ({
        label: namedText(unit.report.agency, unit.report, asked.lang),
        href: unitHref(unit, asked, openings),
      })),
    },
  ];
}

/** Reports of the chosen year: the n of "k of n". */
export function reportsInYear(reports: readonly SelectedReport[], year: number): number {
  return reports.filter((report) => report.year === year).length;
}
