import { INDICATORS } from '../catalogue/catalogue.ts';
import { APPLICANTS } from '../model/applicant.ts';
import type { Finding } from '../model/finding.ts';
import { finding, row, type DatasetCheck, type Rule, type Whole } from './check.ts';
import { keyOf, valueOf, type CheckedReport } from './checked-report.ts';

const contains: Rule = { code: 'G1', grade: 'W' };
const sameAsOffice: Rule = { code: 'G3', grade: 'W' };
const containsCounty: Rule = { code: 'G4', grade: 'W' };
const twins: Rule = { code: 'X8', grade: 'W' };

const ADDED_UP = INDICATORS.filter(
  ({ section, code }) =>
    section === 'requests' || section === 'contested' || code.startsWith('normative.'),
);

const totals = ADDED_UP.map(({ code, perApplicant }) => ({
  code,
  applicant: perApplicant ? ('total' as const) : null,
}));

/** An aggregate report is at least as large as the known reports of bodies within it. */
function judgeContained(rule: Rule, { report, within }: Whole, own: boolean): Finding[] {
  return totals.flatMap((cell) => {
    const whole = valueOf(report, cell);
    const parts = within
      .filter(({ scope }) => (scope === 'own') === own)
      .flatMap((part) => valueOf(part, cell) ?? []);
    const found = own ? parts.reduce((sum, part) => sum + part, 0) : Math.max(0, ...parts);
    if (whole === null || parts.length === 0 || found <= whole) return [];
    return [finding(rule, 'FAIL', [cell], { expected: whole, found })];
  });
}

/** The non-zero figures of a report's tables, as one word. */
function vectorOf({ figures }: CheckedReport): { text: string; size: number } {
  const values = ADDED_UP.flatMap(({ code, perApplicant }) =>
    (perApplicant ? APPLICANTS : [null]).map(
      (applicant) => figures.get(keyOf(code, applicant)) ?? 0,
    ),
  );
  return { text: values.join(), size: values.filter((value) => value !== 0).length };
}

/** Five figures that are not zero and all the same in two bodies are copied, or one report filed twice. */
function judgeTwins(reports: readonly CheckedReport[]): Finding[] {
  const groups = new Map<string, CheckedReport[]>();
  for (const report of reports) {
    const { text, size } = vectorOf(report);
    // Rows of a single case fill several cells; three such rows are chance.
    if (size < 10) continue;
    groups.set(text, [...(groups.get(text) ?? []), report]);
  }
  return [...groups.values()].flatMap((group) => {
    const agencies = [...new Set(group.map(({ agency }) => agency))];
    if (agencies.length < 2) return [];
    return [finding(twins, 'FAIL', [row('outcome.total')], { detail: agencies.join(' ') })];
  });
}

/** Over all reports of one year. */
export const DATASET_CHECKS: readonly DatasetCheck[] = [
  {
    ...contains,
    judge: (_, wholes) => wholes.flatMap((whole) => judgeContained(contains, whole, true)),
  },
  {
    ...sameAsOffice,
    judge: (_, wholes) =>
      wholes.flatMap(({ report, within }) => {
        const vector = vectorOf(report);
        const same = within.some(
          (part) =>
            part.reporter.kind === 'office' &&
            part.scope === 'own' &&
            vectorOf(part).text === vector.text,
        );
        return same && vector.size >= 5
          ? [finding(sameAsOffice, 'FAIL', [row('outcome.total')])]
          : [];
      }),
  },
  {
    ...containsCounty,
    judge: (_, wholes) => wholes.flatMap((whole) => judgeContained(containsCounty, whole, false)),
  },
  { ...twins, judge: judgeTwins },
];
