import { breaksOf, isComparable } from '../../catalogue/breaks.ts';
import { breakText } from '../../messages/breaks.ts';
import type { Language } from '../../messages/language.ts';
import type { SeriesBreak } from './frame.ts';

/** The breaks of an indicator between the first and the last of some years, with their words. */
export function seriesBreaks(
  code: string,
  years: readonly number[],
  language: Language,
): SeriesBreak[] {
  const first = years[0] ?? Infinity;
  const last = years.at(-1) ?? -Infinity;
  return breaksOf(code)
    .filter(({ after }) => after >= first && after < last)
    .map(({ after, kind }) => ({ after, label: breakText[language].label[kind] }));
}

/** Why no line runs through the breaks, a sentence each, for the footing. */
export function breakNotes(code: string, years: readonly number[], language: Language): string[] {
  const drawn = new Set(seriesBreaks(code, years, language).map(({ after }) => after));
  return breaksOf(code)
    .filter(({ after }) => drawn.has(after))
    .map(({ after, kind }) => breakText[language].reason[kind](after + 1));
}

/** Places among years after which figures are not comparable with those before. */
export const breakPlaces = (code: string, years: readonly number[]): number[] =>
  years.flatMap((year, at) => {
    const next = years[at + 1];
    return next !== undefined && !isComparable(code, year, next) ? [at] : [];
  });
