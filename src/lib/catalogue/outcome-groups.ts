import { FORMS, type Form } from '../model/form.ts';
import { FORM_ENTRIES } from './form-entries.ts';
import type { Indicator } from './indicator.ts';
import { INDICATORS } from './printed.ts';

/** Groups the form prints as headings only: no cell of their own, a sum told in prose at most. */
export const HEADING_GROUPS: readonly string[] = [
  'outcome.refused',
  'outcome.unavailable',
  'outcome.declined',
];

/** The group that stands as one row on some forms and as rows of its own on others: 其他处理. */
export const OTHER_GROUP = 'outcome.other';

/** The four groups of outcome rows, in the order of the form. */
export const OUTCOME_GROUPS: readonly string[] = [...HEADING_GROUPS, OTHER_GROUP];

/** Whether a code stands for a group of outcome rows, in a formula or on the form. */
export function isOutcomeGroup(code: string): boolean {
  return OUTCOME_GROUPS.includes(code);
}

/** Whether the form has a fillable row for this indicator (Section I has no rows). */
export function isFormRow(indicator: Indicator, form: Form): boolean {
  if (indicator.section === 'narrative' || HEADING_GROUPS.includes(indicator.code)) return false;
  if (indicator.code === OTHER_GROUP) return !FORM_ENTRIES[form].splitsOther;
  return indicator.forms.includes(form);
}

/** The fillable rows of Section III on a form. */
export function requestRowsOn(form: Form): readonly string[] {
  return INDICATORS.filter((row) => row.section === 'requests' && isFormRow(row, form)).map(
    ({ code }) => code,
  );
}

/** Section III as the forms print it, each layout once. */
const LAYOUTS: readonly (readonly string[])[] = [
  ...new Map([...FORMS].reverse().map((form) => [requestRowsOn(form).join(), requestRowsOn(form)])),
].map(([, rows]) => rows);

/** Rows that tell layouts apart, a group's own rows before the group as one row. */
const TELLING = [...new Set(LAYOUTS.flat())]
  .filter((code) => LAYOUTS.some((rows) => !rows.includes(code)))
  .map((code) => ({ code, weight: isOutcomeGroup(code) ? 1 : 10 }));

/**
 * The layouts of Section III that have most of the rows seen; all of them where no row tells.
 * @param isSeen whether a row was found in the report
 */
export function layoutsWith(isSeen: (code: string) => boolean): readonly (readonly string[])[] {
  const seen = TELLING.filter(({ code }) => isSeen(code));
  const scored = LAYOUTS.map((rows) => ({
    rows,
    score: seen.reduce((sum, { code, weight }) => sum + (rows.includes(code) ? weight : 0), 0),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ rows }) => rows);
}

/** The layout of a report: of several that fit its rows, the one that asks for the fewest. */
export function layoutWith(isSeen: (code: string) => boolean): readonly string[] {
  return layoutsWith(isSeen).reduce((least, rows) => (rows.length < least.length ? rows : least));
}

/** The rows of Section III that say what came in: new in the year, and left over from the year before. */
export const INCOMING = ['requests.received', 'requests.carried_in'] as const;

/** The rows that say what became of it: completed, and left for the next year. */
export const OUTGOING = ['outcome.total', 'requests.carried_over'] as const;

/** The rows that must balance (the form's notes to Section III): incoming = outgoing. */
export const BALANCE_ROWS = [...INCOMING, ...OUTGOING] as const;

/** Outcomes from open to closed: the order in which they are drawn on every page. */
export const OUTCOMES = [
  'outcome.granted',
  'outcome.partly_granted',
  'outcome.unavailable',
  'outcome.refused',
  'outcome.declined',
  'outcome.other',
] as const;
