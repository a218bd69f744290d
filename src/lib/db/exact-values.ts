import type { Table } from './database.ts';

/**
 * Types whose values a page's numbers or objects cannot hold: integers beyond 2^53, decimals of more digits than a
 * number has, spans and times of day, moments with a zone, bytes. (DuckDB's names, as DESCRIBE gives them.)
 */
const INEXACT =
  /^(?:U?HUGEINT|BIGNUM|VARINT|INTERVAL|TIME|TIMETZ|TIME WITH TIME ZONE|TIMESTAMP WITH TIME ZONE|TIMESTAMPTZ|BLOB|BIT|DECIMAL\((?:1[6-9]|[23]\d),\d+\))$/;

const COUNTED = /^(?:U?HUGEINT|BIGNUM|VARINT|DECIMAL)/;

/** A statement to be asked in place of another, and which columns of its answer hold numbers as text. */
export type ExactStatement = { sql: string; counted: readonly number[] };

/**
 * A statement whose answer holds such values as the engine itself writes them, as text; the same statement where it
 * has none, or where its columns are not known beforehand.
 * @param describe answers DESCRIBE; rejects what can be none of its statements
 */
export async function withExactValues(
  sql: string,
  describe: (sql: string) => Promise<Table>,
): Promise<ExactStatement> {
  const asIs = { sql, counted: [] };
  const statement = sql.trim().replace(/;+$/, '');
  // Of several statements only the first would be described, and the others run.
  if (statement.includes(';')) return asIs;
  const answer = await describe(`DESCRIBE ${statement}\n`).catch(() => null);
  if (!answer) return asIs;
  const [name, type] = ['column_name', 'column_type'].map((head) => answer.columns.indexOf(head));
  if (name === undefined || type === undefined || name < 0 || type < 0) return asIs;
  const columns = answer.rows.map((row) => ({ name: String(row[name]), type: String(row[type]) }));
  if (!columns.some((column) => INEXACT.test(column.type))) return asIs;
  const places = columns.map((_, at) => `c${at}`);
  const written = columns.map((column, at) => {
    const value = INEXACT.test(column.type) ? `CAST(c${at} AS VARCHAR)` : `c${at}`;
    return `${value} AS "${column.name.replaceAll('"', '""')}"`;
  });
  return {
    sql: `SELECT ${written.join(', ')} FROM (\n${statement}\n) AS answer(${places.join(', ')})`,
    counted: columns.flatMap(({ type }, at) =>
      INEXACT.test(type) && COUNTED.test(type) ? [at] : [],
    ),
  };
}

/** Digits that every number keeps. */
const SURE_DIGITS = 15;

/** An answer whose numbers as text are numbers again where one holds them to the last digit. */
export function withNumbers(table: Table, counted: readonly number[]): Table {
  if (counted.length === 0) return table;
  const rows = table.rows.map((row) =>
    row.map((value, at) => (counted.includes(at) ? numberOf(value) : value)),
  );
  return { ...table, rows };
}

function numberOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const isExact = value.replace(/^-?0*\.?0*|\./g, '').length <= SURE_DIGITS;
  return isExact || Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
