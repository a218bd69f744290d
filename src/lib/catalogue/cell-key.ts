import { APPLICANTS, isApplicant, type Applicant } from '../model/applicant.ts';
import type { CellRef } from '../model/finding.ts';
import { findIndicator, INDICATORS, isDerived } from './catalogue.ts';
import { DERIVED } from './derived.ts';
import type { Indicator } from './indicator.ts';

/** A cell of the form: a row, and in Section III the column. */
export type FormCell = { indicator: Indicator; applicant: Applicant };

/** Keys are asked for thousands of times for each report: put together once they are found quickly. */
const KEYS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  [...INDICATORS, ...DERIVED].map(({ code, perApplicant }) => [
    code,
    Object.fromEntries(
      APPLICANTS.map((applicant) => [applicant, perApplicant ? `${code}.${applicant}` : code]),
    ),
  ]),
);

/**
 * The one spelling of a cell, in marks, findings, decisions and settlements: `code` where a row has one
 * figure, `code.applicant` where it has a column for each applicant.
 * @param applicant null for a whole row
 */
export function cellKey(code: string, applicant: Applicant | null): string {
  if (applicant === null) return code;
  return KEYS.get(code)?.[applicant] ?? `${code}.${applicant}`;
}

/** The printed indicator of a code, undefined when there is none. */
export function printedIndicator(code: string): Indicator | undefined {
  const indicator = findIndicator(code);
  return indicator && !isDerived(indicator) ? indicator : undefined;
}

/**
 * The cell a key names. A row of Section III always names its column, so `outcome.other.other` is the
 * column 其他 of the unsplit row 其他处理, and the row of that code is `outcome.other.other.total` and
 * so on.
 * @returns undefined when the key names no cell
 */
export function parseCellKey(key: string): FormCell | undefined {
  const whole = printedIndicator(key);
  if (whole && !whole.perApplicant) return { indicator: whole, applicant: 'total' };
  const dot = key.lastIndexOf('.');
  const applicant = key.slice(dot + 1);
  const indicator = printedIndicator(key.slice(0, dot));
  if (!indicator?.perApplicant || !isApplicant(applicant)) return undefined;
  return { indicator, applicant };
}

/** Before the year of a cell that stands in another year's report: `requests.received.natural@2023`. */
export const YEAR_SIGN = '@';

/** How a finding names a cell: its key, with the year where that is not the report's own. */
export function cellName({ code, applicant, year }: CellRef): string {
  return `${cellKey(code, applicant)}${year === undefined ? '' : `${YEAR_SIGN}${year}`}`;
}

/** A name taken apart into the key of the cell and the year, null for the report's own. */
export function parseCellName(name: string): { key: string; year: number | null } {
  const [key = '', year] = name.split(YEAR_SIGN);
  return { key, year: year === undefined ? null : Number(year) };
}

/** The cell a finding's name stands for; a key that is no cell of the form stands as its code. */
export function cellRefOf(name: string): CellRef {
  const { key, year } = parseCellName(name);
  const cell = parseCellKey(key);
  const place = cell?.indicator.perApplicant
    ? { code: cell.indicator.code, applicant: cell.applicant }
    : { code: key, applicant: null };
  return year === null ? place : { ...place, year };
}

/** Names of cells as the dataset's tables join them in one column. */
export const joinCellNames = (names: readonly string[]): string => names.join(' ');

/** The names in a column of the dataset's tables. */
export const cellNames = (joined: string): string[] => (joined === '' ? [] : joined.split(' '));

/**
 * The same key and the same parts of a name in SQL.
 * @param observation alias of the table `observation`
 * @param indicator alias of the table `indicator`
 */
export const cellKeySql = (observation: string, indicator: string): string =>
  `CASE WHEN ${indicator}.per_applicant THEN ${observation}.indicator || '.' || ${observation}.applicant ELSE ${observation}.indicator END`;

/** The column as a list of names; NULL stays NULL. */
export const cellNamesSql = (column: string): string => `string_split(${column}, ' ')`;

/** The key of the cell, without the year behind it. */
export const keyOfNameSql = (name: string): string => `split_part(${name}, '${YEAR_SIGN}', 1)`;

/** NULL for a cell of the report itself. */
export const yearOfNameSql = (name: string): string =>
  `try_cast(nullif(split_part(${name}, '${YEAR_SIGN}', 2), '') AS INTEGER)`;
