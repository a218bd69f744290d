import type { Answers } from '../../../src/lib/db/query-set.ts';
import type { GroupYear, MatchedPair } from '../../../src/lib/queries/trends/group-spread.ts';
import type { TrendsRows } from '../../../src/lib/queries/trends/trends.ts';
import type { UnitYear } from '../../../src/lib/queries/unit-series.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import { ROUTES, type ViewState } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../../queries/states.ts';

export const openings = Object.fromEntries(ROUTES.map((route) => [route, stateOf()])) as Openings;

type Cell = number | null | Partial<UnitYear>;

/** A unit's rows from 2019 on, as the query answers them; a number is a printed figure of a report. */
export function unitRows(unit: string, name: string, ...cells: Cell[]): UnitYear[] {
  return cells.map((cell, index) => {
    const value = typeof cell === 'number' ? cell : null;
    const rest = typeof cell === 'object' && cell !== null ? cell : {};
    const isReported = cell !== null;
    return {
      unit,
      unit_type: unit.length === 6 ? 'division' : 'agency',
      name,
      year: 2019 + index,
      indicator: 'published.website',
      applicant: 'total',
      value,
      numerator: null,
      denominator: null,
      known: value === null ? 0 : 1,
      reports: isReported ? 1 : 0,
      local: 0,
      rounded: 0,
      reporters: (rest.value ?? value) === null ? null : unit,
      status: value === null ? null : 'number',
      mark: null,
      form: isReported ? '2021' : null,
      report_id: isReported ? `${unit}-${2019 + index}` : null,
      source: isReported ? `https://www.example.gov.cn/${unit}/${2019 + index}` : null,
      ...rest,
    };
  });
}

export function groupYear(year: number, changes: Partial<GroupYear> = {}): GroupYear {
  const known = changes.known ?? 20;
  return {
    year,
    reports: 30,
    known,
    counted: known,
    local: 0,
    lower: 100,
    median: 200,
    upper: 400,
    ...changes,
  };
}

export function pair(year: number, changes: Partial<MatchedPair> = {}): MatchedPair {
  const units = changes.units ?? 6;
  return {
    year,
    units,
    levels: 1,
    rose: 4,
    fell: 2,
    before: 1000,
    after: 1200,
    before_of: null,
    after_of: null,
    counted: units,
    median_before: 150,
    median_after: 180,
    local: 0,
    ...changes,
  };
}

export function trendsRows(changes: Partial<Answers<TrendsRows>> = {}): Answers<TrendsRows> {
  return {
    series: [],
    group: [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => groupYear(year)),
    pairs: [pair(2024)],
    fills: [{ kind: 'government', units: '110101-001,110102-001', count: 2, most_years: 3 }],
    richer: [
      { indicator: 'published.website', units: 21 },
      { indicator: 'requests.stated', units: 20 },
    ],
    changes: [],
    place: [{ name: '全国' }],
    ...changes,
  };
}

/** The state in which units are chosen, in the order of their rows. */
export function choosing(rows: readonly UnitYear[], changes: Partial<ViewState> = {}): ViewState {
  return stateOf({ units: [...new Set(rows.map(({ unit }) => unit))], ...changes });
}
