import type { Database } from '../../../src/lib/db/database.ts';
import type { FileField } from '../../../src/lib/exports/file-table.ts';
import { AGENCY } from '../view-frames.ts';
import { INDICATORS, LIST, PAIR, ROSTER_YEAR, SQL, type MadeBook } from './books.ts';

/** One cell of a table as the dataset has it: its line, or what stands in one column of it, and its place. */
export type Truth = {
  key?: { at: number; text: string };
  line?: number;
  column: number;
  value: FileField;
};

/** What the dataset has in the cells of a workbook's table, read without the queries of the views. */
export async function truthOf(
  { name, frame }: MadeBook,
  head: readonly string[],
  database: Database,
): Promise<Truth[]> {
  return (await SOURCES[name]?.(head, frame, database)) ?? [];
}

type Source = (
  head: readonly string[],
  frame: MadeBook['frame'],
  database: Database,
) => Promise<Truth[]>;

/** The number of a cell; what is rounded or no number is an empty field. */
const numberOf = (value: unknown, status: unknown): number | null =>
  value === null || status === 'rounded' ? null : Number(value);

const SOURCES: Record<string, Source> = {
  async 工作台(head, _frame, database) {
    const years = Array.from({ length: LIST.to - LIST.from + 1 }, (_, at) => LIST.from + at);
    const besides = head.findIndex(
      (label, at) => at > head.indexOf(String(LIST.to)) && !/无数说明|核验/.test(label),
    );
    const asked: [column: number, code: string, year: number][] = [
      [1, INDICATORS.chosen, LIST.year],
      ...years.map((year): [number, string, number] => [
        head.indexOf(String(year)),
        INDICATORS.chosen,
        year,
      ]),
      [besides, INDICATORS.beside, LIST.year],
    ];
    const found: Truth[] = [];
    for (const [column, code, year] of asked) {
      const { rows } = await database.table(`
        SELECT a.name, f.value, f.status FROM agency a JOIN division d ON d.code = a.division
        LEFT JOIN report r ON r.agency_id = a.agency_id AND r.scope = 'aggregate' AND r.year = ${year}
        LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = '${code}' AND f.applicant = 'total'
        WHERE a.kind = 'government' AND d.level = 'county' AND d.province = '${LIST.province}'
          AND a.agency_id IN (SELECT agency_id FROM report WHERE scope = 'aggregate' AND year BETWEEN ${LIST.from} AND ${LIST.to})`);
      for (const [unit, value, status] of rows) {
        found.push({
          key: { at: 0, text: String(unit) },
          column,
          value: numberOf(value, status),
        });
      }
    }
    return found;
  },
  async 机构官方表(head, _frame, database) {
    const { rows } = await database.table(`
      SELECT o.indicator || CASE WHEN i.per_applicant THEN '.' || o.applicant ELSE '' END, r.year, o.value, o.status
      FROM observation o JOIN report r USING (report_id) JOIN indicator i ON i.code = o.indicator
      WHERE r.agency_id = '${AGENCY}' AND r.scope = 'own'`);
    return rows.map(([code, year, value, status]) => ({
      key: { at: head.indexOf('代码'), text: String(code) },
      column: head.indexOf(`${String(year)}年`),
      value: numberOf(value, status),
    }));
  },
  async 查询结果(head, _frame, database) {
    const { columns, rows } = await database.table(SQL);
    return rows.flatMap((row) =>
      columns.map((name, at) => {
        const value = row[at] ?? null;
        // A number that is missing leaves its field empty; among words it has its own.
        const isWord = name === 'published_on';
        return {
          key: { at: 0, text: String(row[0]) },
          column: head.indexOf(name),
          value:
            value === null
              ? isWord
                ? 'NULL'
                : null
              : isNaN(Number(value))
                ? String(value)
                : Number(value),
        };
      }),
    );
  },
  async 名册(_head, _frame, database) {
    const { rows } = await database.table(`
      SELECT a.name, count(r.report_id) FROM agency a
      LEFT JOIN report r ON r.agency_id = a.agency_id AND r.year = ${ROSTER_YEAR}
      WHERE a.division LIKE '50%' GROUP BY a.name HAVING count(DISTINCT a.agency_id) = 1`);
    return rows.map(([unit, reports]) => ({
      key: { at: 0, text: String(unit) },
      column: 1,
      value: Number(reports) > 0 ? '已收录' : '未收录',
    }));
  },
  async '对比-多单位'(head, { table }, database) {
    const { rows } = await database.table(`
      SELECT r.agency_id, a.name, r.year, f.indicator, f.value, f.status FROM figure f
      JOIN report r USING (report_id) JOIN agency a USING (agency_id)
      WHERE f.applicant = 'total' AND r.scope = 'aggregate'`);
    return rows.flatMap(([id, unit, year, indicator, value, status]) => {
      const column = head.indexOf(`${String(unit)} ${String(year)}`);
      const line = table.rows.findIndex((row) => row.id === indicator);
      const isShown = table.columns.some(({ key }) => key.startsWith(`${String(id)} `));
      return column < 0 || line < 0 || !isShown
        ? []
        : [{ line, column, value: numberOf(value, status) }];
    });
  },
  async '对比-两份报告'(head, { table }, database) {
    const { rows } = await database.table(`
      SELECT o.indicator || CASE WHEN i.per_applicant THEN '.' || o.applicant ELSE '' END, r.year, o.value, o.status
      FROM observation o JOIN report r USING (report_id) JOIN indicator i ON i.code = o.indicator
      WHERE r.agency_id = '${PAIR.agency}' AND r.scope = '${PAIR.scope}' AND r.year IN (${PAIR.year}, ${PAIR.versus})`);
    const place = (at: number) => head.indexOf(table.columns[at]?.label ?? '');
    return rows.flatMap(([key, year, value, status]) => {
      const line = table.rows.findIndex(({ id }) => id === key);
      const column = place(year === PAIR.versus ? 1 : 2);
      return line < 0 ? [] : [{ line, column, value: numberOf(value, status) }];
    });
  },
};
