import type { AgencyKind } from '../model/agency.ts';
import type { Scope } from '../model/report.ts';

/** The Regulation as revised (国务院令第711号) is in force since 2019-05-15: its days hold for reports on 2019 on. */
export const FIRST_YEAR_OF_ARTICLE_49 = 2019;
/** The Regulation of 2007 (国务院令第492号) is in force since 2008-05-01: the first reports are on 2008. */
const FIRST_YEAR_OF_REPORTS = 2008;

/**
 * The last day on which a report of a year is in time by article 49 of the Regulation: departments by 31
 * January, governments and whoever reports for one by 31 March. An office's report on itself stands between
 * the two; of townships and others the article names no day.
 * Up to the report on 2018 article 31 of the Regulation of 2007 (国务院令第492号) gave 31 March to administrative
 * organs of every level (各级行政机关), townships among them.
 * @param scope null where it is not known which report a body owes
 * @returns null where the article names no day
 */
export function latestDay(kind: AgencyKind, scope: Scope | null, year: number): string | null {
  if (kind === 'other' || year < FIRST_YEAR_OF_REPORTS) return null;
  if (year < FIRST_YEAR_OF_ARTICLE_49) return `${year + 1}-03-31`;
  if (kind === 'township') return null;
  const isWhole = kind === 'government' || scope === 'aggregate';
  return `${year + 1}-${isWhole ? '03-31' : '01-31'}`;
}
