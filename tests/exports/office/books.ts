import type { Database } from '../../../src/lib/db/database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { readRoster } from '../../../src/lib/dataset/read/read-roster.ts';
import type { Carried } from '../../../src/lib/exports/carried.ts';
import { addAddresses } from '../../../src/lib/exports/table-sources.ts';
import { tableToXlsx } from '../../../src/lib/exports/workbook/table-xlsx.ts';
import { reportPairQueries } from '../../../src/lib/queries/compare/report-pair.ts';
import { agencySheetQueries } from '../../../src/lib/queries/sheet/sheet.ts';
import { sourceReportsQuery } from '../../../src/lib/queries/source-reports.ts';
import { turnedQueries } from '../../../src/lib/queries/workbench/turned.ts';
import { workbenchQueries } from '../../../src/lib/queries/workbench/workbench.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { agencyView } from '../../../src/lib/views/agencies/agency.ts';
import { reportPairView } from '../../../src/lib/views/compare/report-pair.ts';
import { turnedView } from '../../../src/lib/views/compare/turned.ts';
import { sqlAnswer } from '../../../src/lib/views/data/sql.ts';
import type { Frame } from '../../../src/lib/views/figures/frame.ts';
import { rosterView } from '../../../src/lib/views/overview/roster.ts';
import type { OfficialFrame } from '../../../src/lib/views/sheet/official-frame.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { makeRealIndex } from '../../search/real-index.ts';
import { matchAll } from '../../search/roster/match-all.ts';
import { CARRIED } from '../carried.ts';
import { AGENCY, framesIn } from '../view-frames.ts';

/** One workbook, the frame it was made from and its bytes. */
export type MadeBook = {
  name: string;
  frame: Frame | OfficialFrame;
  carried: Carried;
  bytes: Uint8Array;
};

/** The list of the workbench's workbook, and the indicator beside the chosen one. */
export const LIST = { province: '320000', year: 2023, from: 2019, to: 2024 } as const;
export const INDICATORS = { chosen: 'requests.received', beside: 'rate.granted' } as const;
/** The two reports held against each other. */
export const PAIR = { agency: '321300-001', year: 2025, versus: 2024, scope: 'aggregate' } as const;
export const ROSTER_YEAR = 2024;
/** The question of the query's workbook: numbers, shares, missing, a text like a formula. */
export const SQL = `SELECT report_id, year, -year AS negative, year / 7 AS share, published_on,
  CASE WHEN year > 2021 THEN 0 END AS zero_or_missing, '=1+1' AS formula FROM report ORDER BY report_id`;

/** Every kind of workbook the product makes, of this dataset, by the functions that the pages call. */
export async function makeBooks(database: Database, openings: Openings): Promise<MadeBook[]> {
  const frames: [name: string, frame: Frame | OfficialFrame | null | undefined][] = [
    ['工作台', await workbench(database, openings)],
    ['机构官方表', await official(database, openings)],
    ['查询结果', sqlAnswer(await answerOf(database), 'zh').whole],
    ['名册', await roster(database, openings)],
    ['对比-多单位', await turned(database, openings)],
    ['对比-两份报告', await pair(database, openings)],
  ];
  return Promise.all(
    frames.map(async ([name, frame]) => {
      if (!frame) throw new Error(`${name}: nothing to write in this dataset`);
      const carried = { ...CARRIED, sources: await sourcesOf(database, frame) };
      const file = await tableToXlsx(frame, carried);
      return { name, frame, carried, bytes: new Uint8Array(await file.arrayBuffer()) };
    }),
  );
}

async function sourcesOf(database: Database, { table }: Frame | OfficialFrame) {
  const addresses = new Set<string>();
  addAddresses(addresses, table.rows);
  const reports = await database.query(sourceReportsQuery([...addresses]));
  return new Map(reports.map((report) => [report.source, report]));
}

async function workbench(database: Database, openings: Openings): Promise<Frame> {
  const state: ViewState = {
    ...openings['/requests'],
    ...{ division: LIST.province, level: 'county', kind: 'government', scope: 'aggregate' },
    ...{ year: LIST.year, versus: LIST.year - 1, from: LIST.from, to: LIST.to },
    ...{ indicator: INDICATORS.chosen, columns: [INDICATORS.beside] },
  };
  const rows = await runQueries(database, workbenchQueries(state));
  return workbenchView(rows, state, '/requests', openings).takeaway();
}

async function official(database: Database, openings: Openings) {
  const rows = await runQueries(database, agencySheetQueries(AGENCY));
  const state = { ...openings['/agencies'], scope: 'own' as const };
  return agencyView(rows, { peers: [] }, state, openings).takeaway?.();
}

const answerOf = async (database: Database) => ({
  table: await database.table(SQL),
  milliseconds: 1,
  sql: SQL,
  joined: false,
});

/** The names of a province's agencies, and one that fits nobody. */
async function roster(database: Database, openings: Openings): Promise<Frame> {
  const { rows } = await database.table(
    `SELECT DISTINCT name FROM agency WHERE division LIKE '50%' ORDER BY name`,
  );
  const names = [...rows.map(([name]) => String(name)), '某县虚构的局'];
  const read = readRoster('名册.csv', new TextEncoder().encode(['单位', ...names].join('\n')));
  if (!read) throw new Error('the roster is not read');
  const state = { ...openings['/'], year: ROSTER_YEAR };
  return rosterView(read, await matchAll(read.entries, makeRealIndex(null)), state, openings).frame;
}

async function turned(database: Database, openings: Openings): Promise<Frame> {
  const state = openings['/compare'];
  const rows = await runQueries(database, turnedQueries(state));
  const frame = framesIn(turnedView(rows.turned, state, openings))[0];
  if (!frame) throw new Error('no comparison');
  return frame;
}

async function pair(database: Database, openings: Openings): Promise<Frame | null> {
  const { agency, year, versus, scope } = PAIR;
  const state = { ...openings['/compare'], units: [agency], year, versus, scope };
  return reportPairView(await runQueries(database, reportPairQueries(state)), state).frame;
}
