import { latestDay } from '../catalogue/deadline.ts';
import { formOfYear } from '../catalogue/forms.ts';
import type { Verdict } from '../model/finding.ts';
import { finding, passOrFail, type ReportRule, type Rule } from './rule.ts';

const inTime: Rule = { code: 'D1', grade: 'W' };
const rightForm: Rule = { code: 'D2', grade: 'W' };

const latestOfGovernments = (year: number): string =>
  latestDay('government', 'aggregate', year) ?? '';

/**
 * 条例 art. 49: departments by 31 January, the office in charge with its government's report by 31
 * March. It names no day for townships, and leaves an office's report on itself between the two.
 */
const publishedInTime: ReportRule = {
  ...inTime,
  judge: ({ publishedOn, year, scope, reporter: { kind } }) => {
    if (publishedOn === null || year === null) return [];
    const first = `${year + 1}-01-01`;
    const detail = publishedOn;
    // A year that is not over cannot be reported, whoever reports it.
    if (publishedOn < first) return [finding(inTime, 'FAIL', [], { detail })];
    const latest = kind === null ? null : latestDay(kind, scope, year);
    if (kind === null || latest === null) return [];
    const open = kind === 'office' && scope !== 'aggregate';
    if (open && publishedOn > latest && publishedOn <= latestOfGovernments(year)) {
      return [finding(inTime, 'CANNOT_JUDGE', [], { detail })];
    }
    return [finding(inTime, passOrFail(publishedOn <= latest), [], { detail })];
  },
};

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
