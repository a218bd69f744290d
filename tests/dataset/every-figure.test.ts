import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import type { Report } from '../../src/lib/model/report.ts';
import {
  addFigures,
  builtFigures,
  missingFigures,
  sumsByProvince,
  type Figures,
} from './figures.ts';
import { buildRealDataset, DATA } from './real-dataset.ts';
import { REPOSITORY, temporaryFolder } from './temporary-folder.ts';

/** One line a province: what stood in the source when the figures were taken from it. */
const SUMS = join(REPOSITORY, 'tests/dataset/source-sums.csv');
const SOURCE = join(REPOSITORY, '../shared/data/reports.jsonl');
const HAND_READ = "NOT (r.printed_name = '襄垣县人民政府办公室' AND r.year = 2021)";

const folder = temporaryFolder();
let database: Database;
let provinces: Map<string, string>;

beforeAll(async () => {
  database = await buildRealDataset(folder);
  const { rows } = await database.table("SELECT code, name FROM division WHERE level = 'province'");
  provinces = new Map(rows.map(([code, name]) => [String(code), String(name)]));
  return () => database.close();
}, 60_000);

const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

function committedFigures(): Figures {
  const figures: Figures = new Map();
  for (const file of readdirSync(join(DATA, 'reports'))) {
    const province = provinces.get(file.slice(0, 6));
    for (const line of linesOf(join(DATA, 'reports', file))) {
      const { printed_name, year, scope, figures: own } = JSON.parse(line) as Report;
      addFigures(figures, `${province} / ${printed_name} / ${year} / ${scope}`, own);
    }
  }
  return figures;
}

describe('every figure of data/reports', () => {
  it('is in the observation table, and the table has no other', async () => {
    const committed = committedFigures();
    const built = await builtFigures(database);
    expect(missingFigures(committed, built), 'lost or changed by the build').toEqual([]);
    expect(missingFigures(built, committed), 'added by the build').toEqual([]);
    expect(built.size).toBe(committed.size);
  });
});

describe('the figures of each province', () => {
  it('have the number, the sum and the hash of the source, though the source is not there', async () => {
    const built = await sumsByProvince(await builtFigures(database, HAND_READ));
    expect(built).toEqual(linesOf(SUMS));
  });
});

type SourceRecord = {
  agency: string;
  province: string;
  prefecture: string | null;
  county: string | null;
  year: number;
  scope: string;
  url: string | null;
  published_on: string | null;
  figures: Record<string, number | Record<string, number>>;
  marks: Record<string, string>;
};

const present = existsSync(SOURCE);

