import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Table } from '../../lib/db/database.ts';
import { openNodeDatabase } from '../../lib/db/node-database.ts';
import { QueryError } from '../../lib/db/query.ts';
import { refusalOf } from '../../lib/db/read-only.ts';
import { toCsv } from '../../lib/exports/csv.ts';
import { DATASET_FOLDER } from './build.ts';
import { DATABASE_FILE } from '../dataset/dataset-files.ts';
import { recoverFolder } from '../dataset/replace-folder.ts';
import { Failure } from '../printing/failure.ts';
import { formatTable } from '../printing/format-table.ts';
import type { Terminal } from '../printing/terminal.ts';

const FORMATS = {
  table: formatTable,
  json: (table: Table) => JSON.stringify(toObjects(table), null, 2),
  // the terminal ends the last line itself
  csv: (table: Table) => toCsv(table).replace(/\n$/, ''),
};

type Format = keyof typeof FORMATS;

const USAGE = 'usage: nianbao sql "SELECT …" [--format table|json|csv] [--dataset DIR]';

/**
 * `nianbao sql "SELECT …" [--format table|json|csv] [--dataset DIR]`: answers one read-only
 * statement from the built dataset.
 * @throws Failure on wrong usage, a missing dataset, or a statement the engine refuses
 */
export async function sqlCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'table' },
      dataset: { type: 'string', default: DATASET_FOLDER },
    },
  });
  const [sql, ...rest] = positionals;
  if (!sql || rest.length > 0) throw new Failure(`one statement is expected; ${USAGE}`, 2);
  const { format } = values;
  if (!isFormat(format)) throw new Failure(`${format} is not a format; ${USAGE}`, 2);
  const path = join(values.dataset, DATABASE_FILE);
  await recoverFolder(values.dataset);
  if (!existsSync(path)) {
    throw new Failure(`there is no dataset at ${path} yet; run: npm run nianbao -- build`);
  }
  terminal.out(FORMATS[format](await answer(path, checkSingle(sql))));
}

async function answer(path: string, sql: string): Promise<Table> {
  const database = await openNodeDatabase(path);
  try {
    return await database.table(sql);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const cause = error.cause instanceof Error ? error.cause.message : String(error.cause);
    throw new Failure(cause.split('\n\n')[0] ?? cause);
  } finally {
    await database.close();
  }
}

/** Refuses a second or a writing statement. */
function checkSingle(sql: string): string {
  const refusal = refusalOf(sql);
  if (refusal === 'several') throw new Failure('only one statement is answered at a time', 2);
  if (refusal === 'writing') throw new Failure('only a statement that reads is answered', 2);
  return sql;
}

const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

const toObjects = ({ columns, rows }: Table): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
