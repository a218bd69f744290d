import { indicatorOf } from '../../catalogue/catalogue.ts';
import { formatExact, formatPercent, formatRate, formatFactor } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { schemeEditorText } from '../../messages/schemes/editor.ts';
import { schemesText } from '../../messages/schemes/schemes.ts';
import { countedText, unitText } from '../../messages/units.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { meantNumber } from '../../schemes/threshold.ts';
import { weightShares, type Scheme, type SchemePart } from '../../schemes/scheme.ts';
import { formatOf } from '../figures/figure-cell.ts';

/** A part of a scheme in words: for print, files and those who do not change it. */
export type PartWords = {
  code: string;
  label: string;
  weight: string;
  share: string;
  direction: string;
  worth: string;
};

/** Every part of a scheme in words. */
export function partWords(scheme: Scheme, language: Language): PartWords[] {
  const text = schemeEditorText[language];
  const shares = weightShares(scheme);
  return scheme.parts.map((part, at) => ({
    code: part.indicator,
    label: indicatorOf(part.indicator).label[language],
    weight: formatExact(part.weight, language),
    share: formatRate(shares[at] ?? 0, language),
    direction: text.direction[part.direction],
    worth: worthText(part, language),
  }));
}

function worthText({ indicator, points }: SchemePart, language: Language): string {
  const text = schemeEditorText[language];
  if (points === 'place') return text.placed;
  const say = (value: number) => thresholdText(indicator, value, language);
  return text.between(say(points.from), say(points.to));
}

/** A threshold as it counts, with all its decimals: a value of a report is rounded. */
function thresholdText(code: string, value: number, language: Language): string {
  const { unit } = indicatorOf(code);
  if (formatOf(code) === 'multiple') return formatFactor(value, language);
  if (unit === 'ratio') return formatPercent(meantNumber(value * 100), language);
  return countedText[language](formatExact(value, language), unitText[language][unit]);
}

/** The parts of a scheme, a line each. */
export const partLines = (scheme: Scheme, language: Language): string[] =>
  partWords(scheme, language).map(({ label, weight, share, direction, worth }) =>
    schemeEditorText[language].part(label, weight, share, direction, worth),
  );

/** What a scheme asks beside its parts: what is missing, what is ranked, what other weights would make of it. */
export function ruleLines(
  { parts, missing, floor, vary, across }: Scheme,
  language: Language,
): string[] {
  const text = schemeEditorText[language];
  return [
    missing === 'no_total' ? text.missingIs.none : text.missingIs.known(missing.knownWeight),
    floor === 0 ? text.noFloor : text.floorIs(workbenchText[language].floorShare[floor]),
    ...(parts.length === 1 ? [] : [vary === 0 ? text.noVary : text.varyIs(vary)]),
    ...(across ? [text.acrossIs] : []),
  ];
}

/** A scheme by its title and version, as every output names it. */
export const schemeStamp = ({ title }: Scheme, version: string, language: Language): string =>
  schemesText[language].stamp(title, version);
