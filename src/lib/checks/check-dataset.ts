import type { Finding } from '../model/finding.ts';
import { quoted, type Whole } from './check.ts';
import type { CheckedReport } from './checked-report.ts';
import { inFormOrder } from './form-order.ts';
import type { PredecessorsOf } from './predecessors.ts';
import { checkMerger, checkRecords, checkReport, checkYears, DATASET_RULES } from './registry.ts';

/** A finding and the report it is about; null for one about several bodies. */
export type FiledFinding = { report: CheckedReport; finding: Finding };

/** Where a report stands among others: its division and those above it, nearest first. */
export type PlaceOf = (report: CheckedReport) => readonly string[];

/**
 * All rules over all reports: each by itself, against its year before or the bodies it took over
 * from, against other records of the same report, and as part of a whole. The findings on a report
 * stand in the order of the form.
 */
export function checkDataset(
  reports: readonly CheckedReport[],
  placeOf: PlaceOf,
  predecessorsOf: PredecessorsOf = () => [],
): FiledFinding[] {
  const byKey = new Map<string, CheckedReport[]>();
  for (const report of reports) {
    const key = keyOf(report, report.year);
    byKey.set(key, [...(byKey.get(key) ?? []), report]);
  }
  const yearBefore = (report: CheckedReport, agency = report.agency): CheckedReport | null =>
    report.year === null
      ? null
      : (byKey.get(keyOf({ ...report, agency }, report.year - 1))?.at(-1) ?? null);
  const single = reports.flatMap((report) => {
    const formers = predecessorsOf(report);
    const before = yearBefore(report);
    const bodies = before === null ? formers : [report.agency, ...formers];
    const others = byKey.get(keyOf(report, report.year)) ?? [];
    const findings = inFormOrder([
      ...checkReport(report),
      ...(before === null ? [] : checkYears(report, before)),
      ...(formers.length === 0
        ? []
        : checkMerger(
            report,
            bodies.map((agency) => yearBefore(report, agency)),
          )),
      ...others.slice(0, others.indexOf(report)).flatMap((other) => checkRecords(other, report)),
    ]);
    // What came from several bodies is asked of all of them together (X3), not of one.
    const apart = formers.length === 0 ? findings : findings.filter(({ check }) => !isAlone(check));
    return apart.map((finding) => ({ report, finding }));
  });
  return [...single, ...checkWholes(reports, placeOf)];
}

const isAlone = (check: string): boolean => check === 'X1' || check === 'X2';

const keyOf = ({ agency, scope }: CheckedReport, year: number | null): string =>
  `${agency} ${scope} ${year}`;

function checkWholes(reports: readonly CheckedReport[], placeOf: PlaceOf): FiledFinding[] {
  const years = new Map<number | null, CheckedReport[]>();
  for (const report of reports) {
    years.set(report.year, [...(years.get(report.year) ?? []), report]);
  }
  return [...years.values()].flatMap((ofYear) => {
    const wholes = wholesOf(ofYear, placeOf);
    return DATASET_RULES.flatMap(({ judge }) => {
      const apart = wholes.flatMap((whole) =>
        judge([], [whole]).map((finding) => ({
          report: whole.report,
          finding: quoted(finding, whole.report),
        })),
      );
      const [first] = ofYear;
      const together = judge(ofYear, []).map((finding) => {
        const named = ofYear.find(({ agency }) => finding.detail?.startsWith(agency));
        return { report: named ?? first, finding };
      });
      return [
        ...apart,
        ...together.flatMap(({ report, finding }) =>
          report ? [{ report, finding: quoted(finding, report) }] : [],
        ),
      ];
    });
  });
}

/** Aggregate reports with the reports of bodies in their division or below it. */
function wholesOf(reports: readonly CheckedReport[], placeOf: PlaceOf): Whole[] {
  return reports
    .filter(({ scope }) => scope === 'aggregate')
    .map((report) => {
      const [division = ''] = placeOf(report);
      const within = reports.filter(
        (other) => other !== report && isWithin(other, division, placeOf(other)),
      );
      return { report, within };
    });
}

/** Own reports of the division and below; aggregates only of divisions below. */
function isWithin(other: CheckedReport, division: string, places: readonly string[]): boolean {
  return (other.scope === 'aggregate' ? places.slice(1) : places).includes(division);
}
