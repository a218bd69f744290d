import type { QuerySet } from '../../db/query-set.ts';
import type { ViewState } from '../../url/view-state.ts';
import { coverageQuery, type CoverageCell } from './coverage.ts';
import { settlementsQuery, type SettlementRow } from '../settlements.ts';
import { findingsQuery, judgedQuery, type FindingRow, type Judged } from './findings.ts';
import { keyFiguresQuery, type KeyFigureYear } from './key-figures.ts';
import { moversQuery, type Mover } from './movers.ts';
import { silentQuery, type SilentDivision } from './silent.ts';
import {
  divisionPathQuery,
  registerQuery,
  scopeCountsQuery,
  type PathStep,
  type RegisterLevel,
  type ScopeCount,
} from './size.ts';

export type OverviewRows = {
  path: PathStep;
  keyFigures: KeyFigureYear;
  register: RegisterLevel;
  scopes: ScopeCount;
  coverage: CoverageCell;
  silent: SilentDivision;
  movers: Mover;
  findings: FindingRow;
  judged: Judged;
  settled: SettlementRow;
};

/** The figures shown beside the chosen one: those most reports state. */
export const KEY_INDICATORS = [
  'published.total',
  'published.website',
  'interpretations',
  'requests.stated',
  'outcome.total',
  'normative.issued',
] as const;

/** The key figures of a state: the chosen indicator takes the first place when it is not among them. */
export function keyIndicators(indicator: string): readonly string[] {
  const known: readonly string[] = KEY_INDICATORS;
  return known.includes(indicator) ? known : [indicator, ...known.slice(0, -1)];
}

/** What `/` asks, all in one round. */
export function overviewQueries(state: ViewState): QuerySet<OverviewRows> {
  return {
    path: divisionPathQuery(state),
    keyFigures: keyFiguresQuery(state, keyIndicators(state.indicator)),
    register: registerQuery(state),
    scopes: scopeCountsQuery(state),
    coverage: coverageQuery(state),
    silent: silentQuery(state),
    movers: moversQuery(state),
    findings: findingsQuery(state),
    judged: judgedQuery(state),
    settled: settlementsQuery(),
  };
}
