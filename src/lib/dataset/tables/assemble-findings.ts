import { checkDataset, checksOf, type Surroundings } from '../../checks/check-dataset.ts';
import type { FiledFinding } from '../../checks/rule.ts';
import { checkedFromReport, type CheckedReport } from '../../checks/checked-report.ts';
import { predecessorsFrom } from '../../checks/predecessors.ts';
import type { Finding } from '../../model/finding.ts';
import { cellName, joinCellNames } from '../../catalogue/cell-key.ts';
import type { Agency } from '../../model/agency.ts';
import type { Division } from '../../model/division.ts';
import type { Report } from '../../model/report.ts';
import type { BaseData } from '../read/read-data.ts';
import { CellValues } from './cell-values.ts';
import type { Row } from './tables.ts';

/** The reports of a dataset as the rules see them, taken up some at a time and judged together. */
export class ChecksOfAll {
  readonly #checked: CheckedReport[] = [];
  readonly #agencyOf: ReadonlyMap<string, Agency>;
  readonly #divisionOf: ReadonlyMap<string, Division>;
  readonly #surroundings: Required<Pick<Surroundings, 'placeOf' | 'predecessorsOf'>>;

  constructor({ agencies, divisions }: BaseData) {
    this.#agencyOf = new Map(agencies.map((agency) => [agency.agency_id, agency]));
    this.#divisionOf = new Map(divisions.map((division) => [division.code, division]));
    const places = new Map<string, readonly string[]>();
    this.#surroundings = {
      placeOf: ({ agency }) => {
        const known = places.get(agency) ?? this.#placesOf(agency);
        places.set(agency, known);
        return known;
      },
      predecessorsOf: predecessorsFrom(agencies, divisions),
    };
  }

  add(reports: readonly Report[]): void {
    for (const report of reports) {
      const agency = this.#agencyOf.get(report.agency_id);
      const level = this.#divisionOf.get(agency?.division ?? '')?.level ?? null;
      const checked = checkedFromReport(report, { kind: agency?.kind ?? null, level });
      this.#checked.push(kept(checked));
    }
  }

  /** What the rules say of them. */
  findings(): FiledFinding[] {
    const { placeOf, predecessorsOf } = this.#surroundings;
    return checkDataset(this.#ordered(), placeOf, predecessorsOf);
  }

  /** The same as rows, a few at a time; those of one report may come in several parts, in order. */
  *tables(): Generator<FindingTables> {
    for (const filed of checksOf(this.#ordered(), this.#surroundings)) {
      for (const [id, findings] of findingsByReport(filed)) yield findingRows(id, findings);
    }
  }

  #ordered(): CheckedReport[] {
    // some rules name the first of several bodies: in one order it is always the same
    const byId = this.#checked.map((report) => ({ id: checkedId(report), report }));
    byId.sort((a, b) => (a.id < b.id ? -1 : 1));
    return byId.map(({ report }) => report);
  }

  #placesOf(agency: string): readonly string[] {
    const places: string[] = [];
    let code = this.#agencyOf.get(agency)?.division ?? null;
    while (code !== null && !places.includes(code)) {
      places.push(code);
      code = this.#divisionOf.get(code)?.parent ?? null;
    }
    return places;
  }
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
const NONE: ReadonlySet<string> = new Set<string>();

/** The same report in little memory: all of a dataset are judged together. */
function kept(report: CheckedReport): CheckedReport {
  const { figures, rounded, none, verbs, units } = report;
  return {
    ...report,
    figures: new CellValues(figures),
    rounded: rounded.size === 0 ? NOTHING : rounded,
    none: none.size === 0 ? NONE : none,
    verbs: verbs.size === 0 ? NOTHING : verbs,
    ...(units?.size === 0 ? { units: NOTHING } : {}),
  };
}

export type FindingTables = { finding: Row[]; rule_count: Row[] };

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
