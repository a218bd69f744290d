import { quoted, type FiledFinding, type Whole } from './rule.ts';
import type { CheckedReport } from './checked-report.ts';
import { inFormOrder } from './form-order.ts';
import type { PredecessorsOf } from './predecessors.ts';
import {
  checkMerger,
  checkRecords,
  checkReport,
  checkYears,
  rulesWith,
  TOGETHER_RULES,
  WHOLE_RULES,
} from './registry.ts';

/** Where a report stands among others: its division and those above it, nearest first. */
export type PlaceOf = (report: CheckedReport) => readonly string[];

/** Where reports stand, and which are asked about; all of them unless some are named. */
export type Surroundings = {
  placeOf: PlaceOf;
  predecessorsOf?: PredecessorsOf;
  asked?: (report: CheckedReport) => boolean;
};

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
  return [...checksOf(reports, { placeOf, predecessorsOf })].flat();
}

/** The same in steps of a few milliseconds, and of the reports asked about alone. */
export function* checksOf(
  reports: readonly CheckedReport[],
  { placeOf, predecessorsOf = () => [], asked = () => true }: Surroundings,
): Generator<FiledFinding[]> {
  const byKey = grouped(reports, (report) => keyOf(report, report.year));
  const yearBefore = (report: CheckedReport, agency = report.agency): CheckedReport | null => {
    if (report.year === null) return null;
    const records = byKey.get(keyOf({ ...report, agency }, report.year - 1)) ?? [];
    return records[records.length - 1] ?? null;
  };
  for (const report of reports) {
    if (!asked(report)) continue;
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
    const apart =
      formers.length === 0 ? findings : findings.filter(({ rule }) => !OF_ONE_BODY.includes(rule));
    yield apart.map((finding) => ({ report, finding }));
  }
  for (const ofYear of grouped(reports, ({ year }) => year).values()) {
    if (ofYear.some(asked)) yield* checkWholes(ofYear, placeOf, asked);
  }
}

const OF_ONE_BODY = rulesWith('ofOneBody');

const keyOf = ({ agency, scope }: CheckedReport, year: number | null): string =>
  `${agency} ${scope} ${year}`;

function grouped<Key>(
  reports: readonly CheckedReport[],
  keyOf: (report: CheckedReport) => Key,
): Map<Key, CheckedReport[]> {
  const groups = new Map<Key, CheckedReport[]>();
  for (const report of reports) {
    const key = keyOf(report);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return groups;
}

function* checkWholes(
  ofYear: readonly CheckedReport[],
  placeOf: PlaceOf,
  asked: (report: CheckedReport) => boolean,
): Generator<FiledFinding[]> {
  for (const report of ofYear) {
    if (report.scope !== 'aggregate' || !asked(report)) continue;
    const whole = wholeOf(report, ofYear, placeOf);
    yield WHOLE_RULES.flatMap(({ judge }) =>
      judge(whole).map((finding) => ({ report, finding: quoted(finding, report) })),
    );
  }
  yield checkTogether(ofYear).filter(({ report }) => asked(report));
}

/** What the rules say of all reports of one year together, each finding with the first it names. */
export function checkTogether(ofYear: readonly CheckedReport[]): FiledFinding[] {
  return TOGETHER_RULES.flatMap(({ judge }) =>
    judge(ofYear).map(({ report, finding }) => ({ report, finding: quoted(finding, report) })),
  );
}

/** An aggregate report with the reports of bodies in its division or below it. */
function wholeOf(report: CheckedReport, ofYear: readonly CheckedReport[], placeOf: PlaceOf): Whole {
  return { report, within: ofYear.filter((other) => isWithin(other, report, placeOf)) };
}

/** Own reports of the division and below; aggregates only of divisions below. */
export function isWithin(other: CheckedReport, whole: CheckedReport, placeOf: PlaceOf): boolean {
  const [division = ''] = placeOf(whole);
  if (other === whole) return false;
  const places = placeOf(other);
  return places.indexOf(division, other.scope === 'aggregate' ? 1 : 0) !== -1;
}
