import type { Verdict } from '../../model/finding.ts';
import { familyOf, isFamily } from '../../checks/families/rule-family.ts';
import { ruleDocs } from '../../checks/rule-docs.ts';
import { checksText } from '../../messages/checks.ts';
import { findingsText } from '../../messages/findings.ts';
import type { Language } from '../../messages/language.ts';
import type { RuleDocs } from '../../messages/rules/docs/rule-docs.ts';
import type { RuleVerdicts } from '../../queries/checks/checks.ts';
import { ruleOrder, ruleWords } from '../findings/words.ts';

/** How often one rule gave each verdict. */
export type RuleLine = {
  code: string;
  name: string;
  formula: string;
  docs: RuleDocs;
  counts: Record<Verdict, number>;
  /** Reports on which it fails. */
  failingReports: number;
};

/** A line for each rule that judged anything, in the order of the form. */
export function ruleLines(counts: readonly RuleVerdicts[], language: Language): RuleLine[] {
  const lines = new Map<string, RuleLine>();
  for (const { rule, verdict, findings, reports } of counts) {
    const line = lines.get(rule) ?? emptyLine(rule, language);
    line.counts[verdict] = findings;
    if (verdict === 'FAIL') line.failingReports = reports;
    lines.set(rule, line);
  }
  return [...lines.values()].sort((a, b) => ruleOrder(a.code) - ruleOrder(b.code));
}

function emptyLine(code: string, language: Language): RuleLine {
  const { name, formula } = ruleWords(code, language);
  return {
    code,
    name,
    formula,
    docs: ruleDocs(code, language),
    counts: { PASS: 0, FAIL: 0, HOLDS_IF_BLANKS_ARE_0: 0, CANNOT_JUDGE: 0 },
    failingReports: 0,
  };
}

/** Each family of the rules that judged anything, whole, and behind it its rules, in the order of the form. */
export function ruleChoices(
  lines: readonly RuleLine[],
  language: Language,
): { value: string; label: string }[] {
  const text = findingsText[language];
  const { family: titles } = checksText[language];
  const families = [...new Set(lines.map(({ code }) => familyOf(code)))].filter(isFamily);
  return families.flatMap((family) => [
    { value: family, label: text.wholeFamily(titles[family]) },
    ...lines
      .filter(({ code }) => familyOf(code) === family)
      .map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  ]);
}
