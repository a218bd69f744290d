import { latestDay } from '../catalogue/deadline.ts';
import { formOfYear } from '../catalogue/forms.ts';
import type { AgencyKind } from '../model/agency.ts';
import type { Verdict } from '../model/finding.ts';
import type { Scope } from '../model/report.ts';
import { finding, passOrFail, type ReportRule, type Rule } from './rule.ts';

const inTime: Rule = { code: 'D1', grade: 'W' };
const rightForm: Rule = { code: 'D2', grade: 'W' };

const latestOfGovernments = (year: number): string =>
  latestDay('government', 'aggregate', year) ?? '';

/**
 * 条例 art. 49: departments by 31 January, the office in charge with its government's report by 31
 * March. It names no day for townships, and leaves an office's report on itself between the two. Reports on
 * 2018 and before were due by 31 March, whoever reported: 条例 of 2007, art. 31 (catalogue/deadline.ts).
 */
const publishedInTime: ReportRule = {
  ...inTime,
  judge: ({ publishedOn, year, scope, reporter: { kind } }) => {
    if (publishedOn === null || year === null) return [];
    const timing = timingOf(kind, scope, year, publishedOn);
    if (timing === null) return [];
    const verdict = timing === 'open' ? 'CANNOT_JUDGE' : passOrFail(timing === 'in_time');
    return [finding(inTime, verdict, [], { detail: publishedOn })];
  },
};

/** How a day of publication stands to the days of its article; open: between the two that an office may have. */
export type Timing = 'early' | 'in_time' | 'open' | 'late';

/** How a report's day of publication stands to the last day for it; null where none is named. */
export function timingOf(
  kind: AgencyKind | null,
  scope: Scope | null,
  year: number,
  publishedOn: string,
): Timing | null {
  // A year that is not over cannot be reported, whoever reports it.
  if (publishedOn < `${year + 1}-01-01`) return 'early';
  const latest = kind === null ? null : latestDay(kind, scope, year);
  if (latest === null) return null;
  if (publishedOn <= latest) return 'in_time';
  const isOpen = kind === 'office' && scope !== 'aggregate';
  return isOpen && publishedOn <= latestOfGovernments(year) ? 'open' : 'late';
}

/** The rule that holds a report's date against the days of 条例 art. 49. */
export const IN_TIME = inTime.code;

/** The day on which a report came out that came out after its day; null of any other finding. */
export function lateDay(of: {
  rule: string;
  verdict: Verdict;
  year: number;
  detail: string | null;
}): string | null {
  const { rule, verdict, year, detail } = of;
  const isLate = rule === IN_TIME && verdict === 'FAIL' && detail !== null;
  return isLate && detail >= `${year + 1}-01-01` ? detail : null;
}

/**
 * Each form holds for reports on its first year and later, until the next (catalogue/form-entries.ts); the
 * form read is the one printed. Heads of an old form over rows of the new one are told as the old form.
 */
const formFitsYear: ReportRule = {
  ...rightForm,
  judge: ({ form, year, told }) => {
    const printed = told?.documentHead ?? form;
    if (printed === null || year === null) return [];
    const prescribed = formOfYear(year);
    const expected = prescribed === null ? null : Number(prescribed);
    const found = Number(printed);
    const detail = form !== null && printed !== form ? 'head_only' : null;
    return [finding(rightForm, passOrFail(found === expected), [], { expected, found, detail })];
  },
};

export const DATE_RULES: readonly ReportRule[] = [publishedInTime, formFitsYear];
