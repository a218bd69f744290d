import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../../../src/cli/commands/build.ts';
import { sqlCommand } from '../../../src/cli/commands/sql.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { parseCsv } from '../../../src/lib/dataset/read/parse-csv.ts';
import { silentTerminal } from '../silent-terminal.ts';
import { smallFiles, smallReport } from '../small-data.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** One report with one cell of every kind. */
const REPORT = smallReport({
  figures: {
    'published.total': 1500,
    'published.website': 90,
    interpretations: 0,
    'requests.received': { natural: 3, business: 0, total: 3 },
  },
  marks: {
    'published.total': { status: 'rounded', text: '1500余' },
    'published.wechat': { status: 'rounded', text: '近百' },
    'published.weibo': { status: 'mark', text: '+19' },
    gazette_issues: { status: 'unread', text: '显示不清' },
    'requests.stated': { status: 'none_in_words', text: '未收到' },
    'requests.received.research': { status: 'blank', text: '' },
    'requests.received.legal': { status: 'mark', text: '/' },
  },
});

const EXPECTED: [cell: string, value: number | null, status: string, mark: string | null][] = [
  ['published.total total', 1500, 'rounded', '1500余'],
  ['published.website total', 90, 'number', null],
  ['published.wechat total', null, 'rounded', '近百'],
  ['published.weibo total', null, 'mark', '+19'],
  ['interpretations total', 0, 'number', null],
  ['gazette_issues total', null, 'unread', '显示不清'],
  ['requests.stated total', null, 'none_in_words', '未收到'],
  ['requests.received natural', 3, 'number', null],
  ['requests.received business', 0, 'number', null],
  ['requests.received research', null, 'blank', null],
  ['requests.received legal', null, 'mark', '/'],
  ['requests.received total', 3, 'number', null],
];

const folder = temporaryFolder();
const out = join(folder, 'dataset');
let database: Database;

beforeAll(async () => {
  const files = smallFiles([REPORT]);
  mkdirSync(join(folder, 'data/reports'), { recursive: true });
  for (const { file, text } of [files.divisions, files.agencies, ...files.reports]) {
    writeFileSync(join(folder, file), text);
  }
  await buildCommand(['--data', join(folder, 'data'), '--out', out], silentTerminal().terminal);
  database = await openNodeDatabase(join(out, 'nianbao.duckdb'));
  return () => database.close();
}, 60_000);

describe('a number, a zero, a blank, a mark and none in words stay apart', () => {
  it.each(EXPECTED)('in SQL: %s', async (cell, value, status, mark) => {
    const { rows } = await database.table(
      `SELECT value, status, mark FROM observation WHERE indicator || ' ' || applicant = '${cell}'`,
    );
    expect(rows, cell).toEqual([[value, status, mark]]);
  });

  it('in SQL: a cell nothing is known of has no row', async () => {
    const { rows } = await database.table('SELECT count(*) FROM observation');
    expect(rows).toEqual([[EXPECTED.length]]);
  });

  it('in the downloaded CSV, where a blank is an empty field and a formula is guarded', () => {
    const [, ...lines] = parseCsv(readFileSync(join(out, 'observation.csv'), 'utf8'));
    const found = lines.map(({ cells }) => cells.slice(1));
    const expected = EXPECTED.map(([cell, value, status, mark]) => [
      ...cell.split(' '),
      value === null ? '' : String(value),
      status,
      mark === '+19' ? "'+19" : (mark ?? ''),
    ]);
    expect(found).toEqual(expected);
  });

  it('in the downloaded Parquet', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      `SELECT indicator || ' ' || applicant, value, status, mark
       FROM read_parquet('${join(out, 'observation.parquet')}')`,
    );
    expect(reader.getRowsJS()).toEqual(EXPECTED.map((row) => [...row]));
    connection.closeSync();
    instance.closeSync();
  });

  it.each([
    ['table', '∅'],
    ['json', '[\n  {\n    "value": null\n  }\n]'],
    ['csv', 'value\r\n""\r'],
  ])('on the command line as %s', async (format, expected) => {
    const { terminal, written } = silentTerminal();
    const sql = "SELECT value FROM observation WHERE status = 'blank'";
    await sqlCommand([sql, '--format', format, '--dataset', out], terminal);
    expect(written).toEqual([expected]);
  });
});
