import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import { checkReport } from '../../src/lib/checks/registry.ts';
import type { ToldFacts } from '../../src/lib/model/told-facts.ts';
import { NOTHING_TOLD, smallChecked } from './small-report.ts';

export const told = (facts: Partial<ToldFacts>): Partial<CheckedReport> => ({
  told: { ...NOTHING_TOLD, ...facts },
});

export const rounded = (code: string, value: number, text: string): Partial<CheckedReport> => ({
  rounded: new Map([[code, { value, text }]]),
});

export const parts = (...values: number[]) => values.map((value) => ({ label: '某类', value }));

export const FEE = { 'outcome.other.fee_unpaid.total': 2 };

/** Verdict, expected, found and which message, for every finding of a rule. */
export type ToldCase = [
  rule: string,
  what: string,
  figures: Record<string, number>,
  more: Partial<CheckedReport>,
  expected: unknown[],
];

/** What the rule of a case finds, as the case expects it. */
export const foundOf = ([rule, , figures, more]: ToldCase): unknown[] =>
  checkReport(smallChecked(figures, more))
    .filter((one) => one.rule === rule)
    .map((one) => [one.verdict, one.expected, one.found, one.detail]);
