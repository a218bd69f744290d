import { ruleDocsText } from '../messages/rules/docs/all-docs.ts';
import type { RuleDocs } from '../messages/rules/docs/rule-docs.ts';
import type { Language } from '../messages/language.ts';

/** What a rule is for: what a breach means, when the finding may be mistaken, an example. */
export function ruleDocs(code: string, language: Language): RuleDocs {
  const text = ruleDocsText[language].rules[code];
  if (!text) throw new Error(`rule without docs: ${code}`);
  return text;
}
