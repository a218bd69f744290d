import { checkDataset, type FiledFinding } from '../checks/check-dataset.ts';
import { checkedFromReport, type CheckedReport } from '../checks/checked-report.ts';
import { cellName, type Finding } from '../model/finding.ts';
import { reportId } from '../model/report.ts';
import type { Data } from './read-data.ts';
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
  return checkDataset(checked, placeOf);
}

/**
 * `finding` holds what says something of a figure: every rule that fails, that holds only if blanks
 * are 0, or that cannot be judged but tells what the one missing cell would have to be. Nine in ten
 * judgements say nothing of the kind (a rule holds, or too many cells were not collected); of them
 * `rule_count` keeps how many there are, with those of `finding` counted in.
 */
export function assembleFindings(data: Data): { finding: Row[]; rule_count: Row[] } {
  const byReport = new Map<string, Finding[]>();
  for (const { report, finding } of dataFindings(data)) {
    const id = `${report.agency}-${report.year}-${report.scope}`;
    const findings = byReport.get(id);
    if (findings) findings.push(finding);
    else byReport.set(id, [finding]);
  }
  const reports = [...byReport].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    finding: reports.flatMap(([id, findings]) =>
      findings.filter(saysSomething).map((finding, position) => findingRow(id, position, finding)),
    ),
    rule_count: reports.flatMap(([id, findings]) => countRows(id, findings)),
  };
}

const saysSomething = ({ verdict, implied }: Finding): boolean =>
  verdict === 'FAIL' ||
  verdict === 'HOLDS_IF_BLANKS_ARE_0' ||
  (verdict === 'CANNOT_JUDGE' && implied !== null);

function findingRow(report_id: string, position: number, finding: Finding): Row {
  const { check, grade, verdict, cells, values, expected, found, implied, detail } = finding;
  return {
    report_id,
    position,
    rule: check,
    grade,
    verdict,
    cells: cells.map(cellName).join(' '),
    quoted: values.map((value) => value ?? '-').join(' '),
    expected,
    found,
    implied,
    detail,
  };
}

function countRows(report_id: string, findings: readonly Finding[]): Row[] {
  const counts = new Map<string, { rule: string; verdict: string; findings: number }>();
  for (const { check: rule, verdict } of findings) {
    const key = `${rule} ${verdict}`;
    const count = counts.get(key) ?? { rule, verdict, findings: 0 };
    counts.set(key, { ...count, findings: count.findings + 1 });
  }
  return [...counts.values()].map((count) => ({ report_id, ...count }));
}
