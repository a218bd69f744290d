import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import type { ToldFacts } from '../../src/lib/model/told-facts.ts';

/** Prose that was read and tells nothing the rules ask for. */
export const NOTHING_TOLD: ToldFacts = {
  growth: [],
  outcomes: [],
  normativeIssued: null,
  onTimeRate: null,
  problemsLength: null,
  fee: null,
};

/** A report of figures by `code` or `code.applicant`; whatever is not said is unknown. */
export function smallChecked(
  figures: Record<string, number>,
  more: Partial<CheckedReport> = {},
): CheckedReport {
  return {
    agency: '999999-001',
    year: 2023,
    form: '2021',
    scope: 'own',
    publishedOn: null,
    reporter: { kind: null, level: null },
    rounded: new Map(),
    none: new Set(),
    verbs: new Map(),
    parts: {},
    sections: null,
    yearsDiffer: false,
    ...more,
    figures: new Map(Object.entries(figures)),
  };
}

/** The seven figures of a row of Section III; null leaves the cell blank. */
export function applicantRow(code: string, ...figures: (number | null)[]): Record<string, number> {
  const names = ['natural', 'business', 'research', 'nonprofit', 'legal', 'other', 'total'];
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const figure = figures[at] ?? null;
      return figure === null ? [] : [[`${code}.${name}`, figure]];
    }),
  );
}
