import { formulaTerms } from './formula-terms.ts';
import { FORMS } from '../model/form.ts';
import { FORM_ENTRIES } from './form-entries.ts';
import { findIndicator, isDerived } from './catalogue.ts';

/**
 * `form`: one version of the form replaced another; `review`: since 2024 refusals go to
 * reconsideration before they go to court (复议前置).
 */
export type BreakKind = 'form' | 'review';

/** Figures after this year are not comparable with those up to it. */
export type IndicatorBreak = { after: number; kind: BreakKind };

/** 行政复议法 2023, in force from 2024. */
export const REVIEW_AFTER = 2023;

/** Figures told in prose that count the same cases as Section IV. */
const CONTESTED_IN_PROSE = new Set(['reconsideration.stated', 'litigation.stated']);

/** The breaks in the series of an indicator, earliest first; an unknown code has none. */
export function breaksOf(code: string): IndicatorBreak[] {
  return [
    ...formBreaks(code),
    ...(isContested(code) ? [{ after: REVIEW_AFTER, kind: 'review' } as const] : []),
  ].sort((a, b) => a.after - b.after);
}

/** Whether figures of two years, the earlier first, may be compared. */
export function isComparable(code: string, earlier: number, later: number): boolean {
  return !breaksOf(code).some(({ after }) => earlier <= after && later > after);
}

/** Where a form gives way to one that has a figure its predecessor lacked, or lacks one it had. */
function formBreaks(code: string): IndicatorBreak[] {
  const on = findIndicator(code)?.forms ?? FORMS;
  return FORMS.slice(1).flatMap((form, at): IndicatorBreak[] => {
    const before = FORMS[at] ?? form;
    if (on.includes(form) === on.includes(before)) return [];
    return [{ after: FORM_ENTRIES[form].since - 1, kind: 'form' }];
  });
}

function isContested(code: string): boolean {
  const indicator = findIndicator(code);
  if (!indicator) return false;
  if (!isDerived(indicator)) {
    return indicator.section === 'contested' || CONTESTED_IN_PROSE.has(code);
  }
  return formulaTerms(indicator).some((term) => isContested(term.code));
}
