import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';

/** A cell of the chosen indicator; the name is the id, and a number is a printed figure. */
export function peerCell(
  unit: string,
  value: number | null,
  changes: Partial<PeerCell> = {},
): PeerCell {
  const year = changes.year === undefined ? 2024 : changes.year;
  return {
    unit,
    agency_id: unit,
    name: unit,
    kind: 'government',
    division: '310117',
    division_name: '松江区',
    level: 'county',
    listed: 10,
    report_id: `${unit}-${year}`,
    year,
    form: '2021',
    source: `https://www.example.gov.cn/${unit}`,
    seen_at: 'publisher',
    published_on: null,
    findings: 0,
    contradicted: 0,
    indicator: 'published.website',
    applicant: 'total',
    value,
    status: value === null ? null : 'number',
    mark: null,
    numerator: null,
    denominator: null,
    local: 0,
    ...changes,
  };
}

/** A unit of the register of which no report is here. */
export const withoutReport = (unit: string): PeerCell =>
  peerCell(unit, null, {
    agency_id: null,
    kind: null,
    report_id: null,
    year: null,
    form: null,
    source: null,
    seen_at: null,
    findings: null,
    contradicted: 0,
    indicator: null,
    applicant: null,
  });
