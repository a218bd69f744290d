import { finding, passOrFail, type ReportCheck, type Rule } from './check.ts';

const inTime: Rule = { code: 'D1', grade: 'W' };
const formOfYear: Rule = { code: 'D2', grade: 'W' };

/** 条例 art. 50: departments by 31 January, governments by 31 March; it names no day for townships. */
const publishedInTime: ReportCheck = {
  ...inTime,
  judge: ({ publishedOn, year, scope, reporter: { kind } }) => {
    if (publishedOn === null || year === null) return [];
    if (kind === 'township' || kind === 'other') return [];
    const latest =
      kind === 'government' || scope === 'aggregate' ? `${year + 1}-03-31` : `${year + 1}-01-31`;
    const holds = publishedOn >= `${year + 1}-01-01` && publishedOn <= latest;
    return [finding(inTime, passOrFail(holds), [], { detail: publishedOn })];
  },
};

/** 国办公开办函〔2021〕30号 holds for reports on 2021 and later; the form read is the one printed. */
const formFitsYear: ReportCheck = {
  ...formOfYear,
  judge: ({ form, year }) => {
    if (form === null || year === null) return [];
    const expected = year >= 2021 ? 2021 : 2019;
    const found = Number(form);
    return [finding(formOfYear, passOrFail(found === expected), [], { expected, found })];
  },
};

export const DATE_CHECKS: readonly ReportCheck[] = [publishedInTime, formFitsYear];
