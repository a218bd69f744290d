import { DuckDBDateValue, DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { DERIVED } from '../../lib/catalogue/derived.ts';
import { derivedSql } from '../../lib/dataset/tables/derived-sql.ts';
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
  type Tables,
} from '../../lib/dataset/tables/tables.ts';
import { toPlainValue } from '../../lib/db/value.ts';

/** Small blocks, because the browser loads the whole file. */
const BLOCK_SIZE = 16384;

/** An engine in memory that holds the dataset's tables and can write them out. */
export type DatasetEngine = {
  tables: Tables;
  /** Writes a `.duckdb` file with every table and the view `figure`. */
  writeDatabase(path: string): Promise<void>;
  writeParquet(table: TableName, path: string): Promise<void>;
  close(): void;
};

/** Loads the tables, lets the engine compute `derived`, and reads that back in its stored order. */
export async function openDatasetEngine(base: BaseTables): Promise<DatasetEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of TABLE_NAMES) await connection.run(createTableSql(table));
  for (const [table, rows] of Object.entries(base)) {
    await appendRows(connection, table as TableName, rows);
  }
  await connection.run(derivedSql(DERIVED));
  const derived = await readRows(connection, 'derived');
  return {
    tables: { ...base, derived },
    async writeDatabase(path) {
      await connection.run(`ATTACH ${quote(path)} AS dataset (BLOCK_SIZE ${BLOCK_SIZE})`);
      for (const table of TABLE_NAMES) {
        await connection.run(`CREATE TABLE dataset.${table} AS FROM memory.main.${table}`);
      }
      await connection.run('USE dataset');
      await connection.run(FIGURE_VIEW);
      await connection.run('USE memory');
      await connection.run('DETACH dataset');
    },
    async writeParquet(table, path) {
      await connection.run(`COPY ${table} TO ${quote(path)} (FORMAT parquet, COMPRESSION zstd)`);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function appendRows(
  connection: DuckDBConnection,
  table: TableName,
  rows: readonly Row[],
): Promise<void> {
  const appender = await connection.createAppender(table);
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
  appender.closeSync();
}

async function readRows(connection: DuckDBConnection, table: TableName): Promise<Row[]> {
  const reader = await connection.runAndReadAll(`FROM ${table}`);
  const names = columnsOf(table).map(([name]) => name);
  return reader
    .getRowsJS()
    .map((row) =>
      Object.fromEntries(names.map((name, at) => [name, toPlainValue(row[at]) as Cell])),
    );
}

const daysOf = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000;
const quote = (path: string): string => `'${path.replaceAll("'", "''")}'`;
