import type { Database } from '../../src/lib/db/database.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import { SettlementBook } from '../../src/lib/model/settlement.ts';
import { agencySheetQueries } from '../../src/lib/queries/sheet/sheet.ts';
import { checksQueries } from '../../src/lib/queries/checks/checks.ts';
import { overviewQueries } from '../../src/lib/queries/overview/overview.ts';
import { turnedQueries } from '../../src/lib/queries/workbench/turned.ts';
import { workbenchQueries } from '../../src/lib/queries/workbench/workbench.ts';
import type { Openings } from '../../src/lib/url/href.ts';
import type { Preset, ViewState } from '../../src/lib/url/view-state.ts';
import { agencyView } from '../../src/lib/views/agencies/agency.ts';
import { checksView } from '../../src/lib/views/checks/checks.ts';
import { turnedView } from '../../src/lib/views/compare/turned.ts';
import { sqlAnswer } from '../../src/lib/views/data/sql.ts';
import type { Frame } from '../../src/lib/views/figures/frame.ts';
import { overviewView } from '../../src/lib/views/overview/overview.ts';
import { workbenchView } from '../../src/lib/views/workbench/workbench.ts';

export type Change = Partial<ViewState>;

const SQL = `SELECT report_id, year, source, -year AS negative, '=1+1' AS formula FROM report
ORDER BY report_id LIMIT 50`;

/** An agency with several years on both forms. */
export const AGENCY = '310000-002';

const preset =
  (route: Preset) =>
  async (database: Database, state: ViewState, openings: Openings): Promise<object> => {
    const answers = await runQueries(database, workbenchQueries(state));
    const view = workbenchView(answers, state, route, openings);
    return { ...view, takeaway: view.takeaway() };
  };

/** The view model of a route, whose tables can be saved. */
const MODELS = {
  '/': async (database, state, openings) =>
    overviewView(await runQueries(database, overviewQueries(state)), state, openings),
  '/publication': preset('/publication'),
  '/requests': preset('/requests'),
  '/trends': preset('/trends'),
  '/compare': async (database, state, openings) =>
    turnedView((await runQueries(database, turnedQueries(state))).turned, state, openings),
  '/agencies': async (database, state, openings) => {
    const rows = await runQueries(database, agencySheetQueries(AGENCY));
    const { takeaway } = agencyView(rows, { peers: [] }, { ...state, scope: 'own' }, openings);
    return { takeaway: takeaway?.() };
  },
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

export function framesIn(model: unknown): Frame[] {
  if (typeof model !== 'object' || model === null) return [];
  if (isFrame(model)) return [model];
  return Object.values(model).flatMap(framesIn);
}

const isFrame = (model: object): model is Frame =>
  'table' in model && 'footing' in model && 'leftOut' in model;
