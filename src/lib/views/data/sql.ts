import type { Table } from '../../db/database.ts';
import { dataText } from '../../messages/data/data.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { localText } from '../../messages/local.ts';
import type { Frame, TableCell } from '../figures/frame.ts';

/** Rows of an answer that are shown; the CSV holds all. */
export const MOST_ROWS = 1000;

/** What the reader's statement answered, ready to be shown and, whole, to be saved. */
export type SqlAnswer = { shown: Frame; whole: Frame };

/** Statements worth trying, each for something the tables can tell. */
export const EXAMPLES = [
  {
    key: 'website',
    sql: `SELECT value
FROM observation
JOIN report USING (report_id)
JOIN agency USING (agency_id)
WHERE agency.name = '襄垣县人民政府办公室'
  AND report.year = 2021
  AND indicator = 'published.website'`,
  },
  {
    key: 'top',
    sql: `SELECT a.name AS 单位, f.value AS 网站发布, f.mark AS 印作, r.source AS 来源
FROM figure f
JOIN report r USING (report_id)
JOIN agency a USING (agency_id)
JOIN division d ON d.code = r.division
WHERE f.indicator = 'published.website' AND f.value IS NOT NULL
  AND r.year = 2024 AND r.scope = 'aggregate' AND d.level = 'county'
ORDER BY f.value DESC
LIMIT 20`,
  },
  {
    key: 'pairs',
    sql: `SELECT a.name AS 单位, r.scope AS 口径, p.value AS "2023", f.value AS "2024",
  CASE WHEN p.value >= 10 THEN round(100 * (f.value / p.value - 1), 1) END AS "同比%"
FROM figure f
JOIN report r USING (report_id)
JOIN agency a USING (agency_id)
JOIN report b ON b.agency_id = r.agency_id AND b.scope = r.scope AND b.year = r.year - 1
JOIN figure p ON p.report_id = b.report_id AND p.indicator = f.indicator
WHERE f.indicator = 'requests.stated' AND r.year = 2024
  AND f.value IS NOT NULL AND p.value IS NOT NULL
ORDER BY 口径, "同比%" DESC NULLS LAST`,
  },
  {
    key: 'merit',
    sql: `SELECT r.year AS 年度, count(f.value) AS 可算份数, count(*) AS 有相关数的份数,
  sum(f.numerator) FILTER (f.value IS NOT NULL) AS 分子,
  sum(f.denominator) FILTER (f.value IS NOT NULL) AS 分母,
  round(分子 / nullif(分母, 0), 3) AS 合计之比
FROM figure f
JOIN report r USING (report_id)
JOIN division d ON d.code = r.division
WHERE f.indicator = 'rate.merit' AND r.scope = 'aggregate' AND d.level = 'county'
GROUP BY r.year
ORDER BY r.year`,
  },
  {
    key: 'status',
    sql: `SELECT i.short_zh AS 指标, count(*) AS 格数,
  count(*) FILTER (o.status = 'number') AS 数字,
  count(*) FILTER (o.status = 'rounded') AS 约数,
  count(*) FILTER (o.status = 'none_in_words') AS 文字称无,
  count(*) FILTER (o.status = 'blank') AS 空白,
  count(*) FILTER (o.status = 'mark') AS 标记
FROM observation o
JOIN indicator i ON i.code = o.indicator
WHERE o.applicant = 'total'
GROUP BY i.position, i.short_zh
ORDER BY i.position`,
  },
  {
    key: 'disagree',
    sql: `WITH sums AS (
  SELECT report_id, max(value) FILTER (indicator = 'reconsideration.total') AS 总计,
    sum(value) FILTER (indicator <> 'reconsideration.total') AS 四项之和,
    count(value) FILTER (indicator <> 'reconsideration.total') AS 已知项
  FROM observation
  WHERE indicator LIKE 'reconsideration.%' AND indicator <> 'reconsideration.stated'
  GROUP BY report_id
)
SELECT a.name AS 单位, r.year AS 年度, 总计, 四项之和, r.source AS 来源
FROM sums
JOIN report r USING (report_id)
JOIN agency a USING (agency_id)
WHERE 已知项 = 4 AND 总计 <> 四项之和`,
  },
  {
    key: 'coverage',
    sql: `SELECT p.name AS 地区,
  count(*) FILTER (r.year = 2022) AS "2022", count(*) FILTER (r.year = 2023) AS "2023",
  count(*) FILTER (r.year = 2024) AS "2024", count(*) FILTER (r.year = 2025) AS "2025"
FROM report r
JOIN division d ON d.code = r.division
JOIN division p ON p.code = d.province
GROUP BY p.code, p.name
ORDER BY p.code`,
  },
] as const;

/** `joined`: the reader's own reports stood among those asked. */
export type AnsweredSql = { table: Table; milliseconds: number; sql: string; joined: boolean };

/** An answer as a table: a column of numbers to the right, a missing value as a word and never as 0. */
export function sqlAnswer(
  { table, milliseconds, sql, joined }: AnsweredSql,
  language: Language,
): SqlAnswer {
  const text = dataText[language];
  const all = formatExact(table.rows.length, language);
  const shown = Math.min(table.rows.length, MOST_ROWS);
  const cut = table.rows.length > MOST_ROWS;
  const title =
    table.rows.length === 0
      ? text.answerNone
      : table.isCut
        ? text.answerCut(formatExact(shown, language), all)
        : cut
          ? text.answer(formatExact(shown, language), all)
          : text.answerAll(all);
  const local = joined ? [localText[language].asked] : [];
  const footing = [
    text.answerTime(formatExact(Math.round(milliseconds), language)),
    ...(cut ? [text.answerCsv(all)] : []),
    ...local,
  ];
  const columns = table.columns.map((label, index) => ({
    // two columns of an answer may have the same name
    key: `${index} ${label}`,
    label,
    numeric: isNumeric(table.rows, index),
  }));
  const rows = table.rows.map((cells, index) => ({
    id: String(index),
    cells: cells.map((value) => cellOf(value, text.nullWord)),
  }));
  const frame = (some: typeof rows, notes: readonly string[], title: string): Frame => ({
    id: 'answer',
    title,
    footing: notes,
    chart: null,
    table: { caption: title, columns, rows: some },
    leftOut: [],
    empty: null,
  });
  const whole = table.isCut ? title : text.answerAll(all);
  return {
    shown: frame(rows.slice(0, MOST_ROWS), footing, title),
    whole: frame(rows, [sql, ...(table.isCut ? [title] : []), ...local], whole),
  };
}

function isNumeric(rows: Table['rows'], column: number): boolean {
  const values = rows.map((row) => row[column]).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

function cellOf(value: unknown, nullWord: string): TableCell {
  if (value === null || value === undefined) return { text: nullWord, value: null, muted: true };
  if (typeof value === 'number') return { text: String(value), value };
  if (typeof value !== 'string') return { text: plain(value), value: plain(value) };
  const isAddress = /^https?:\/\/\S+$/.test(value);
  return isAddress ? { text: value, value, href: value, external: true } : { text: value, value };
}

/** Lists and structs as JSON, in which a whole number of any size is legal. */
function plain(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  );
}
