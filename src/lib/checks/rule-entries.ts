import { checksText } from '../messages/checks.ts';
import type { Language } from '../messages/language.ts';
import type { RuleWords } from '../messages/rules/rule-words.ts';
import type { Finding, Grade } from '../model/finding.ts';
import { findingSentence } from './finding-sentence.ts';
import { CONVENTIONS, REPORT_RULES, RULES, ruleText, YEAR_RULES } from './registry.ts';

/** The first letters of a rule's code: the section or the matter it belongs to. */
export const FAMILIES = ['S2', 'S3', 'S4', 'X', 'N', 'G', 'D', 'P'] as const;
export type Family = (typeof FAMILIES)[number];

/** What a rule needs to be judged: one report, two years of a body, several reports; or nothing. */
export type JudgedOn = 'report' | 'years' | 'dataset' | 'convention';

/** A rule as a page shows it. */
export type RuleEntry = {
  code: string;
  family: Family;
  /** Null for a convention, which finds nothing by itself. */
  grade: Grade | null;
  judgedOn: JudgedOn;
  /** Name, formula and note by language. */
  words: Readonly<Record<Language, RuleWords>>;
  /** One sentence for a finding of this rule, with the cells it rests on. */
  sentence: (finding: Finding, language: Language) => string;
};

const has = (rules: readonly { code: string }[], code: string): boolean =>
  rules.some((rule) => rule.code === code);

function judgedOn(code: string): JudgedOn {
  if (CONVENTIONS.includes(code)) return 'convention';
  if (has(REPORT_RULES, code)) return 'report';
  return has(YEAR_RULES, code) ? 'years' : 'dataset';
}

function familyOf(code: string): Family {
  const family = FAMILIES.find((name) => code.startsWith(name));
  if (!family) throw new Error(`rule of no family: ${code}`);
  return family;
}

/** Every rule in the order of the form, conventions included. */
export const RULE_ENTRIES: readonly RuleEntry[] = Object.keys(checksText.zh.rules).map((code) => ({
  code,
  family: familyOf(code),
  grade: RULES.find((rule) => rule.code === code)?.grade ?? null,
  judgedOn: judgedOn(code),
  words: { zh: ruleText(code, 'zh'), en: ruleText(code, 'en') },
  sentence: findingSentence,
}));