describe.skipIf(!present)(
  `every figure of ../shared/data/reports.jsonl${present ? '' : ' (skipped: the file is not there)'}`,
  () => {
    const records = present
      ? linesOf(SOURCE).map((line) => JSON.parse(line) as SourceRecord)
      : ([] as SourceRecord[]);
    const nameOf = (record: SourceRecord) =>
      `${record.province} / ${record.agency} / ${record.year} / ${record.scope}`;

    it('is in the observation table, and but for the hand-read report the table has no other', async () => {
      const source: Figures = new Map();
      for (const record of records) addFigures(source, nameOf(record), record.figures);
      const built = await builtFigures(database, HAND_READ);
      expect(missingFigures(source, built), 'lost or changed').toEqual([]);
      expect(missingFigures(built, source), 'added').toEqual([]);
      expect(await sumsByProvince(source), 'tests/dataset/source-sums.csv').toEqual(linesOf(SUMS));
    });

    it('stands in a report with the same address and date, and in the same place', async () => {
      const { rows } = await database.table(`
        SELECT p.name, r.printed_name, r.year, r.scope, r.source, r.published_on, d.level, d.name, q.name
        FROM report r
        JOIN division d ON d.code = r.division
        JOIN division p ON p.code = d.province
        LEFT JOIN division q ON q.code = d.prefecture
        WHERE ${HAND_READ}`);
      const built = new Map(rows.map((row) => [row.slice(0, 4).join(' / '), row.slice(4)]));
      expect(built.size).toBe(records.length);
      for (const record of records) {
        const where = nameOf(record);
        const [source, published, level, division, prefecture] = built.get(where) ?? [];
        expect(source, `address of ${where}`).toBe(record.url);
        // a month without a day is no date; the report's note keeps it
        const date = record.published_on?.length === 10 ? record.published_on : null;
        expect(published, `date of ${where}`).toBe(date);
        if (level === 'zone' || RENAMED_PLACES.has(where)) continue;
        const place = record.county ?? record.prefecture ?? record.province;
        expect(division, `division of ${where}`).toBe(place);
        if (record.prefecture && record.prefecture !== '杨凌示范区') {
          expect(prefecture, `prefecture of ${where}`).toBe(record.prefecture);
        }
      }
    });

    it('has beside it every blank and every mark of the source', async () => {
      const { rows } = await database.table(`
        SELECT p.name, r.printed_name, r.year, r.scope, o.indicator, o.applicant, o.status
        FROM observation o
        JOIN report r USING (report_id)
        JOIN division d ON d.code = r.division
        JOIN division p ON p.code = d.province
        WHERE o.mark IS NOT NULL OR o.status <> 'number'`);
      const built = new Map(rows.map((row) => [row.slice(0, 6).join(' / '), String(row[6])]));
      const wrong: string[] = [];
      for (const record of records) {
        for (const [key, text] of Object.entries(record.marks)) {
          const cells = cellsOf(key, text).filter(
            ([code, applicant]) => text !== '' || !hasFigure(record, code, applicant),
          );
          const found = cells.map((cell) => built.get(`${nameOf(record)} / ${cell.join(' / ')}`));
          const expected = expectedStatus(
            text,
            cells.some((cell) => hasFigure(record, ...cell)),
          );
          const right = found.every((status) => status && (!expected || status === expected));
          if (!right) {
            wrong.push(`${nameOf(record)} / ${key}: expected ${text || 'blank'}, found ${found}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });

    it('has no blank and no mark that the source does not tell of', async () => {
      const { rows } = await database.table(`
        SELECT p.name, r.printed_name, r.year, r.scope, o.indicator, o.applicant
        FROM observation o
        JOIN report r USING (report_id)
        JOIN division d ON d.code = r.division
        JOIN division p ON p.code = d.province
        WHERE (o.mark IS NOT NULL OR o.status <> 'number') AND ${HAND_READ}`);
      const told = new Set(
        records.flatMap((record) =>
          Object.entries(record.marks).flatMap(([key, text]) =>
            cellsOf(key, text).map((cell) => `${nameOf(record)} / ${cell.join(' / ')}`),
          ),
        ),
      );
      expect(rows.map((row) => row.join(' / ')).filter((cell) => !told.has(cell))).toEqual([]);
    });
  },
);

/** A city run like a prefecture that has the code of a county. */
const RENAMED_PLACES = new Set(['河北省 / 定州市经济开发区管理委员会 / 2020 / own']);

const EXPECTED_STATUS: Record<string, string> = {
  '': 'blank',
  '/': 'mark',
  未收到: 'none_in_words',
  未发生: 'none_in_words',
  'none in words': 'none_in_words',
  '15.8万': 'rounded',
  '9.9万': 'rounded',
  '1000余条': 'rounded',
  约1543: 'rounded',
  '251000元': 'number',
  '22（其中修订16件）': 'number',
  '+19': 'number',
  减少8: 'number',
  '260与64(两个公众号)': 'number',
  'by kind only, no sum': 'mark',
  'shown as 20228 (2022 and the count run together)': 'unread',
  '+(0) -(0)': 'unread',
  '1 6': 'number',
  未增未减: 'none_in_words',
  'a text instead of a number': 'mark',
  '256 + 310 (two accounts)': 'mark',
};

/** What a mark of the source must have become; undefined where its words alone do not tell. */
function expectedStatus(text: string, figure: boolean): string | undefined {
  if (text in EXPECTED_STATUS) return EXPECTED_STATUS[text];
  if (/^[+\-增减]\d+$|^[\d.]+万?元$/.test(text)) return figure ? 'number' : 'mark';
  if (/^(近|约|超)?[\d.]+[万千]?(余|多)?[万条]?$/.test(text)) return 'rounded';
  if (/^(未|无|没有|均无)/.test(text)) return figure ? 'number' : 'none_in_words';
  if (/no sum|together with/.test(text)) return figure ? undefined : 'mark';
  return undefined;
}

const COLUMNS = ['natural', 'business', 'research', 'nonprofit', 'legal', 'other', 'total'];

/** The cells a mark of the source may mean, under the names the project uses. */
function cellsOf(key: string, text: string): [code: string, applicant: string][] {
  const code = key
    .replace(/^requests\.new/, 'requests.received')
    .replace(/^outcome\.partial/, 'outcome.partly_granted')
    .replace(/^requests\.carried_out/, 'requests.carried_over');
  const inColumns = /^(requests\.(received|carried_)|outcome\.)/.test(code);
  if (!inColumns) return [[code, 'total']];
  const depth = code.split('.').length;
  const last = code.slice(code.lastIndexOf('.') + 1);
  const isRow = depth === 2 || !COLUMNS.includes(last) || code === 'outcome.other.other';
  // a row left empty or struck out means all its columns, words mean its total
  if (isRow && (text === '' || text === '/')) return COLUMNS.map((column) => [code, column]);
  if (isRow) return [[code, 'total']];
  return [[code.slice(0, code.lastIndexOf('.')), last]];
}

function hasFigure(record: SourceRecord, code: string, applicant: string): boolean {
  const figure = record.figures[code];
  return typeof figure === 'number' || figure?.[applicant] !== undefined;
}
