import type { Statement } from '../../db/database.ts';
import { columnsOf, type Cell, type Row, type TableName } from '../tables/tables.ts';

/**
 * Characters bound to one statement. The browser's engine takes bound values on its stack and breaks
 * at about a million bytes.
 */
const MOST_CHARACTERS = 60_000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Stands for NULL; every other value has `=` before it. */
const NULL = '-';

/**
 * Statements that put rows into a table of a schema. A column goes in as one bound text that the engine
 * splits, which both engines do many times faster than a statement for each row.
 */
export function* insertStatements(
  schema: string,
  table: TableName,
  rows: readonly Row[],
): Generator<Statement> {
  const columns = columnsOf(table);
  const sql = `INSERT INTO ${schema}.${table}
SELECT ${columns.map(([name, type]) => `CASE WHEN ${name} <> '${NULL}' THEN substr(${name}, 2) END::${type}`).join(',\n  ')}
FROM (SELECT ${columns.map(([name]) => `unnest(string_split(?, ?)) AS ${name}`).join(',\n  ')})`;
  let batch: string[][] = [];
  let characters = 0;
  for (const row of rows) {
    const fields = columns.map(([name]) => field(row[name] ?? null));
    // Each value has a separator of three signs behind it.
    const more = fields.reduce((sum, { length }) => sum + length + 3, 0);
    if (batch.length > 0 && characters + more > MOST_CHARACTERS) {
      yield { sql, params: paramsOf(batch) };
      batch = [];
      characters = 0;
    }
    batch.push(fields);
    characters += more;
  }
  if (batch.length > 0) yield { sql, params: paramsOf(batch) };
}

/** For each column its values joined, and what joins them. */
function paramsOf(rows: readonly (readonly string[])[]): string[] {
  const separator = separatorOf(rows);
  return (rows[0] ?? []).flatMap((_, column) => [
    rows.map((fields) => fields[column]).join(separator),
    separator,
  ]);
}

function field(value: Cell): string {
  // Half of a pair of signs would fail the whole join in the browser's engine.
  return value === null ? NULL : `=${String(value).replace(LONE_SURROGATE, '\uFFFD')}`;
}

/** Control signs that stand in none of the values. */
function separatorOf(rows: readonly (readonly string[])[]): string {
  for (let count = 1; ; count++) {
    const separator = `\u001f${count}\u001e`;
    if (!rows.some((fields) => fields.some((value) => value.includes(separator)))) return separator;
  }
}
