import { findIndicator, isDerived } from './catalogue.ts';

/**
 * `form`: the form of 2021 replaced that of 2019; `review`: since 2024 refusals go to
 * reconsideration before they go to court (复议前置).
 */
export type BreakKind = 'form' | 'review';

/** Figures after this year are not comparable with those up to it. */
export type IndicatorBreak = { after: number; kind: BreakKind };

const BREAK_AFTER: Record<BreakKind, number> = { form: 2020, review: 2023 };

/** Figures told in prose that count the same cases as Section IV. */
const CONTESTED_IN_PROSE = new Set(['reconsideration.stated', 'litigation.stated']);

/** The breaks in the series of an indicator, earliest first; an unknown code has none. */
export function breaksOf(code: string): IndicatorBreak[] {
  const kinds: BreakKind[] = [
    ...(isOnOneForm(code) ? (['form'] as const) : []),
    ...(isContested(code) ? (['review'] as const) : []),
  ];
  return kinds.map((kind) => ({ after: BREAK_AFTER[kind], kind }));
}

function isOnOneForm(code: string): boolean {
  return findIndicator(code)?.forms.length === 1;
}

function isContested(code: string): boolean {
  const indicator = findIndicator(code);
  if (!indicator) return false;
  if (!isDerived(indicator)) {
    return indicator.section === 'contested' || CONTESTED_IN_PROSE.has(code);
  }
  const { numerator, denominator } = indicator;
  return [numerator, denominator].some((sum) =>
    [...(sum?.plus ?? []), ...(sum?.minus ?? [])].some(isContested),
  );
}
