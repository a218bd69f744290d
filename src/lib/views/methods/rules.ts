import { familyOf, isFamily } from '../../checks/families/rule-family.ts';
import type { RuleFacts } from '../../checks/rule-facts.ts';
import { checksText } from '../../messages/checks.ts';
import type { Language } from '../../messages/language.ts';
import { methodsText } from '../../messages/methods/methods.ts';
import { ruleDocsText } from '../../messages/rules/docs/all-docs.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { GRADES, VERDICTS, type Grade } from '../../model/finding.ts';

/** One rule as the page explains it; its code is its anchor. */
export type RuleMethod = {
  code: string;
  name: string;
  grade: string;
  judged: string;
  /** Why it judges nothing yet; empty for a rule that judges. */
  awaits: string;
  formula: string;
  means: string;
  mistaken: string;
  example: string;
};

export type RuleFamily = { family: string; title: string; rules: readonly RuleMethod[] };

export type RulesMethod = {
  families: readonly RuleFamily[];
  verdicts: readonly { word: string; meaning: string }[];
  grades: readonly { word: string; meaning: string }[];
};

/** Every rule by family of the form, with what the verdicts and grades say. */
export function rulesMethod(facts: readonly RuleFacts[], language: Language): RulesMethod {
  const { family, verdict, grade } = checksText[language];
  const text = methodsText[language].rule;
  const families = [...new Set(facts.map(({ code }) => familyOf(code)))].filter(isFamily);
  return {
    families: families.map((one) => ({
      family: one,
      title: family[one],
      rules: facts
        .filter(({ code }) => familyOf(code) === one)
        .map((fact) => ruleMethod(fact, language)),
    })),
    verdicts: VERDICTS.map((one) => ({ word: verdict[one], meaning: text.verdict[one] })),
    grades: GRADES.map((one) => ({ word: grade[one], meaning: text.grade[one] })),
  };
}

function ruleMethod({ code, grades, judged, awaits }: RuleFacts, language: Language): RuleMethod {
  const text = checksText[language];
  const words = text.rules[code];
  const { rules, awaits: whyNot } = ruleDocsText[language];
  const docs = rules[code];
  return {
    code,
    name: words?.name ?? code,
    grade: gradesText(grades, language),
    judged: text.judged[judged],
    awaits: awaits === null ? '' : whyNot[awaits],
    formula: words?.formula ?? '',
    means: docs?.means ?? '',
    mistaken: docs?.mistaken ?? '',
    example: docs?.example ?? '',
  };
}

function gradesText(grades: readonly Grade[], language: Language): string {
  const [only, more] = grades;
  const words = punctuation[language].listed(grades.map((one) => checksText[language].grade[one]));
  return only === undefined || more === undefined
    ? words
    : methodsText[language].rule.eachCase(words);
}
