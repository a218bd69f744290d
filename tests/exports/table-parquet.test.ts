/** A table as Parquet, read back by a library that did not write it and by the engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableToParquet } from '../../src/lib/exports/table-parquet.ts';
import { sqlAnswer } from '../../src/lib/views/data/sql.ts';
import type { Frame, TableCell } from '../../src/lib/views/figures/frame.ts';
import { CARRIED } from './carried.ts';

const cell = (text: string, value: TableCell['value'], more: Partial<TableCell> = {}) => ({
  text,
  value,
  ...more,
});

/** Invented figures. */
const FRAME: Frame = {
  id: 'cells',
  title: '虚构的三个单位',
  footing: ['3个中1个填报', '汇总报告'],
  chart: null,
  table: {
    caption: '',
    columns: [
      { key: 'unit', label: '单位', numeric: false },
      { key: 'requests.received', label: '收到申请', numeric: true },
      { key: 'big', label: '大数', numeric: true },
      { key: 'rate.granted', label: '予以公开率', numeric: true },
      { key: 'unit2', label: '单位', numeric: false },
    ],
    rows: [
      {
        id: 'a',
        cells: [
          cell('=1+1', '=1+1'),
          cell('0', 0),
          cell('', 2 ** 40),
          cell('33.3%', 1 / 3),
          cell('2024-03-31', '2024-03-31'),
        ],
      },
      {
        id: 'b',
        cells: [
          cell('乙县', '乙县'),
          cell('空白', null, { missing: 'blank' }),
          cell('-3', -3),
          cell('“/”', null, { missing: 'mark' }),
          cell('', null),
        ],
      },
      {
        id: 'c',
        cells: [
          cell('丙县', '丙县'),
          cell('3000余', 3000, { printed: true }),
          cell('', null),
          cell('0.0%', 0),
          cell('x', 'x'),
        ],
      },
    ],
  },
  leftOut: [],
  empty: null,
};

const ANSWER = sqlAnswer(
  {
    table: {
      columns: ['名', '数', '日', '数:1'],
      rows: [
        ['甲', 12, '2024-01-30', 1.5],
        [null, null, null, null],
      ],
    },
    milliseconds: 1,
    sql: 'SELECT 1',
    joined: false,
  },
  'zh',
).whole;

const file = tableToParquet(FRAME, CARRIED);

it('keeps zero, missing and rounded apart, the words beside, and text as it is', async () => {
  expect(await parquetReadObjects({ file })).toEqual([
    {
      单位: '=1+1',
      收到申请: 0,
      '收到申请 无数说明': null,
      大数: 2n ** 40n,
      予以公开率: 1 / 3,
      '予以公开率 无数说明': null,
      '单位 2': '2024-03-31',
    },
    {
      单位: '乙县',
      收到申请: null,
      '收到申请 无数说明': '空白',
      大数: -3n,
      予以公开率: null,
      '予以公开率 无数说明': '“/”',
      '单位 2': null,
    },
    {
      单位: '丙县',
      收到申请: null,
      '收到申请 无数说明': '3000余',
      大数: null,
      予以公开率: 0,
      '予以公开率 无数说明': null,
      '单位 2': 'x',
    },
  ]);
});

it('carries title, footing, definitions, dataset and address within', () => {
  const { key_value_metadata: carried = [] } = parquetMetadata(file);
  const said = new Map(carried.map(({ key, value }) => [key, value]));
  expect(said.get('nianbao.title')).toBe(FRAME.title);
  expect(said.get('nianbao.footing')).toBe(FRAME.footing.join('\n'));
  expect(said.get('nianbao.definitions')).toContain('予以公开率 = ');
  expect(said.get('nianbao.dataset')).toContain('0123abcd');
  expect(said.get('nianbao.address')).toBe(CARRIED.address);
});

it('has of a statement its own columns alone, NULL as NULL', async () => {
  expect(await parquetReadObjects({ file: tableToParquet(ANSWER, CARRIED) })).toEqual([
    { 名: '甲', 数: 12, 日: '2024-01-30', '数:1': 1.5 },
    { 名: null, 数: null, 日: null, '数:1': null },
  ]);
});

it('is a file also when there is no row', async () => {
  const none = { ...FRAME, table: { ...FRAME.table, rows: [] } };
  expect(await parquetReadObjects({ file: tableToParquet(none, CARRIED) })).toEqual([]);
});

describe('as the engine reads it', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-parquet-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('has whole numbers as such, rates as fractions and days as text', async () => {
    const path = join(folder, 'table.parquet');
    await writeFile(path, new Uint8Array(file));
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    const types = await database.runAndReadAll(`DESCRIBE SELECT * FROM '${path}'`);
    expect(types.getRows().map(([name, type]) => [name, type])).toEqual([
      ['单位', 'VARCHAR'],
      ['收到申请', 'INTEGER'],
      ['收到申请 无数说明', 'VARCHAR'],
      ['大数', 'BIGINT'],
      ['予以公开率', 'DOUBLE'],
      ['予以公开率 无数说明', 'VARCHAR'],
      ['单位 2', 'VARCHAR'],
    ]);
    const sums = await database.runAndReadAll(
      `SELECT count(收到申请), sum(收到申请), count(大数), sum(大数), count(*) FROM '${path}'`,
    );
    expect(sums.getRows()[0]?.map(Number)).toEqual([1, 0, 2, 2 ** 40 - 3, 3]);
  });
});
