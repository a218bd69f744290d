import { columnsOf, TABLE_NAMES, type TableName } from '../../lib/dataset/tables/tables.ts';

/**
 * Columns that say one of a few things, or name a report, in each of millions of rows: the file holds every
 * value once and a number for it in each row, as the engine's ENUM does. They are compared, put together and
 * read as text all the same, and sorted as text, since a type has its values in that order.
 */
const CODED: readonly string[] = [
  'report_id',
  'indicator',
  'applicant',
  'status',
  'reason',
  'basis',
  'rule',
  'grade',
  'verdict',
];

/** Tables with rows for each report. */
const OF_REPORTS = TABLE_NAMES.filter((table) => columnsOf(table)[0]?.[0] === 'report_id');

const codedOf = (table: TableName): string[] =>
  OF_REPORTS.includes(table)
    ? columnsOf(table).flatMap(([column]) => (CODED.includes(column) ? [column] : []))
    : [];

/** Some of the columns have names that stand for no type. */
const typeOf = (schema: string, column: string): string => `${schema}.${column}_code`;

/**
 * Statements that make the types of the coded columns, each with the values that stand in any table, and with
 * the empty text, which stands in none: the engine fails at a file that has a type without a value.
 */
export function codeTypesSql(schema: string): string[] {
  return CODED.map((column) => {
    const values = OF_REPORTS.filter((table) => codedOf(table).includes(column)).map(
      (table) => `SELECT ${column} AS code FROM ${table}`,
    );
    return `CREATE TYPE ${typeOf(schema, column)} AS ENUM (
SELECT DISTINCT code FROM (${values.join(' UNION ALL ')} UNION ALL SELECT '')
WHERE code IS NOT NULL ORDER BY code)`;
  });
}

/** A table's rows with its coded columns in those types. */
export function codedRowsSql(table: TableName, schema: string): string {
  const coded = codedOf(table).map((column) => `${column}::${typeOf(schema, column)} AS ${column}`);
  return coded.length === 0
    ? `FROM ${table}`
    : `SELECT * REPLACE (${coded.join(', ')}) FROM ${table}`;
}
