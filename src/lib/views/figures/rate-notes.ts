import { termsOf, type Sum, type Term } from '../../catalogue/formula-terms.ts';
import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import type { Derived } from '../../catalogue/derived.ts';
import type { Language } from '../../messages/language.ts';
import { ratesText } from '../../messages/rates.ts';
import { punctuation } from '../../messages/punctuation.ts';

/** What stands beside a rate: how it is computed and what it must not be read as. */
export type RateNote = { code: string; label: string; formula: string; trap: string | null };

/** The formula and the trap of a derived indicator; null for a printed one. */
export function rateNote(code: string, language: Language): RateNote | null {
  const indicator = indicatorOf(code);
  if (!isDerived(indicator)) return null;
  return {
    code,
    label: indicator.label[language],
    formula: formulaText(indicator, language),
    trap: indicator.trap?.[language] ?? null,
  };
}

/** A formula in the words of the form: `（予以公开 + 部分公开）÷ 办结总计`. */
export function formulaText(
  { numerator, denominator, factor, perApplicant }: Derived,
  language: Language,
): string {
  if (denominator === null) return sumText(numerator, language);
  const top = inBrackets(numerator, language);
  const above = perApplicant ? ratesText[language].ofOneApplicant(top) : top;
  const ratio = `${above} ÷ ${inBrackets(denominator, language)}`;
  return factor === 1 ? ratio : ratesText[language].times(factor, ratio);
}

function inBrackets(sum: Sum, language: Language): string {
  const text = sumText(sum, language);
  return termsOf(sum).length === 1 ? text : punctuation[language].bracketed(text);
}

function sumText(sum: Sum, language: Language): string {
  return termsOf(sum)
    .map((term, at) => `${SIGN[at === 0 ? 0 : term.sign]}${termText(term, language)}`)
    .join('');
}

const SIGN = { 0: '', 1: ' + ', [-1]: ' − ' } as const;

function termText({ code, yearsBack }: Term, language: Language): string {
  const name = indicatorOf(code).short[language];
  return yearsBack > 0 ? ratesText[language].ofYearBefore(name) : name;
}
