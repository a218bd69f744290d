import type { Answers } from '../../../src/lib/db/query-set.ts';
import type { FindingRow } from '../../../src/lib/queries/overview/findings.ts';
import type { KeyFigureYear } from '../../../src/lib/queries/overview/key-figures.ts';
import type { Mover } from '../../../src/lib/queries/overview/movers.ts';
import type { CoverageCell } from '../../../src/lib/queries/overview/coverage.ts';
import type { OverviewRows } from '../../../src/lib/queries/overview/overview.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import { ROUTES } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../../queries/states.ts';

export const opening = stateOf({ kind: 'all', level: 'all' });
export const openings = Object.fromEntries(ROUTES.map((route) => [route, opening])) as Openings;

export function keyYear(changes: Partial<KeyFigureYear> = {}): KeyFigureYear {
  return {
    indicator: 'published.website',
    year: 2024,
    level: 'county',
    reports: 45,
    known: 29,
    rounded: 0,
    local: 0,
    value: 269570,
    same: 6,
    same_value: 28157,
    same_rounded: 0,
    same_denominator: null,
    rose: 1,
    fell: 5,
    ...changes,
  };
}

export function coverageCell(changes: Partial<CoverageCell> = {}): CoverageCell {
  return {
    division: '320000',
    name: '江苏省',
    self: false,
    year: 2024,
    reports: 8,
    complete: 2,
    stating: 5,
    conflicting: 0,
    local: 0,
    ...changes,
  };
}

let serial = 0;

export function mover(value: number | null, before: number | null, changes: Partial<Mover> = {}) {
  serial++;
  return {
    agency_id: `110101-${String(serial).padStart(3, '0')}`,
    agency: `${serial}县人民政府`,
    level: 'county',
    division_name: `${serial}县`,
    source: null,
    form: '2021',
    value,
    status: value === null ? null : 'number',
    mark: null,
    denominator: null,
    form_before: '2021',
    source_before: null,
    local: 0,
    before,
    status_before: before === null ? null : 'number',
    mark_before: null,
    denominator_before: null,
    contradicted: 0,
    contradicted_before: 0,
    ...changes,
  } satisfies Mover;
}

export function finding(changes: Partial<FindingRow> = {}): FindingRow {
  serial++;
  return {
    report_id: '320813-001-2023-aggregate',
    position: serial,
    agency_id: '320813-001',
    agency: '淮安市洪泽区人民政府',
    year: 2023,
    scope: 'aggregate',
    source: 'https://www.example.gov.cn/1',
    seen_at: 'publisher',
    local: 0,
    rule: 'S4.1',
    grade: 'E',
    verdict: 'FAIL',
    cells: 'reconsideration.total reconsideration.upheld',
    quoted: '0 11',
    expected: 11,
    found: 0,
    implied: null,
    detail: null,
    ...changes,
  };
}

export function overviewRows(changes: Partial<Answers<OverviewRows>> = {}): Answers<OverviewRows> {
  return {
    path: [{ code: '000000', name: '全国' }],
    keyFigures: [keyYear({ year: 2023, value: 304117, known: 31, same_value: 37620 }), keyYear()],
    register: [{ level: 'county', divisions: 2846 }],
    scopes: [
      { scope: 'aggregate', reports: 256, in_year: 68 },
      { scope: 'own', reports: 1066, in_year: 207 },
    ],
    coverage: [coverageCell()],
    silent: [],
    movers: [],
    findings: [],
    judged: [{ judged: 5200, open: 8600 }],
    settled: [],
    ...changes,
  };
}
