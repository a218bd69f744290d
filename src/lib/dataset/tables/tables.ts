import { OUTCOME_GROUPS } from '../../catalogue/outcome-groups.ts';

export type Cell = string | number | boolean | null;
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
export type Row = Readonly<Record<string, Cell>>;

/** Columns of every stored table in order; a DATE is text of the form `YYYY-MM-DD` in a row. */
export const TABLES = {
  division: {
    code: 'VARCHAR',
    name: 'VARCHAR',
    level: 'VARCHAR',
    parent: 'VARCHAR',
    province: 'VARCHAR',
    prefecture: 'VARCHAR',
    valid_from: 'INTEGER',
    valid_to: 'INTEGER',
    former_names: 'VARCHAR',
    position: 'INTEGER',
  },
  division_successor: { code: 'VARCHAR', successor: 'VARCHAR' },
  agency: {
    agency_id: 'VARCHAR',
    name: 'VARCHAR',
    division: 'VARCHAR',
    kind: 'VARCHAR',
    township: 'VARCHAR',
  },
  report: {
    report_id: 'VARCHAR',
    agency_id: 'VARCHAR',
    division: 'VARCHAR',
    year: 'INTEGER',
    form: 'VARCHAR',
    scope: 'VARCHAR',
    printed_name: 'VARCHAR',
    source: 'VARCHAR',
    seen_at: 'VARCHAR',
    source_note: 'VARCHAR',
    source_note_en: 'VARCHAR',
    published_on: 'DATE',
    complete: 'BOOLEAN',
    note: 'VARCHAR',
    told: 'VARCHAR',
  },
  indicator: {
    code: 'VARCHAR',
    position: 'INTEGER',
    section: 'VARCHAR',
    label_zh: 'VARCHAR',
    label_en: 'VARCHAR',
    short_zh: 'VARCHAR',
    short_en: 'VARCHAR',
    unit: 'VARCHAR',
    nature: 'VARCHAR',
    parent: 'VARCHAR',
    per_applicant: 'BOOLEAN',
    forms: 'VARCHAR',
  },
  observation: {
    report_id: 'VARCHAR',
    indicator: 'VARCHAR',
    applicant: 'VARCHAR',
    value: 'DOUBLE',
    status: 'VARCHAR',
    mark: 'VARCHAR',
  },
  part: {
    report_id: 'VARCHAR',
    indicator: 'VARCHAR',
    position: 'INTEGER',
    label: 'VARCHAR',
    value: 'DOUBLE',
  },
  outcome_group: {
    report_id: 'VARCHAR',
    indicator: 'VARCHAR',
    applicant: 'VARCHAR',
    value: 'DOUBLE',
    basis: 'VARCHAR',
  },
  finding: {
    report_id: 'VARCHAR',
    position: 'INTEGER',
    rule: 'VARCHAR',
    grade: 'VARCHAR',
    verdict: 'VARCHAR',
    cells: 'VARCHAR',
    quoted: 'VARCHAR',
    expected: 'DOUBLE',
    found: 'DOUBLE',
    implied: 'DOUBLE',
    detail: 'VARCHAR',
  },
  rule_count: {
    report_id: 'VARCHAR',
    rule: 'VARCHAR',
    verdict: 'VARCHAR',
    findings: 'INTEGER',
  },
  settled: {
    position: 'INTEGER',
    agency_id: 'VARCHAR',
    year: 'INTEGER',
    scope: 'VARCHAR',
    rule: 'VARCHAR',
    cells: 'VARCHAR',
    resolution: 'VARCHAR',
    note: 'VARCHAR',
    settled_by: 'VARCHAR',
    settled_at: 'VARCHAR',
    withdrawn: 'BOOLEAN',
  },
  derived: {
    report_id: 'VARCHAR',
    indicator: 'VARCHAR',
    applicant: 'VARCHAR',
    value: 'DOUBLE',
    numerator: 'DOUBLE',
    denominator: 'DOUBLE',
    reason: 'VARCHAR',
    rounded: 'BOOLEAN',
  },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type TableName = keyof typeof TABLES;
export type Tables = Record<TableName, Row[]>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** `derived` is computed by the engine from the others; all others come straight from `data/`. */
export type BaseTables = Omit<Tables, 'derived'>;

/** Column names and types of a table, in order. */
export function columnsOf(table: TableName): [name: string, type: ColumnType][] {
  return Object.entries(TABLES[table]);
}

/** `CREATE TABLE` of a table, in a schema of its own where one is named. */
export function createTableSql(table: TableName, schema?: string): string {
  const columns = columnsOf(table).map(([name, type]) => `${name} ${type}`);
  return `CREATE TABLE ${schema === undefined ? '' : `${schema}.`}${table} (${columns.join(', ')})`;
}

/**
 * Printed and derived figures under one roof. A derived figure that cannot be computed has the status
 * `not_computable` and its reason as the mark; one made of rounded figures is `rounded` itself. A group
 * of outcomes without a cell of its own is `summed` from its rows where all of them are known.
 */
export const FIGURE_VIEW = figureViewSql('');

/** The same over tables of another place: `prefix` stands before the names of all. */
export function figureViewSql(prefix: string): string {
  return `CREATE VIEW ${prefix}figure AS
SELECT report_id, indicator, applicant, value, status, mark,
  NULL::DOUBLE AS numerator, NULL::DOUBLE AS denominator
FROM ${prefix}observation
UNION ALL
SELECT report_id, indicator, applicant, value,
  CASE WHEN reason IS NOT NULL THEN 'not_computable' WHEN rounded THEN 'rounded' ELSE 'number' END,
  reason, numerator, denominator
FROM ${prefix}derived
UNION ALL
SELECT report_id, indicator, applicant, value, 'summed', NULL, NULL, NULL
FROM ${prefix}outcome_group
WHERE basis = 'parts' AND NOT EXISTS (
  SELECT 1 FROM ${prefix}observation o
  WHERE o.indicator IN (${OUTCOME_GROUPS.map((code) => `'${code}'`).join(', ')})
    AND o.report_id = outcome_group.report_id AND o.indicator = outcome_group.indicator
    AND o.applicant = outcome_group.applicant)`;
}
