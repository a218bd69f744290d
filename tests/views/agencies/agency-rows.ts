import type { AgencyReport, SheetCell } from '../../../src/lib/queries/sheet/sheet.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import {
  agencyOpening,
  agencyView,
  type AgencyPageRows,
} from '../../../src/lib/views/agencies/agency.ts';
import { openings } from '../selection-rows.ts';

export const nothing = { peers: [] };

export function report(index: number, changes: Partial<AgencyReport> = {}): AgencyReport {
  return {
    report: index,
    year: 2021 + index,
    form: '2021',
    scope: 'own',
    printed_name: '甲县人民政府办公室',
    source: `https://www.example.gov.cn/${2021 + index}`,
    seen_at: 'publisher',
    source_note: null,
    source_note_en: null,
    published_on: null,
    complete: false,
    ...changes,
  };
}

export function cell(
  indicator: string,
  value: number | null,
  changes: Partial<SheetCell> = {},
): SheetCell {
  return {
    report: 0,
    indicator,
    applicant: 'total',
    value,
    status: 'number',
    mark: null,
    ...changes,
  };
}

export function rowsOf(changes: Partial<AgencyPageRows>): AgencyPageRows {
  const step = { agency_id: '110101-001', name: '甲县人民政府办公室', kind: 'office' } as const;
  return {
    agency: [
      { ...step, level: 'county', code: '110000', division: '某省' },
      { ...step, level: 'county', code: '110101', division: '甲县' },
    ],
    reports: [report(0)],
    cells: [],
    rates: [],
    parts: [],
    checks: [],
    settled: [],
    ...changes,
  };
}

export function view(changes: Partial<AgencyPageRows>, state: Partial<ViewState> = {}) {
  const rows = rowsOf(changes);
  return agencyView(
    rows,
    nothing,
    { ...agencyOpening(rows, openings['/agencies']), ...state },
    openings,
  );
}

export function table(
  id: string,
  changes: Partial<AgencyPageRows>,
  state: Partial<ViewState> = {},
) {
  const found = view(changes, state).tables.find((each) => each.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}
