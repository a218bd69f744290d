/** The workbook of the workbench, cell by cell beside the dataset's own tables. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { addAddresses } from '../../../src/lib/exports/table-sources.ts';
import { tableToXlsx } from '../../../src/lib/exports/workbook/table-xlsx.ts';
import { sourceReportsQuery } from '../../../src/lib/queries/source-reports.ts';
import { workbenchQueries } from '../../../src/lib/queries/workbench/workbench.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { builtFile } from '../../db/built-file.ts';
import { openingsOf } from '../../db/view-queries.ts';
import { CARRIED } from '../carried.ts';
import { readWorkbook, type ReadSheet } from './read-workbook.ts';

let database: Database;
let openings: Openings;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
  openings = await openingsOf(database);
});

afterAll(() => database.close());

const LIST: Partial<ViewState> = {
  division: '320000',
  level: 'county',
  kind: 'government',
  scope: 'aggregate',
  year: 2023,
  versus: 2022,
  from: 2019,
  to: 2024,
};

async function viewOf(change: Partial<ViewState>) {
  const state = { ...openings['/requests'], ...LIST, ...change };
  const rows = await runQueries(database, workbenchQueries(state));
  return workbenchView(rows, state, '/requests', openings);
}

async function bookOf(change: Partial<ViewState>): Promise<Record<string, ReadSheet>> {
  const frame = (await viewOf(change)).takeaway();
  const addresses = new Set<string>();
  addAddresses(addresses, frame.table.rows);
  const reports = await database.query(sourceReportsQuery([...addresses]));
  const sources = new Map(reports.map((report) => [report.source, report]));
  return readWorkbook(await tableToXlsx(frame, { ...CARRIED, sources }));
}

/** What the tables say of an indicator of the government's reports of the province's counties. */
async function figuresOf(indicator: string, year: number) {
  const { rows } = await database.table(`
    SELECT a.name, f.value, f.status, f.mark, r.source, r.seen_at
    FROM agency a JOIN division d ON d.code = a.division
    JOIN report r ON r.agency_id = a.agency_id AND r.scope = 'aggregate' AND r.year = ${year}
    LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = '${indicator}'
      AND f.applicant = 'total'
    WHERE a.kind = 'government' AND d.level = 'county' AND d.province = '320000'`);
  return new Map(
    rows.map(([name, value, status, mark, source, seenAt]) => [
      String(name),
      { value, status, mark, source, seenAt },
    ]),
  );
}

it.each([
  ['requests.received', 'rate.granted'],
  ['rate.granted', 'fees.amount'],
  ['published.total', 'outcome.total'],
] as const)(
  '%s and %s: each number is that of the tables, each word stands for none',
  async (indicator, beside) => {
    const book = await bookOf({ indicator, columns: [beside] });
    const table = book['数据'];
    if (!table) throw new Error('no table');
    const years = [2019, 2020, 2021, 2022, 2023, 2024];
    const heads = table.head;
    const asked: [head: string, code: string, year: number][] = [
      [heads[1] ?? '', indicator, 2023],
      ...years.map((year): [string, string, number] => [String(year), indicator, year]),
      [
        heads.slice(heads.indexOf('2024') + 1).find((head) => !/无数说明|核验/.test(head)) ?? '',
        beside,
        2023,
      ],
    ];
    let numbers = 0;
    let words = 0;
    for (const [head, code, year] of asked) {
      const figures = await figuresOf(code, year);
      table.rows.forEach((_, row) => {
        const name = String(table.at(row, '单位').value);
        const figure = figures.get(name);
        const cell = table.at(row, head);
        const status = table.at(row, `${head} 无数说明`).value;
        const place = `${name}, ${head}`;
        const isNumber = figure?.value != null && figure.status !== 'rounded';
        if (isNumber) {
          numbers++;
          expect(cell, place).toMatchObject({ type: 'n', value: figure.value });
          expect(status, place).toBeNull();
        } else {
          words++;
          expect(cell.value, place).toBeNull();
          expect(status, place).toMatch(/\D/);
          if (!figure) expect(status, place).toBe('未收录报告');
          if (figure?.status === 'blank') expect(status, place).toBe('空白');
          if (figure?.status === 'mark') expect(status, place).toBe(`“${String(figure.mark)}”`);
        }
      });
    }
    expect(numbers, 'numbers held beside the tables').toBeGreaterThan(5);
    expect(words, 'words held beside the tables').toBeGreaterThan(50);
  },
);

it('every report behind a number of any year has its line among the sources', async () => {
  const book = await bookOf({ indicator: 'requests.received' });
  const sources = book['来源'];
  const lines = new Map(
    sources?.rows.map((_, row) => [
      sources.at(row, '网址').value,
      sources.at(row, '来源性质').value,
    ]),
  );
  let found = 0;
  for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) {
    for (const [name, { value, source, seenAt }] of await figuresOf('requests.received', year)) {
      if (value === null || source === null) continue;
      found++;
      expect(lines.get(String(source)), name).toBe(seenAt === 'copy' ? '存本' : '原文');
    }
  }
  expect(found).toBeGreaterThan(3);
});

it.each(['', 'unit', '-unit', '-value', 'rank', 'findings'])(
  'the rows of a file stand as those of the screen do, ordered by “%s”',
  async (sort) => {
    const view = await viewOf({ indicator: 'requests.received', sort });
    const shown = view.table.rows.map(({ id }) => id);
    expect(view.takeaway().table.rows.map(({ id }) => id)).toEqual(shown);
    expect(shown.length).toBeGreaterThan(50);
  },
);
