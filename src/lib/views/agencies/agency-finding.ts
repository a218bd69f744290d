import { contradictionText } from '../../messages/workbench/contradiction.ts';
import { indicatorOf } from '../../catalogue/catalogue.ts';
import { agenciesText } from '../../messages/agencies.ts';
import type { Language } from '../../messages/language.ts';
import type { AgencyReport } from '../../queries/sheet/sheet.ts';
import type { Sheet, SheetReport } from '../sheet/form-sheet.ts';
import { versusOf } from '../sheet/change-cells.ts';
import { changeOf, changeText } from '../figures/change.ts';
import { valueText } from '../figures/figure-cell.ts';

/** What a reader asks first; of each pair the table's figure before the one told in prose. */
const HEADLINES: readonly (readonly string[])[] = [
  ['published.total', 'published.website'],
  ['requests.received', 'requests.stated'],
  ['outcome.granted', 'normative.issued'],
];

/** The figures the page opens with: of each pair the first that the chosen year states. */
export function headlineCodes(sheet: Sheet, chosen: SheetReport): string[] {
  const stated = [...HEADLINES, ...anyOther(sheet, chosen)].flatMap((codes) => {
    const code = codes.find((option) => sheet.datum(chosen, option).value !== null);
    return code === undefined ? [] : [code];
  });
  return stated.slice(0, HEADLINES.length);
}

/** The sentence an agency's page opens with: its chosen year's main figures beside the year before. */
export function agencyFinding(sheet: Sheet, chosen: AgencyReport, language: Language): string {
  const text = agenciesText[language];
  const versus = versusOf(sheet, chosen, null);
  const facts = headlineCodes(sheet, chosen).map((code) => {
    const { value, mark, status } = sheet.datum(chosen, code);
    const name = indicatorOf(code).short[language];
    const printed =
      status === 'rounded' && mark ? mark : valueText(code, value ?? NaN, language, 'short');
    const change = versus
      ? changeOf(
          code,
          { ...sheet.datum(versus.before, code), year: versus.before.year },
          { value, status, year: chosen.year },
        )
      : null;
    const fact =
      versus && change?.kind === 'ratio'
        ? text.factChange(name, printed, changeText(change, language), versus.before.year)
        : text.fact(name, printed);
    return sheet.contradicts?.(chosen, code)
      ? text.factMarked(fact, contradictionText[language].contradicted)
      : fact;
  });
  return facts.length === 0
    ? text.sentenceNothing(chosen.year)
    : text.sentence(chosen.year, facts.join(text.factJoin));
}

/** Agencies that state none of the headlines: the first figure of their sheet. */
function anyOther(sheet: Sheet, chosen: SheetReport): string[][] {
  if (HEADLINES.some((codes) => codes.some((code) => sheet.datum(chosen, code).value !== null))) {
    return [];
  }
  return sheet.collectedCodes(chosen).map((code) => [code]);
}
