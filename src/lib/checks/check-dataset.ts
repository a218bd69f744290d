import type { Finding } from '../model/finding.ts';
import type { Whole } from './check.ts';
import type { CheckedReport } from './checked-report.ts';
import { checkReport, checkYears, DATASET_RULES } from './registry.ts';

/** A finding and the report it is about; null for one about several bodies. */
export type FiledFinding = { report: CheckedReport; finding: Finding };

/** Where a report stands among others: its division and those above it, nearest first. */
export type PlaceOf = (report: CheckedReport) => readonly string[];

/** All rules over all reports: each by itself, against its year before, and as part of a whole. */
export function checkDataset(reports: readonly CheckedReport[], placeOf: PlaceOf): FiledFinding[] {
  const byKey = new Map(reports.map((report) => [keyOf(report, report.year), report]));
  const single = reports.flatMap((report) => {
    const before = byKey.get(keyOf(report, report.year === null ? null : report.year - 1));
    const findings = [...checkReport(report), ...(before ? checkYears(report, before) : [])];
    return findings.map((finding) => ({ report, finding }));
  });
  return [...single, ...checkWholes(reports, placeOf)];
}

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
        judge([], [whole]).map((finding) => ({ report: whole.report, finding })),
      );
      const [first] = ofYear;
      const together = judge(ofYear, []).map((finding) => {
        const named = ofYear.find(({ agency }) => finding.detail?.startsWith(agency));
        return { report: named ?? first, finding };
      });
      return [
        ...apart,
        ...together.flatMap(({ report, finding }) => (report ? [{ report, finding }] : [])),
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
