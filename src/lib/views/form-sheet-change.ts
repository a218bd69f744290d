import { agenciesText } from '../messages/agencies.ts';
import { formatChange, formatDifference, formatPoints } from '../messages/format.ts';
import type { Language } from '../messages/language.ts';
import type { AgencyReport } from '../queries/agency-sheet.ts';
import type { FormCell, HeadCell, Sheet } from './form-sheet.ts';
import { yearOnYear } from './ranks.ts';
import { isComparable } from './series-breaks.ts';
import { formatOf } from './units.ts';

/** The two reports whose difference is shown beside the years; null when there is only one. */
export type Versus = { before: AgencyReport; current: AgencyReport } | null;

/**
 * The chosen year against the wanted one, or else against the earlier one that states most of the
 * same figures, the nearest of equals.
 */
export function versusOf(sheet: Sheet, current: AgencyReport, wanted: number | null): Versus {
  const shared = (report: AgencyReport) => {
    const codes = new Set(sheet.collectedCodes(report));
    return sheet.collectedCodes(current).filter((code) => codes.has(code)).length;
  };
  const asked = sheet.reports.find(({ year }) => year === wanted && year !== current.year);
  const earlier = sheet.reports
    .filter((report) => report.year < current.year && shared(report) > 0)
    .sort((a, b) => shared(b) - shared(a) || b.year - a.year)[0];
  const before = asked ?? earlier;
  return before ? { before, current } : null;
}

/** The same pair where a table has a difference to show, so that no column stands empty. */
export function versusWithin(
  versus: Versus,
  codes: readonly string[],
  valueOf: (report: AgencyReport, code: string) => number | null,
): Versus {
  const isShown = (code: string) =>
    changeCells(code, versus, (report) => valueOf(report, code), 'zh').some(
      ({ text }) => text !== '',
    );
  return codes.some(isShown) ? versus : null;
}

export function versusHead(versus: Versus, language: Language): HeadCell[] {
  if (!versus) return [];
  const text = agenciesText[language].difference(versus.before.year, versus.current.year);
  return [{ text }];
}

/**
 * Difference and 同比 of a row, as no cell or one; empty when a side has no number or a break in the
 * series lies between the years. Rates differ in points.
 * @param valueOf the row's number in a report
 */
export function changeCells(
  code: string,
  versus: Versus,
  valueOf: (report: AgencyReport) => number | null,
  language: Language,
): FormCell[] {
  if (!versus) return [];
  const before = valueOf(versus.before);
  const value = valueOf(versus.current);
  const years = [versus.before.year, versus.current.year].sort((a, b) => a - b);
  const isBroken = !isComparable(code, years[0] ?? 0, years[1] ?? 0);
  return before === null || value === null || isBroken
    ? [{ text: '', value: null }]
    : [changeCell(code, before, value, language)];
}

function changeCell(code: string, before: number, value: number, language: Language): FormCell {
  const difference = value - before;
  if (formatOf(code) === 'rate') {
    return { text: formatPoints(difference, language), value: difference };
  }
  // Months carry one decimal; counts and 万元 what they were printed with.
  const places = formatOf(code) === 'months' ? 10 : 10_000;
  const rounded = Math.round(difference * places) / places;
  const change = yearOnYear(value, before);
  return {
    text: formatDifference(rounded, language),
    value: rounded,
    sub: change === null ? undefined : formatChange(change, language),
  };
}
