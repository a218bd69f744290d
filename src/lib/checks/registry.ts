import { checksText } from '../messages/checks.ts';
import type { Language } from '../messages/language.ts';
import type { RuleWords } from '../messages/rules/rule-words.ts';
import type { Finding } from '../model/finding.ts';
import { YEAR_CHECKS } from './across-years.ts';
import {
  quoted,
  type ReportCheck,
  type Rule,
  type WholeRule,
  type YearCheck,
  type YearRule,
} from './check.ts';
import type { CheckedReport } from './checked-report.ts';
import { CONTESTED_CHECKS, CONTESTED_YEAR_CHECKS } from './contested.ts';
import { DATE_CHECKS } from './dates.ts';
import { inFormOrder } from './form-order.ts';
import { LOCATING_CHECKS } from './locate.ts';
import { MERGER_CHECKS } from './mergers.ts';
import { DATASET_RULES } from './parts.ts';
import { PUBLICATION_YEAR_CHECKS } from './publication-years.ts';
import { PUBLICATION_CHECKS } from './publication.ts';
import { RECORD_CHECKS } from './records.ts';
import { REQUEST_CHECKS } from './requests.ts';
import { STATED_CASE_CHECKS } from './told/told-cases.ts';
import { STATED_PART_CHECKS } from './told/told-parts.ts';
import { TOLD_GROWTH_CHECKS } from './told/told-growth.ts';
import { TOLD_STATEMENT_CHECKS } from './told/told-statements.ts';
import { WEBSITE_CHECKS } from './website-report.ts';

/** Rules a report answers alone, in the order of the form. */
export const REPORT_RULES: readonly ReportCheck[] = [
  ...PUBLICATION_CHECKS,
  ...REQUEST_CHECKS,
  ...LOCATING_CHECKS,
  ...CONTESTED_CHECKS,
  ...STATED_CASE_CHECKS,
  ...STATED_PART_CHECKS,
  ...TOLD_STATEMENT_CHECKS,
  ...WEBSITE_CHECKS,
  ...DATE_CHECKS,
];

/** Rules over two years of one body, same scope. */
export const YEAR_RULES: readonly YearCheck[] = [
  ...PUBLICATION_YEAR_CHECKS,
  ...CONTESTED_YEAR_CHECKS,
  ...YEAR_CHECKS,
  ...TOLD_GROWTH_CHECKS,
];

/** Rules over a report and those it contains. */
export const WHOLE_RULES: readonly WholeRule[] = DATASET_RULES.filter(
  (rule) => rule.over === 'whole',
);

/** Rules over all reports of one year together. */
export const TOGETHER_RULES: readonly YearRule[] = DATASET_RULES.filter(
  (rule) => rule.over === 'year',
);

/** Every rule that judges, once; S2.9, S3.9, N9 and N14 are conventions, kept by others. */
export const RULES: readonly Rule[] = uniqueRules([
  ...REPORT_RULES,
  ...YEAR_RULES,
  ...MERGER_CHECKS,
  ...RECORD_CHECKS,
  ...DATASET_RULES,
]);

/** Codes of the rules that have a trait. */
export const rulesWith = (trait: 'inTables' | 'namesAgencies' | 'ofOneBody'): string[] =>
  RULES.filter((rule) => rule[trait]).map(({ code }) => code);

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
  return MERGER_CHECKS.flatMap(({ judge }) => judge(report, formers));
}

/** Two records of one body, year and scope. */
export function checkRecords(record: CheckedReport, other: CheckedReport): Finding[] {
  return RECORD_CHECKS.flatMap(({ judge }) => judge(record, other));
}

/** The formula and the note of a rule. */
export function ruleText(code: string, language: Language): RuleWords {
  const text = checksText[language].rules[code];
  if (!text) throw new Error(`rule without words: ${code}`);
  return text;
}
