import { checkDataset } from '../../checks/check-dataset.ts';
import type { FiledFinding } from '../../checks/rule.ts';
import { checkedFromReport, type CheckedReport } from '../../checks/checked-report.ts';
import { predecessorsFrom } from '../../checks/predecessors.ts';
import type { Finding } from '../../model/finding.ts';
import { cellName, joinCellNames } from '../../catalogue/cell-key.ts';
import { reportId } from '../../model/report.ts';
import type { Data } from '../read/read-data.ts';
import type { Row } from './tables.ts';

/** What the rules say of the reports of `data/`, each in its place among the divisions. */
export function dataFindings({ reports, agencies, divisions }: Data): FiledFinding[] {
  const agencyOf = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const divisionOf = new Map(divisions.map((division) => [division.code, division]));
  // some rules name the first of several bodies: in one order it is always the same
  const ordered = [...reports].sort((a, b) => (reportId(a) < reportId(b) ? -1 : 1));
  const checked = ordered.map((report) => {
    const agency = agencyOf.get(report.agency_id);
    const level = divisionOf.get(agency?.division ?? '')?.level ?? null;
    return checkedFromReport(report, { kind: agency?.kind ?? null, level });
  });
  const placeOf = ({ agency }: CheckedReport): string[] => {
    const places: string[] = [];
    let code = agencyOf.get(agency)?.division ?? null;
    while (code !== null && !places.includes(code)) {
      places.push(code);
      code = divisionOf.get(code)?.parent ?? null;
    }
    return places;
  };
  return checkDataset(checked, placeOf, predecessorsFrom(agencies, divisions));
}

export type FindingTables = { finding: Row[]; rule_count: Row[] };

/** The findings of the reports of `data/` as rows. */
export function assembleFindings(data: Data): FindingTables {
  const reports = [...findingsByReport(dataFindings(data))].sort(([a], [b]) => (a < b ? -1 : 1));
  const tables = reports.map(([id, findings]) => findingRows(id, findings));
  return {
    finding: tables.flatMap(({ finding }) => finding),
    rule_count: tables.flatMap(({ rule_count }) => rule_count),
  };
}

/** Findings by the id of their report, in the order they come. */
export function findingsByReport(filed: readonly FiledFinding[]): Map<string, Finding[]> {
  const byReport = new Map<string, Finding[]>();
  for (const { report, finding } of filed) {
    const id = checkedId(report);
    const findings = byReport.get(id);
    if (findings) findings.push(finding);
    else byReport.set(id, [finding]);
  }
  return byReport;
}

/**
 * `finding` holds what says something of a figure: every rule that fails, that holds only if blanks
 * are 0, or that cannot be judged but tells what the one missing cell would have to be. Nine in ten
 * judgements say nothing of the kind (a rule holds, or too many cells were not collected); of them
 * `rule_count` keeps how many there are, with those of `finding` counted in.
 */
export function findingRows(id: string, findings: readonly Finding[]): FindingTables {
  return {
    finding: findings
      .filter(saysSomething)
      .map((finding, position) => findingRow(id, position, finding)),
    rule_count: countRows(id, findings),
  };
}

/** The id of a report of the dataset as the rules see it. */
export const checkedId = ({ agency, year, scope }: CheckedReport): string =>
  `${agency}-${year}-${scope}`;

const saysSomething = ({ verdict, implied }: Finding): boolean =>
  verdict === 'FAIL' ||
  verdict === 'HOLDS_IF_BLANKS_ARE_0' ||
  (verdict === 'CANNOT_JUDGE' && implied !== null);

function findingRow(report_id: string, position: number, finding: Finding): Row {
  const { rule, grade, verdict, cells, values, expected, found, implied, detail } = finding;
  return {
    report_id,
    position,
    rule,
    grade,
    verdict,
    cells: joinCellNames(cells.map(cellName)),
    quoted: values.map((value) => value ?? '-').join(' '),
    expected,
    found,
    implied,
    detail,
  };
}

function countRows(report_id: string, findings: readonly Finding[]): Row[] {
  const counts = new Map<string, { rule: string; verdict: string; findings: number }>();
  for (const { rule, verdict } of findings) {
    const key = `${rule} ${verdict}`;
    const count = counts.get(key) ?? { rule, verdict, findings: 0 };
    counts.set(key, { ...count, findings: count.findings + 1 });
  }
  return [...counts.values()].map((count) => ({ report_id, ...count }));
}
