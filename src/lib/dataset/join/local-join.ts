import { formulaTerms } from '../../catalogue/formula-terms.ts';
import { DERIVED, type Derived } from '../../catalogue/derived.ts';
import { BUILT_IN } from '../../db/built-in.ts';
import type { Ask, Join, Statement } from '../../db/database.ts';
import { derivedSql } from '../tables/derived-sql.ts';
import { columnsOf, createTableSql, figureViewSql, TABLE_NAMES } from '../tables/tables.ts';
import type { TableName } from '../tables/tables.ts';

/** Holds the rows of the reader's own reports alone. */
export const LOCAL = 'memory.local';

/**
 * Holds both under the names of the built-in tables: as tables, since a view that leaves rows out makes
 * every question several times slower.
 */
export const JOINED = 'memory.joined';

/** Tables that say something of a report, and so are replaced with it. */
const OF_REPORTS = TABLE_NAMES.filter((table) => columnsOf(table)[0]?.[0] === 'report_id');

/** What is stored of the reader's own reports. */
export const STORED = ['agency', ...OF_REPORTS] as const;

/** What the rules say; it depends on reports of both sides and so is made when both are there. */
const CHECKED = ['finding', 'rule_count'] as const;

const isChecked = (table: TableName): boolean => CHECKED.some((checked) => checked === table);

const LEAVING = [
  `DROP SCHEMA IF EXISTS ${JOINED} CASCADE`,
  `DROP SCHEMA IF EXISTS ${LOCAL} CASCADE`,
];

/**
 * Puts a reader's own reports beside the built-in ones. A built-in report of the same agency, year and
 * scope is left out with all its cells, so that nothing counts twice. Derived figures are computed over
 * both: a year of the one may need the year before of the other, in either direction.
 * @param inserts put the rows of `STORED` into the schema `LOCAL`, all but `derived` and findings
 * @param check checks the joined reports: local ones, and built-in ones of which the rules now say
 *   something else
 */
export function localJoin(
  inserts: readonly Statement[],
  check: (ask: Ask) => Promise<Rechecked>,
): Join {
  return {
    statements: [
      ...statementsOf(...LEAVING, `CREATE SCHEMA ${LOCAL}`, `CREATE SCHEMA ${JOINED}`),
      ...STORED.flatMap((table) =>
        statementsOf(createTableSql(table).replace(table, `${LOCAL}.${table}`)),
      ),
      ...inserts,
      ...statementsOf(
        AGENCIES,
        // An agency of the built-in dataset brings its division from there.
        `UPDATE ${LOCAL}.report SET division =
  (SELECT a.division FROM ${JOINED}.agency a WHERE a.agency_id = report.agency_id)`,
        ...OF_REPORTS.filter((table) => table !== 'derived' && !isChecked(table)).map((table) =>
          unionSql(table, `${LOCAL}.report`),
        ),
        RECOMPUTED,
        derivedSql(DERIVED, {
          into: `${LOCAL}.derived`,
          report: `(SELECT r.* FROM ${JOINED}.report r SEMI JOIN ${LOCAL}.recomputed USING (report_id))`,
          prefix: `${JOINED}.`,
        }),
        unionSql('derived', `${LOCAL}.recomputed`),
        figureViewSql(`${JOINED}.`),
      ),
    ],
    async *following(ask) {
      const { reports, statements } = await check(ask);
      yield {
        sql: `CREATE TABLE ${LOCAL}.rechecked AS SELECT unnest(string_split(?, ' ')) AS report_id`,
        params: [reports.join(' ')],
      };
      yield* statements;
      yield* statementsOf(...CHECKED.map((table) => unionSql(table, `${LOCAL}.rechecked`)));
    },
    searchPath: [JOINED],
    leaving: LEAVING,
  };
}

/** Ids of the reports that were checked anew, and what puts their findings into `LOCAL`. */
export type Rechecked = { reports: readonly string[]; statements: readonly Statement[] };

const AGENCIES = `CREATE TABLE ${JOINED}.agency AS
SELECT * FROM ${BUILT_IN}.agency
UNION ALL
SELECT * FROM ${LOCAL}.agency ANTI JOIN ${BUILT_IN}.agency USING (agency_id)`;

/** @param replaced relation with the ids of the reports whose built-in rows are left out */
function unionSql(table: TableName, replaced: string): string {
  return `CREATE TABLE ${JOINED}.${table} AS
SELECT * FROM ${BUILT_IN}.${table} ANTI JOIN ${replaced} USING (report_id)
UNION ALL
SELECT * FROM ${LOCAL}.${table}`;
}

/** Local reports, and those of later years whose derived figures look back at one. */
const RECOMPUTED = `CREATE TABLE ${LOCAL}.recomputed AS
SELECT DISTINCT r.report_id FROM ${JOINED}.report r
JOIN ${LOCAL}.report l ON l.agency_id = r.agency_id AND l.scope = r.scope
  AND r.year - l.year BETWEEN 0 AND ${mostYearsBack(DERIVED)}`;

function mostYearsBack(derived: readonly Derived[]): number {
  return Math.max(0, ...derived.flatMap(formulaTerms).map(({ yearsBack }) => yearsBack));
}

const statementsOf = (...sql: string[]): Statement[] =>
  sql.map((one) => ({ sql: one, params: [] }));
