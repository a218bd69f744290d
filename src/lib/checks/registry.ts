import { checksText } from '../messages/checks.ts';
import type { Language } from '../messages/language.ts';
import type { Finding } from '../model/finding.ts';
import { YEAR_CHECKS } from './across-years.ts';
import type { DatasetCheck, ReportCheck, Rule, YearCheck } from './check.ts';
import type { CheckedReport } from './checked-report.ts';
import { CONTESTED_CHECKS, CONTESTED_YEAR_CHECKS } from './contested.ts';
import { DATE_CHECKS } from './dates.ts';
import { LOCATING_CHECKS } from './locate.ts';
import { NARRATIVE_CHECKS } from './narrative.ts';
import { DATASET_CHECKS } from './parts.ts';
import { PUBLICATION_YEAR_CHECKS } from './publication-years.ts';
import { PUBLICATION_CHECKS } from './publication.ts';
import { REQUEST_CHECKS } from './requests.ts';

/** Rules a report answers alone, in the order of the form. */
export const REPORT_RULES: readonly ReportCheck[] = [
  ...PUBLICATION_CHECKS,
  ...REQUEST_CHECKS,
  ...LOCATING_CHECKS,
  ...CONTESTED_CHECKS,
  ...NARRATIVE_CHECKS,
  ...DATE_CHECKS,
];

/** Rules over two years of one body, same scope. */
export const YEAR_RULES: readonly YearCheck[] = [
  ...PUBLICATION_YEAR_CHECKS,
  ...CONTESTED_YEAR_CHECKS,
  ...YEAR_CHECKS,
];

/** Rules over all bodies of a year. */
export const DATASET_RULES: readonly DatasetCheck[] = DATASET_CHECKS;

/** Every rule that judges, with its words. */
export const RULES: readonly Rule[] = [...REPORT_RULES, ...YEAR_RULES, ...DATASET_RULES];

/** The formula and the note of a rule. */
export function ruleText(code: string, language: Language): { formula: string; note: string } {
  const text = checksText[language].rules[code];
  if (!text) throw new Error(`rule without words: ${code}`);
  return text;
}

/** Everything the rules say of one report by itself. */
export function checkReport(report: CheckedReport): Finding[] {
  return REPORT_RULES.flatMap(({ judge }) => judge(report));
}

/** Everything the rules say of a report against that of the year before. */
export function checkYears(report: CheckedReport, before: CheckedReport): Finding[] {
  return YEAR_RULES.flatMap(({ judge }) => judge(report, before));
}
