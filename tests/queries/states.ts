import type { ViewState } from '../../src/lib/url/view-state.ts';

/** A state of the county governments' aggregate reports, with some fields changed. */
export function stateOf(changes: Partial<ViewState> = {}): ViewState {
  return {
    lang: 'zh',
    year: 2024,
    versus: 2023,
    from: 2019,
    to: 2025,
    division: '000000',
    kind: 'government',
    level: 'county',
    scope: 'aggregate',
    indicator: 'published.website',
    applicant: 'total',
    units: [],
    marked: null,
    measure: 'absolute',
    figure: 'ranking',
    picked: [],
    ticked: [],
    columns: [],
    parts: 'share',
    floor: 33,
    sort: '',
    tables: [],
    search: '',
    sql: '',
    rule: null,
    grade: 'all',
    verdict: 'FAIL',
    settlement: 'all',
    page: 1,
    ...changes,
  };
}
