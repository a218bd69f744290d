import { APPLICANTS } from '../model/applicant.ts';
import { figureAt } from './cells-of-row.ts';
import type { Report } from '../model/report.ts';
import { cellKey, parseCellKey, printedIndicator } from './cell-key.ts';
import { valueFaults, type ValueFault } from './catalogue.ts';

/** What one report breaks: the field, the reason, and whether its number or its place is at fault. */
export type Breach = { field: string; reason: string; about: 'form' | 'value' };

/**
 * The rules a report must hold that its schema cannot say: codes are in the catalogue and on the
 * report's form, Section III has figures by applicant and nothing else has, counts are counts, a mark
 * names a cell and agrees with the figure that stands or does not stand there.
 */
export function reportBreaches(report: Report): Breach[] {
  return [
    ...Object.entries(report.figures).flatMap(([code, figure]) => [
      ...figureReasons(report, code, figure).map(ofForm(`figures.${code}`)),
      ...valuesOf(code, figure).flatMap(([key, value]) => ofValue(`figures.${key}`, code, value)),
    ]),
    ...Object.entries(report.marks).flatMap(([key, mark]) =>
      markReasons(report, key, mark).map(ofForm(`marks.${key}`)),
    ),
    ...Object.entries(report.parts ?? {}).flatMap(([code, parts]) => [
      ...(Object.hasOwn(report.figures, code)
        ? []
        : ['parts of a figure that is not there'].map(ofForm(`parts.${code}`))),
      ...parts.flatMap(({ value }, at) => ofValue(`parts.${code}.${at}.value`, code, value)),
    ]),
  ];
}

const ofForm =
  (field: string) =>
  (reason: string): Breach => ({ field, reason, about: 'form' });

/** A code that is no indicator of the form is told as that alone. */
const ofValue = (field: string, code: string, value: number): Breach[] =>
  (printedIndicator(code) ? valueFaults(code, value) : []).map((fault) => ({
    field,
    reason: VALUE_REASONS[fault](value),
    about: 'value',
  }));

const VALUE_REASONS: Readonly<Record<ValueFault, (value: number) => string>> = {
  negative: (value) => `this row cannot be negative, found ${value}`,
  fractional: (value) => `this row counts in whole numbers, found ${value}`,
  // What was found is perhaps not what was written.
  too_large: () => 'a number this large does not keep its digits',
};

/** The numbers of a figure by the keys of their cells. */
const valuesOf = (code: string, figure: Report['figures'][string]): [string, number][] =>
  typeof figure === 'number'
    ? [[code, figure]]
    : APPLICANTS.flatMap((applicant): [string, number][] => {
        const value = figure[applicant];
        return value === undefined ? [] : [[cellKey(code, applicant), value]];
      });

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
  const printed = figureAt(report.figures, cell.indicator.code, cell.applicant) !== null;
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
