import { agenciesText } from '../../messages/agencies.ts';
import type { Language } from '../../messages/language.ts';
import type { AgencyReport } from '../../queries/sheet/sheet.ts';
import { changeOf, changeText, differenceText, type Dated } from '../figures/change.ts';
import { notComparedCell } from '../figures/no-change.ts';
import type { FormCell, HeadCell, Sheet, SheetReport } from './form-sheet.ts';

/** The two reports whose difference is shown beside the years; null when there is only one. */
export type Versus = { before: AgencyReport; current: AgencyReport } | null;

/** The chosen year against the wanted one, or else against the nearest before it that states some of the same. */
export function versusOf(sheet: Sheet, current: AgencyReport, wanted: number | null): Versus {
  const dated = sheet.reports.filter(isDated);
  const codes = new Set(sheet.collectedCodes(current));
  const sharesSome = (report: AgencyReport) =>
    sheet.collectedCodes(report).some((code) => codes.has(code));
  const asked = dated.find(({ year }) => year === wanted && year !== current.year);
  const earlier = dated
    .filter((report) => report.year < current.year && sharesSome(report))
    .sort((a, b) => b.year - a.year)[0];
  const before = asked ?? earlier;
  return before ? { before, current } : null;
}

const isDated = (report: SheetReport): report is AgencyReport => report.year !== null;

/** The same pair where a table has a difference to show, so that no column stands empty. */
export function versusWithin(
  versus: Versus,
  codes: readonly string[],
  valueOf: (report: AgencyReport, code: string) => number | null,
  denominatorOf: (report: AgencyReport, code: string) => number | null = () => null,
): Versus {
  const isShown = (code: string) =>
    changeCells(
      code,
      versus,
      (report) => ({ value: valueOf(report, code), denominator: denominatorOf(report, code) }),
      'zh',
    ).some(({ value }) => value !== null);
  return codes.some(isShown) ? versus : null;
}

/** The head of the column with differences; none where no two years are compared. */
export function versusHead(versus: Versus, language: Language): HeadCell[] {
  if (!versus) return [];
  const text = agenciesText[language].difference(versus.before.year, versus.current.year);
  return [{ text }];
}

/**
 * Difference and 同比 of a row, as no cell or one; empty where a year has no number, a word where two do not compare.
 * @param figureOf the row's figure in a report; none where the report does not have it
 */
export function changeCells(
  code: string,
  versus: Versus,
  figureOf: (report: AgencyReport) => Omit<Dated, 'year'> | undefined,
  language: Language,
): FormCell[] {
  if (!versus) return [];
  const datedIn = (report: AgencyReport): Dated => ({
    value: null,
    ...figureOf(report),
    year: report.year,
  });
  const change = changeOf(code, datedIn(versus.before), datedIn(versus.current));
  if (change.kind === 'none') {
    return [
      change.why === 'unknown' ? { text: '', value: null } : notComparedCell(change, language),
    ];
  }
  return [
    {
      text: differenceText(change, language),
      value: change.difference,
      sub: change.kind === 'ratio' ? changeText(change, language) : undefined,
    },
  ];
}
