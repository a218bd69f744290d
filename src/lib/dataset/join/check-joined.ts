import { rulesWith } from '../../checks/registry.ts';
import { checkedFromReport, type CheckedReport } from '../../checks/checked-report.ts';
import { checksOf, checkTogether, isWithin, type PlaceOf } from '../../checks/check-dataset.ts';
import type { FiledFinding } from '../../checks/rule.ts';
import { predecessorsFrom, type PredecessorsOf } from '../../checks/predecessors.ts';
import * as z from 'zod/mini';
import { BUILT_IN } from '../../db/built-in.ts';
import type { Ask } from '../../db/database.ts';
import { literals, type Query } from '../../db/query.ts';
import type { Report } from '../../model/report.ts';
import {
  checkedId,
  findingRows,
  findingsByReport,
  type FindingTables,
} from '../tables/assemble-findings.ts';
import {
  formerDivision,
  formerDivisionsQuery,
  mergedAgenciesQuery,
} from './joined-predecessors.ts';
import {
  figuresFromRow,
  joinedReportsQuery,
  reporterOf,
  type JoinedReport,
} from './joined-reports.ts';
import { LOCAL } from './local-join.ts';
import type { Pause } from './pause.ts';

/** Reports checked anew by their ids, and what the rules say of them. */
export type CheckedJoin = FindingTables & { reports: string[] };

/**
 * Checks a reader's own reports among the built-in ones, and again those built-in ones of which the
 * rules may say something else now: the year after, the successor, the whole, the twin.
 * @param reports local reports by their ids
 */
export async function checkJoined(
  reports: ReadonlyMap<string, Report>,
  ask: Ask,
  pause: Pause,
): Promise<CheckedJoin> {
  const rows = await ask(joinedReportsQuery());
  const [former, agencies] = [await ask(formerDivisionsQuery()), await ask(mergedAgenciesQuery())];
  const twins = await ask(twinsQuery());
  const checked: CheckedReport[] = [];
  for (const row of rows) {
    const report = reports.get(row.report_id) ?? figuresFromRow(row);
    checked.push(checkedFromReport(report, reporterOf(row)));
    await pause();
  }
  const placeOf = placesFrom(rows);
  const predecessorsOf = predecessorsFrom(agencies, former.map(formerDivision));
  const affected = await affectedBy(checked, {
    ...{ placeOf, predecessorsOf, pause },
    isLocal: (report) => reports.has(checkedId(report)),
  });
  for (const { report_id } of twins) affected.add(report_id);
  const asked = (report: CheckedReport): boolean => affected.has(checkedId(report));
  const found: FiledFinding[] = [];
  for (const findings of checksOf(checked, { placeOf, predecessorsOf, asked })) {
    found.push(...findings);
    await pause();
  }
  const tables: CheckedJoin = { reports: [...affected], finding: [], rule_count: [] };
  for (const [id, findings] of findingsByReport(found)) {
    const rows = findingRows(id, findings);
    tables.finding.push(...rows.finding);
    tables.rule_count.push(...rows.rule_count);
    await pause();
  }
  return tables;
}

function placesFrom(rows: readonly JoinedReport[]): PlaceOf {
  const places = new Map(
    rows.map(({ agency_id, places }) => [agency_id, places?.split(' ') ?? []]),
  );
  return ({ agency }) => places.get(agency) ?? [];
}

type Around = {
  placeOf: PlaceOf;
  predecessorsOf: PredecessorsOf;
  pause: Pause;
  isLocal: (report: CheckedReport) => boolean;
};

/** Ids of the local reports and of those that a rule holds against one of them. */
async function affectedBy(
  reports: readonly CheckedReport[],
  { placeOf, predecessorsOf, pause, isLocal }: Around,
): Promise<Set<string>> {
  const affected = new Set<string>();
  const local = reports.filter(isLocal);
  const bodies = new Set(local.map(({ agency, scope, year }) => `${agency} ${scope} ${year}`));
  for (const report of reports) {
    const { agency, scope, year } = report;
    const before = [agency, ...predecessorsOf(report)].some((body) =>
      bodies.has(`${body} ${scope} ${(year ?? 0) - 1}`),
    );
    const isWhole = (part: CheckedReport) => part.year === year && isWithin(part, report, placeOf);
    if (isLocal(report) || before || (scope === 'aggregate' && local.some(isWhole))) {
      affected.add(checkedId(report));
    }
    await pause();
  }
  for (const year of new Set(local.map((report) => report.year))) {
    const together = checkTogether(reports.filter((report) => report.year === year));
    for (const { report } of together) affected.add(checkedId(report));
    await pause();
  }
  return affected;
}

/** Built-in reports told to be the same as another one of a year in which a local report came. */
function twinsQuery(): Query<{ report_id: string }> {
  return {
    name: 'twins',
    sql: `
      SELECT DISTINCT r.report_id FROM ${BUILT_IN}.finding f
      JOIN ${BUILT_IN}.report r USING (report_id)
      WHERE f.rule IN (${literals(rulesWith('namesAgencies'))}) AND r.year IN (SELECT year FROM ${LOCAL}.report)
        AND r.report_id NOT IN (SELECT report_id FROM ${LOCAL}.report)
      ORDER BY r.report_id`,
    params: [],
    row: z.object({ report_id: z.string() }),
  };
}
