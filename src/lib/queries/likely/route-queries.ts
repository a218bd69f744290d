import type { QuerySet } from '../../db/query-set.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import { agenciesQueries } from '../agencies/agencies.ts';
import { checksQueries } from '../checks/checks.ts';
import { dataQueries } from '../data.ts';
import { overviewQueries } from '../overview/overview.ts';
import { turnedQueries } from '../workbench/turned.ts';
import { workbenchQueries } from '../workbench/workbench.ts';

/** A view that asks the dataset something that is known ahead: what a scheme asks nobody knows before it is made. */
export type AskingRoute = Exclude<Route, '/schemes' | '/import' | '/methods'>;

/** What each view asks for a state: the one list of questions that is answered ahead of the engine. */
export const ROUTE_QUERIES: Readonly<
  Record<AskingRoute, (state: ViewState) => QuerySet<Record<string, unknown>>>
> = {
  '/': overviewQueries,
  '/publication': workbenchQueries,
  '/requests': workbenchQueries,
  '/trends': workbenchQueries,
  '/compare': turnedQueries,
  '/agencies': agenciesQueries,
  '/checks': checksQueries,
  '/data': dataQueries,
};

export const ASKING_ROUTES = Object.keys(ROUTE_QUERIES) as AskingRoute[];
