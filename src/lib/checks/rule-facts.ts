import { checksText } from '../messages/checks.ts';
import type { Grade } from '../model/finding.ts';
import { MERGER_RULES } from './mergers.ts';
import { gradesOf, REPORT_RULES, RULES, YEAR_RULES } from './registry.ts';
import type { Awaited, Rule } from './rule.ts';

/** What is known of a rule without its words; a convention judges nothing and has no grade. */
export type RuleFacts = {
  code: string;
  /** Every grade it may give, the gravest first. */
  grades: readonly Grade[];
  /** Over what it is judged. */
  judged: 'report' | 'years' | 'dataset' | 'convention';
  /** What it waits for before it judges anything; null for a rule that judges. */
  awaits: Awaited | null;
};

/** Every rule that has words, conventions included, in the order of the form. */
export function ruleFacts(): RuleFacts[] {
  return Object.keys(checksText.zh.rules).map((code) => {
    const rule = RULES.find((one) => one.code === code);
    if (!rule) return { code, grades: [], judged: 'convention', awaits: null };
    return { code, grades: gradesOf(rule), judged: judgedOver(code), awaits: rule.awaits ?? null };
  });
}

function judgedOver(code: string): RuleFacts['judged'] {
  const isOf = (rules: readonly Rule[]) => rules.some((rule) => rule.code === code);
  if (isOf(REPORT_RULES)) return 'report';
  return isOf(YEAR_RULES) || isOf(MERGER_RULES) ? 'years' : 'dataset';
}
