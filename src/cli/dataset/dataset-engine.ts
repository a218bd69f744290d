import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api';
import { DERIVED } from '../../lib/catalogue/derived.ts';
import { derivedSql } from '../../lib/dataset/tables/derived-sql.ts';
import type { TableFacts } from '../../lib/dataset/tables/manifest.ts';
import {
  columnsOf,
  createTableSql,
  FIGURE_VIEW,
  TABLE_NAMES,
  type BaseTables,
  type Cell,
  type ColumnType,
  type Row,
  type TableName,
} from '../../lib/dataset/tables/tables.ts';
import { toPlainValue } from '../../lib/db/value.ts';
import { codedRowsSql, codeTypesSql } from './coded-columns.ts';
import { ORDERED, STAGED } from './ordered-tables.ts';

/**
 * Small blocks, because the browser loads the whole file; smaller ones part the columns of a large dataset into
 * so many pieces that they pack less well.
 */
const BLOCK_SIZE = 65536;

/** What the engine keeps in memory; what is more goes to its file, so that the reports may be many. */
const MEMORY = '512MB';

/** Rows of some tables, or of some reports. */
export type TablePart = Partial<BaseTables>;

/** An engine that holds the dataset's tables and can write them out. */
export type DatasetEngine = {
  /** The rows of a table in their stored order, some at a time, their cells in column order. */
  rows(table: TableName): AsyncGenerator<Cell[][]>;
  facts(): Promise<TableFacts>;
  /** Writes a `.duckdb` file with every table and the view `figure`. */
  writeDatabase(path: string): Promise<void>;
  writeParquet(table: TableName, path: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Takes the rows as they come, puts them in the order they are stored in and lets the engine compute
 * `derived`. No more than a part and what the engine may keep is in memory.
 */
export async function openDatasetEngine(
  parts: Iterable<TablePart> | AsyncIterable<TablePart>,
): Promise<DatasetEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-build-'));
  const instance = await DuckDBInstance.create(join(folder, 'tables.duckdb'), {
    memory_limit: MEMORY,
  });
  const connection = await instance.connect();
  const close = async (): Promise<void> => {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await fill(connection, parts);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    rows: (table) => readRows(connection, table),
    facts: () => factsOf(connection),
    async writeDatabase(path) {
      await connection.run(`ATTACH ${quote(path)} AS dataset (BLOCK_SIZE ${BLOCK_SIZE})`);
      for (const sql of codeTypesSql('dataset')) await connection.run(sql);
      for (const table of TABLE_NAMES) {
        await connection.run(`CREATE TABLE dataset.${table} AS ${codedRowsSql(table, 'dataset')}`);
      }
      await connection.run('USE dataset');
      await connection.run(FIGURE_VIEW);
      await connection.run('USE tables');
      await connection.run('DETACH dataset');
    },
    async writeParquet(table, path) {
      await connection.run(`COPY ${table} TO ${quote(path)} (FORMAT parquet, COMPRESSION zstd)`);
    },
    close,
  };
}

async function fill(
  connection: DuckDBConnection,
  parts: Iterable<TablePart> | AsyncIterable<TablePart>,
): Promise<void> {
  await connection.run(`CREATE SCHEMA ${STAGED}`);
  for (const table of TABLE_NAMES) {
    await connection.run(createTableSql(table));
    if (ORDERED[table]) await connection.run(createTableSql(table, STAGED));
  }
  await appendParts(connection, parts);
  for (const [table, sql] of Object.entries(ORDERED)) {
    await connection.run(`INSERT INTO ${table} ${sql}`);
    await connection.run(`DROP TABLE ${STAGED}.${table}`);
  }
  await connection.run(derivedSql(DERIVED));
}

/** Each table keeps its appender to the end: what it writes in large pieces goes past the log. */
async function appendParts(
  connection: DuckDBConnection,
  parts: Iterable<TablePart> | AsyncIterable<TablePart>,
): Promise<void> {
  const appenders = new Map<string, DuckDBAppender>();
  for await (const part of parts) {
    for (const [name, rows] of Object.entries(part)) {
      const table = name as TableName;
      const appender =
        appenders.get(table) ??
        (await connection.createAppender(table, ORDERED[table] ? STAGED : null));
      appenders.set(table, appender);
      appendRows(appender, table, rows);
    }
  }
  for (const appender of appenders.values()) appender.closeSync();
}

function appendRows(appender: DuckDBAppender, table: TableName, rows: readonly Row[]): void {
  const append = (value: Cell, type: ColumnType): void => {
    if (value === null) appender.appendNull();
    else if (type === 'DATE') appender.appendDate(new DuckDBDateValue(daysOf(String(value))));
    else if (type === 'BOOLEAN') appender.appendBoolean(Boolean(value));
    else if (type === 'INTEGER') appender.appendInteger(Number(value));
    else if (type === 'DOUBLE') appender.appendDouble(Number(value));
    else appender.appendVarchar(String(value));
  };
  const columns = columnsOf(table);
  for (const row of rows) {
    for (const [name, type] of columns) append(row[name] ?? null, type);
    appender.endRow();
  }
}

async function* readRows(connection: DuckDBConnection, table: TableName): AsyncGenerator<Cell[][]> {
  const result = await connection.stream(`FROM ${table}`);
  for await (const rows of result.yieldRowsJs()) {
    yield rows.map((row) => row.map((value) => toPlainValue(value) as Cell));
  }
}

async function factsOf(connection: DuckDBConnection): Promise<TableFacts> {
  const first = async (sql: string): Promise<unknown[]> => {
    const [row = []] = (await connection.runAndReadAll(sql)).getRowsJS();
    return row.map(toPlainValue);
  };
  const rows: [string, number][] = [];
  for (const table of TABLE_NAMES) {
    rows.push([table, Number((await first(`SELECT count(*) FROM ${table}`))[0])]);
  }
  const [years, reports, complete, agencies, divisions, invented] = await first(`
    SELECT list_sort(list(DISTINCT year)), count(*), count(*) FILTER (complete),
      count(DISTINCT agency_id), count(DISTINCT division), coalesce(bool_or(seen_at = 'invented'), false)
    FROM report`);
  const [figures] = await first('SELECT count(value) FROM observation');
  return {
    rows: Object.fromEntries(rows) as TableFacts['rows'],
    years: ((years ?? []) as unknown[]).map(Number),
    invented: Boolean(invented),
    counts: {
      reports: Number(reports),
      complete_reports: Number(complete),
      agencies: Number(agencies),
      divisions_with_reports: Number(divisions),
      figures: Number(figures),
    },
  };
}

const daysOf = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000;
const quote = (path: string): string => `'${path.replaceAll("'", "''")}'`;
