import { checksText } from '../messages/checks.ts';
import type { Language } from '../messages/language.ts';
import type { RuleWords } from '../messages/rules/rule-words.ts';
import { GRADES, type Finding, type Grade } from '../model/finding.ts';
import { ACROSS_YEARS_RULES } from './across-years.ts';
import {
  quoted,
  type Ask,
  type ReportRule,
  type Rule,
  type WholeRule,
  type YearRule,
  type TogetherRule,
} from './rule.ts';
import type { CheckedReport } from './checked-report.ts';
import { CONTESTED_RULES, CONTESTED_YEAR_RULES } from './contested.ts';
import { DATE_RULES } from './dates.ts';
import { inFormOrder } from './form-order.ts';
import { LOCATING_RULES } from './locate.ts';
import { MERGER_RULES } from './mergers.ts';
import { DATASET_RULES } from './parts.ts';
import { PUBLICATION_YEAR_RULES } from './publication-years.ts';
import { PUBLICATION_RULES } from './publication.ts';
import { RECORD_RULES } from './records.ts';
import { REQUEST_RULES } from './requests.ts';
import { TOLD_CASE_RULES } from './told/told-cases.ts';
import { TOLD_PART_RULES } from './told/told-parts.ts';
import { TOLD_RESULT_RULES } from './told/told-results.ts';
import { TOLD_ROW_RULES } from './told/told-rows.ts';
import { TOLD_GROWTH_RULES } from './told/told-growth.ts';
import { TOLD_STATEMENT_RULES } from './told/told-statements.ts';
import { WEBSITE_RULES } from './website-report.ts';

/** Rules a report answers alone, in the order of the form. */
export const REPORT_RULES: readonly ReportRule[] = [
  ...PUBLICATION_RULES,
  ...REQUEST_RULES,
  ...LOCATING_RULES,
  ...CONTESTED_RULES,
  ...TOLD_CASE_RULES,
  ...TOLD_PART_RULES,
  ...TOLD_ROW_RULES,
  ...TOLD_RESULT_RULES,
  ...TOLD_STATEMENT_RULES,
  ...WEBSITE_RULES,
  ...DATE_RULES,
];

/** Rules over two years of one body, same scope. */
export const YEAR_RULES: readonly YearRule[] = [
  ...PUBLICATION_YEAR_RULES,
  ...CONTESTED_YEAR_RULES,
  ...ACROSS_YEARS_RULES,
  ...TOLD_GROWTH_RULES,
];

/** Rules over a report and those it contains. */
export const WHOLE_RULES: readonly WholeRule[] = DATASET_RULES.filter(
  (rule) => rule.over === 'whole',
);

/** Rules over all reports of one year together. */
export const TOGETHER_RULES: readonly TogetherRule[] = DATASET_RULES.filter(
  (rule) => rule.over === 'together',
);

/** Every rule that judges, once; S2.9, S3.9, N9 and N14 are conventions, kept by others. */
export const RULES: readonly Rule[] = uniqueRules([
  ...REPORT_RULES,
  ...YEAR_RULES,
  ...MERGER_RULES,
  ...RECORD_RULES,
  ...DATASET_RULES,
]);

/** Codes of the rules that have a trait. */
export const rulesWith = (trait: 'inTables' | 'namesAgencies' | 'ofOneBody'): string[] =>
  RULES.filter((rule) => rule[trait]).map(({ code }) => code);

/** Every grade a rule may give, the gravest first. */
export const gradesOf = ({ grade, alsoGrades = [] }: Rule): Grade[] =>
  GRADES.filter((one) => one === grade || alsoGrades.includes(one));

/**
 * How what a finding's rule expects binds what was found; null where the two are only compared. A rule
 * that gives a lesser grade is not sure of itself there; with a blank among the parts their sum is the
 * least a total can be.
 */
export function askOf({ rule, grade, values, expected, found }: AskedFinding): Ask | null {
  const asking = RULES.find(({ code }) => code === rule);
  if (!asking?.asks || grade !== gradesOf(asking)[0]) return null;
  if (asking.asks !== 'sum' || !values.includes(null)) return asking.asks;
  return expected !== null && found !== null && expected > found ? 'least' : null;
}

type AskedFinding = Pick<Finding, 'rule' | 'grade' | 'values' | 'expected' | 'found'>;

function uniqueRules(rules: readonly Rule[]): Rule[] {
  return [...new Map(rules.map((rule) => [rule.code, rule])).values()];
}

/** Everything the rules say of one report by itself, in the order of the form. */
export function checkReport(report: CheckedReport): Finding[] {
  const findings = REPORT_RULES.flatMap(({ judge }) => judge(report));
  return inFormOrder(findings.map((found) => quoted(found, report)));
}

/** Everything the rules say of a report against that of the year before, in the order of the form. */
export function checkYears(report: CheckedReport, before: CheckedReport): Finding[] {
  const findings = YEAR_RULES.flatMap(({ judge }) => judge(report, before));
  return inFormOrder(findings.map((found) => quoted(found, report, before)));
}

/** What comes in at a body that took over from others; null where a predecessor's report is unknown. */
export function checkMerger(
  report: CheckedReport,
  formers: readonly (CheckedReport | null)[],
): Finding[] {
  return MERGER_RULES.flatMap(({ judge }) => judge(report, formers));
}

/** Two records of one body, year and scope. */
export function checkRecords(record: CheckedReport, other: CheckedReport): Finding[] {
  return RECORD_RULES.flatMap(({ judge }) => judge(record, other));
}

/** The formula and the note of a rule. */
export function ruleText(code: string, language: Language): RuleWords {
  const text = checksText[language].rules[code];
  if (!text) throw new Error(`rule without words: ${code}`);
  return text;
}
