import type { QuerySet } from '../../db/query-set.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import { agenciesQueries } from '../agencies/agencies.ts';
import { checksQueries } from '../checks/checks.ts';
import { compareQueries } from '../compare/compare.ts';
import { dataQueries } from '../data.ts';
import { overviewQueries } from '../overview/overview.ts';
import { publicationQueries } from '../publication.ts';
import { requestsQueries } from '../requests/requests.ts';
import { trendsQueries } from '../trends/trends.ts';
import { workbenchQueries } from '../workbench/workbench.ts';

/** A view that asks the dataset something. */
export type AskingRoute = Exclude<Route, '/import'>;

/** What each view asks for a state: the one list of questions that is answered ahead of the engine. */
export const ROUTE_QUERIES: Readonly<
  Record<AskingRoute, (state: ViewState) => QuerySet<Record<string, unknown>>>
> = {
  '/': overviewQueries,
  '/workbench': workbenchQueries,
  '/publication': publicationQueries,
  '/requests': requestsQueries,
  '/trends': trendsQueries,
  '/compare': compareQueries,
  '/agencies': agenciesQueries,
  '/checks': checksQueries,
  '/data': dataQueries,
};

export const ASKING_ROUTES = Object.keys(ROUTE_QUERIES) as AskingRoute[];
