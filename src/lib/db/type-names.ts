import type { Table } from './database.ts';

/** What the engine calls the type of a coded column: by every value it can have, of reports tens of thousands. */
const CODES = /^ENUM\('[^]*'\)$/;

const MOST_SIGNS = 200;

/** An answer in which such a type is called by its kind alone where all of its values would fill the page. */
export function withShortTypes(table: Table): Table {
  const isLong = (value: unknown): boolean =>
    typeof value === 'string' && value.length > MOST_SIGNS && CODES.test(value);
  if (!table.rows.some((row) => row.some(isLong))) return table;
  return {
    ...table,
    rows: table.rows.map((row) => row.map((one) => (isLong(one) ? 'ENUM' : one))),
  };
}
