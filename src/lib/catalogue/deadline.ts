import type { AgencyKind } from '../model/agency.ts';
import type { Scope } from '../model/report.ts';

/**
 * The last day on which a report of a year is in time by article 49 of the Regulation: departments by 31
 * January, governments and whoever reports for one by 31 March. An office's report on itself stands between
 * the two; of townships and others the article names no day.
 * @param scope null where it is not known which report a body owes
 * @returns null where the article names no day
 */
export function latestDay(kind: AgencyKind, scope: Scope | null, year: number): string | null {
  if (kind === 'township' || kind === 'other') return null;
  const isWhole = kind === 'government' || scope === 'aggregate';
  return `${year + 1}-${isWhole ? '03-31' : '01-31'}`;
}
