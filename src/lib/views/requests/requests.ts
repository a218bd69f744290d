import type { Answers } from '../../db/query-set.ts';
import { REQUEST_RATES, type RequestsRows } from '../../queries/requests/requests.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';
import { outcomeFrames, type OutcomeFrames } from './outcome-frames.ts';
import { groundsFrame } from './outcome-grounds.ts';
import { headOf, rankingOf, type Head } from '../ranking/page.ts';
import { yearsFrame } from '../ranking/years.ts';
import { rateTable, type RateTable } from '../figures/rate-table.ts';
import { askersFrame } from './askers.ts';
import { contestedFrames, type ContestedFrames } from './contested.ts';
import { outcomesElsewhere } from './coverage.ts';
import { flowFrame } from './flow.ts';
import { unitReports } from '../figures/unit-reports.ts';

export type RequestsView = Head & {
  /** Where there are more outcomes than in the selection; null when it has enough. */
  elsewhere: EmptyNote | null;
  ranking: Frame;
  years: Frame;
  flow: Frame;
  askers: Frame;
  outcomes: OutcomeFrames;
  grounds: Frame;
  contested: ContestedFrames;
  rates: RateTable;
};

export function requestsView(
  rows: Answers<RequestsRows>,
  state: ViewState,
  openings: Openings,
): RequestsView {
  const route = '/requests';
  const { reports } = rows;
  const units = unitReports(reports, rows.cells, state);
  const askers = unitReports(reports, rows.askers, state);
  return {
    ...headOf(rows, state),
    elsewhere: outcomesElsewhere(rows.coverage, state, openings),
    ranking: rankingOf(rows, state, openings, route),
    years: yearsFrame(rows.years, reports, state, openings, route),
    flow: flowFrame(units, reports, rows.coverage, state, openings),
    askers: askersFrame(askers, reports, state, openings),
    outcomes: outcomeFrames(units, reports, state, openings),
    grounds: groundsFrame(units, reports, state, openings),
    contested: contestedFrames(units, reports, state, openings),
    rates: rateTable(units, reports, REQUEST_RATES, 'rate.disclosed', state, openings, route),
  };
}
