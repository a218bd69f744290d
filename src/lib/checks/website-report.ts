import { finding, passOrFail, row, type ReportRule, type Rule } from './rule.ts';
import { rangeOf, toldValue } from './range.ts';

const website: Rule = { code: 'P1', grade: 'I', awaits: 'website_return' };

/** Two counts of one site may differ by this much before it is worth a look. */
const MARGIN = 0.2;

/** 网站发布 against 信息发布总数 of 政府网站工作年度报表, where that is known. */
const websiteAgrees: ReportRule = {
  ...website,
  judge: (report) => {
    const cell = row('published.website');
    const range = rangeOf(report, cell);
    if (range === null) return [];
    const found = toldValue(report, cell);
    const expected = report.websitePublished ?? null;
    if (expected === null) return [finding(website, 'CANNOT_JUDGE', [cell], { found })];
    const holds = range.high >= expected * (1 - MARGIN) && range.low <= expected * (1 + MARGIN);
    return [finding(website, passOrFail(holds), [cell], { expected, found })];
  },
};

export const WEBSITE_RULES: readonly ReportRule[] = [websiteAgrees];
