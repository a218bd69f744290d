import { describe, expect, it } from 'vitest';
import { loadDataFiles } from '../../../src/cli/dataset/data-files.ts';
import { checkedFromReport } from '../../../src/lib/checks/checked-report.ts';
import { assembleLocal } from '../../../src/lib/dataset/join/assemble-local.ts';
import {
  figuresFromRow,
  joinedReportsQuery,
  reporterOf,
} from '../../../src/lib/dataset/join/joined-reports.ts';
import type { JoinedReport } from '../../../src/lib/dataset/join/joined-reports.ts';
import { assembleReports } from '../../../src/lib/dataset/tables/assemble-tables.ts';
import { readData } from '../../../src/lib/dataset/read/read-data.ts';
import type { Ask } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { reportId } from '../../../src/lib/model/report.ts';
import { builtFile } from '../../db/built-file.ts';
import { NOTHING_TOLD } from '../../checks/small-report.ts';
import { smallReport } from '../small-data.ts';
import { CONTINUED, localReport, NEW } from './local-reports.ts';
import { DATA } from '../real-dataset.ts';

const { data } = readData({ ...(await loadDataFiles(DATA)), settled: null });
const byId = new Map(data.reports.map((report) => [reportId(report), report]));

/** The rows beside local reports of every year. */
async function joinedRows(): Promise<JoinedReport[]> {
  const years = [...new Set(data.reports.map(({ year }) => year))];
  const reports = years.map((year) => localReport({ agency_id: NEW, year, scope: 'own' }));
  const agencies = [
    ...[{ agency_id: NEW, name: '演示', division: '140400-gaoxin', kind: 'other' as const }],
  ].map((agency) => ({ ...agency, township: null }));
  const database = await openNodeDatabase(await builtFile());
  const join = await assembleLocal({ agencies, reports }, () => Promise.resolve());
  let rows: JoinedReport[] = [];
  await database.joinLocal({
    ...join,
    async *following(ask: Ask) {
      rows = await ask(joinedReportsQuery());
      yield* join.following?.(ask) ?? [];
    },
  });
  await database.close();
  return rows;
}

const rows = await joinedRows();

describe('reports from rows', () => {
  it('are all of the dataset', () => {
    const found = rows.filter(({ cells }) => cells !== null).map(({ report_id }) => report_id);
    expect(found).toEqual([...byId.keys()].sort());
  });

  it('are the same to the rules as from data/', () => {
    const agencies = new Map(data.agencies.map((agency) => [agency.agency_id, agency]));
    const levels = new Map(data.divisions.map(({ code, level }) => [code, level]));
    for (const row of rows) {
      const report = byId.get(row.report_id);
      if (!report) continue;
      const agency = agencies.get(report.agency_id);
      const reporter = {
        kind: agency?.kind ?? null,
        level: levels.get(agency?.division ?? '') ?? null,
      };
      expect(checkedFromReport(figuresFromRow(row), reporterOf(row)), row.report_id).toEqual(
        checkedFromReport(report, reporter),
      );
    }
  });

  it.each([
    ['of a county', CONTINUED, '320813 320800 320000 000000'],
    ['of a zone, local', NEW, '140400-gaoxin 140400 140000 000000'],
  ])('know the places above that %s', (_what, agency, places) => {
    expect(rows.find(({ agency_id }) => agency_id === agency)?.places).toBe(places);
  });

  it('that are local bring no cells from the dataset', () => {
    expect(rows.filter(({ agency_id }) => agency_id === NEW).map(({ cells }) => cells)).toEqual(
      Array.from({ length: new Set(data.reports.map(({ year }) => year)).size }, () => null),
    );
  });

  it('tell the rules what stood in their prose, as an import has filed it', () => {
    const told = {
      ...NOTHING_TOLD,
      ...{ sections: ['I', 'III'], yearsDiffer: false, splits: [] },
      growth: [{ indicator: 'requests.stated', percent: -12.5, decimals: 1 }],
    };
    const stored = assembleReports([], [smallReport({ told })]).report[0]?.told;
    const [row] = rows;
    if (!row || typeof stored !== 'string') throw new Error('nothing stored');
    expect(figuresFromRow({ ...row, told: stored }).told).toEqual(told);
    expect(rows.map((one) => one.told)).toEqual(rows.map(() => null));
  });

  it('with a cell that is not made of its parts are no reports', () => {
    const [row] = rows;
    if (!row) throw new Error('no rows');
    expect(() => figuresFromRow({ ...row, cells: 'requests.received\u001ftotal' })).toThrow(
      /not 5 fields/,
    );
  });
});
