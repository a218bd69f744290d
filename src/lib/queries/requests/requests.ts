import { BALANCE_ROWS, GROUND_ROWS, OUTCOMES } from '../../catalogue/outcome-groups.ts';
import { CONTESTED } from '../../catalogue/contested.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import { REQUESTS } from '../../catalogue/requests.ts';
import type { QuerySet } from '../../db/query-set.ts';
import { APPLICANTS } from '../../model/applicant.ts';
import type { ViewState } from '../../url/view-state.ts';
import { divisionFiguresQuery, type DivisionFigure } from '../division-figures.ts';
import { PUBLICATION_RATES } from '../publication.ts';
import { requestsCoverageQuery, type RequestsCoverage } from './coverage.ts';
import {
  chosenDivisionQuery,
  selectedReportsQuery,
  type ChosenDivision,
  type SelectedReport,
} from '../selected-reports.ts';
import { statedFiguresQuery, type StatedFigure } from '../report-cells.ts';
import { unitFiguresQuery, type UnitFigure } from '../unit-figures.ts';
import { yearSumsQuery, type YearSum } from '../year-sums.ts';

export type RequestsRows = {
  ranking: UnitFigure;
  divisions: DivisionFigure;
  years: YearSum;
  reports: SelectedReport;
  cells: StatedFigure;
  askers: StatedFigure;
  coverage: RequestsCoverage;
  division: ChosenDivision;
};

/** Derived indicators of requests, in the order of the form. */
export const REQUEST_RATES = DERIVED.map(({ code }) => code).filter(
  (code) => !(PUBLICATION_RATES as readonly string[]).includes(code) && code !== 'share.applicant',
);

/** What the page ranks: Sections III and IV, the rates, and the same things as told in prose. */
export const REQUEST_INDICATORS: readonly string[] = [
  'requests.stated',
  ...REQUESTS.map(({ code }) => code),
  ...REQUEST_RATES,
  'share.applicant',
  'reconsideration.stated',
  'litigation.stated',
  ...CONTESTED.map(({ code }) => code),
];

/** What `/requests` asks: the chosen indicator by unit and year, and Sections III and IV by unit. */
export function requestsQueries(state: ViewState): QuerySet<RequestsRows> {
  const years = state.versus === null ? [state.year] : [state.year, state.versus];
  const contested = CONTESTED.map(({ code }) => code);
  return {
    ranking: unitFiguresQuery(state, [state.indicator], years),
    divisions: divisionFiguresQuery(state, years),
    years: yearSumsQuery(state),
    reports: selectedReportsQuery(state),
    cells: statedFiguresQuery(
      state,
      [...BALANCE_ROWS, ...OUTCOMES, ...GROUND_ROWS, ...contested, ...REQUEST_RATES],
      [state.applicant],
    ),
    askers: statedFiguresQuery(state, ['requests.received'], APPLICANTS),
    coverage: requestsCoverageQuery(state),
    division: chosenDivisionQuery(state),
  };
}
