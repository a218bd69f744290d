import type { Database } from '../../src/lib/db/database.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import { SettlementBook } from '../../src/lib/model/settlement.ts';
import { checksQueries } from '../../src/lib/queries/checks/checks.ts';
import { compareQueries } from '../../src/lib/queries/compare/compare.ts';
import { overviewQueries } from '../../src/lib/queries/overview/overview.ts';
import { publicationQueries } from '../../src/lib/queries/publication.ts';
import { requestsQueries } from '../../src/lib/queries/requests/requests.ts';
import { trendsQueries } from '../../src/lib/queries/trends/trends.ts';
import { workbenchQueries } from '../../src/lib/queries/workbench/workbench.ts';
import type { Openings } from '../../src/lib/url/href.ts';
import type { ViewState } from '../../src/lib/url/view-state.ts';
import { checksView } from '../../src/lib/views/checks/checks.ts';
import { compareView } from '../../src/lib/views/compare/compare.ts';
import { sqlAnswer } from '../../src/lib/views/data/sql.ts';
import type { Frame } from '../../src/lib/views/figures/frame.ts';
import { overviewView } from '../../src/lib/views/overview/overview.ts';
import { publicationView } from '../../src/lib/views/publication/publication.ts';
import { requestsView } from '../../src/lib/views/requests/requests.ts';
import { trendsView } from '../../src/lib/views/trends/trends.ts';
import { workbenchView } from '../../src/lib/views/workbench/workbench.ts';

export type Change = Partial<ViewState>;

const SQL = `SELECT report_id, year, source, -year AS negative, '=1+1' AS formula FROM report
ORDER BY report_id LIMIT 50`;

/** The view model of a route, whose tables can be saved. */
const MODELS = {
  '/': async (database, state, openings) =>
    overviewView(await runQueries(database, overviewQueries(state)), state, openings),
  '/workbench': async (database, state, openings) =>
    workbenchView(await runQueries(database, workbenchQueries(state)), state, openings),
  '/publication': async (database, state, openings) =>
    publicationView(await runQueries(database, publicationQueries(state)), state, openings),
  '/requests': async (database, state, openings) =>
    requestsView(await runQueries(database, requestsQueries(state)), state, openings),
  '/trends': async (database, state, openings) =>
    trendsView(await runQueries(database, trendsQueries(state)), state, openings),
  '/compare': async (database, state, openings) =>
    compareView(await runQueries(database, compareQueries(state)), state, openings),
  '/checks': async (database, state, openings) =>
    checksView(
      await runQueries(database, checksQueries(state)),
      state,
      openings,
      new SettlementBook([]),
    ).frame(),
  '/data': async (database, { lang }) =>
    sqlAnswer({ table: await database.table(SQL), milliseconds: 1, sql: SQL, joined: false }, lang),
} satisfies Record<
  string,
  (database: Database, state: ViewState, openings: Openings) => Promise<object>
>;

type ViewWithTables = keyof typeof MODELS;

export const VIEWS = Object.keys(MODELS) as ViewWithTables[];

/** Every frame of a view's model, wherever in it the frame stands. */
export async function framesOf(
  database: Database,
  openings: Openings,
  route: ViewWithTables,
  change: Change,
): Promise<Frame[]> {
  const state = { ...openings[route], ...change };
  return framesIn(await MODELS[route](database, state, openings));
}

function framesIn(model: unknown): Frame[] {
  if (typeof model !== 'object' || model === null) return [];
  if (isFrame(model)) return [model];
  return Object.values(model).flatMap(framesIn);
}

const isFrame = (model: object): model is Frame =>
  'table' in model && 'footing' in model && 'leftOut' in model;
