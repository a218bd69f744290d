import type { Report } from '../model/report.ts';
import { parseCellKey, printedIndicator, type FormCell } from './cell-key.ts';

/** What one report breaks: the field and the reason. */
export type Breach = { field: string; reason: string };

/**
 * The rules a report must hold that its schema cannot say: codes are in the catalogue and on the
 * report's form, Section III has figures by applicant and nothing else has, a mark names a cell and
 * agrees with the figure that stands or does not stand there.
 */
export function reportBreaches(report: Report): Breach[] {
  return [
    ...Object.entries(report.figures).flatMap(([code, figure]) =>
      figureReasons(report, code, figure).map((reason) => ({ field: `figures.${code}`, reason })),
    ),
    ...Object.entries(report.marks).flatMap(([key, mark]) =>
      markReasons(report, key, mark).map((reason) => ({ field: `marks.${key}`, reason })),
    ),
    ...Object.keys(report.parts ?? {})
      .filter((code) => !(code in report.figures))
      .map((code) => ({ field: `parts.${code}`, reason: 'parts of a figure that is not there' })),
  ];
}

function figureReasons(report: Report, code: string, figure: Report['figures'][string]): string[] {
  const indicator = printedIndicator(code);
  if (!indicator) return ['not an indicator of the form'];
  if (!indicator.forms.includes(report.form)) return [`not a row of form ${report.form}`];
  if (typeof figure === 'number') {
    return indicator.perApplicant ? ['a row of Section III needs figures by applicant'] : [];
  }
  if (!indicator.perApplicant) return ['this row has one figure, not one by applicant'];
  return Object.keys(figure).length === 0 ? ['no figure in any column'] : [];
}

function markReasons(report: Report, key: string, mark: Report['marks'][string]): string[] {
  const cell = parseCellKey(key);
  if (!cell) return ['names no cell of the form'];
  if (!cell.indicator.forms.includes(report.form)) return [`not a row of form ${report.form}`];
  const printed = figureAt(report, cell) !== null;
  const reasons: string[] = [];
  if (mark.status === 'number' && !printed) reasons.push('a number is marked but none is given');
  if (mark.status !== 'number' && mark.status !== 'rounded' && printed) {
    reasons.push(`marked ${mark.status} although a figure is given`);
  }
  if ((mark.status === 'blank') !== (mark.text === '')) {
    reasons.push('only a blank has no text, and a blank has none');
  }
  return reasons;
}

/** The figure of one cell, null when none is given. */
function figureAt(report: Report, { indicator, applicant }: FormCell): number | null {
  const figure = report.figures[indicator.code];
  if (figure === undefined) return null;
  if (typeof figure === 'number') return applicant === 'total' ? figure : null;
  return figure[applicant] ?? null;
}
