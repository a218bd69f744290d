import { formRows, type CaseFigures } from './case-figures.ts';
import type { Layout } from './layout.ts';
import { applicantTexts, cell, type PrintedCell, type PrintedTable } from './printed-report.ts';
import { broken, isOutcome, printLabel, rowLabel, vertical } from './row-labels.ts';
import { withYearBefore } from './small-tables.ts';

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const KINDS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const OUTCOMES = '三、本年度办理结果';

type Row = { code: string; label: string; group: string | null; figures: string[] };

/** Section III: one table, or one for each row where text recognition took it apart. */
export function requestsTables(figures: CaseFigures, layout: Layout): PrintedTable[] {
  const rows: Row[] = formRows(figures.form, layout.unsplit)
    .filter(({ section }) => section === 'requests')
    .map(({ code }) => ({
      code,
      ...rowLabel(code, layout),
      figures: applicantTexts(figures, code, layout),
    }));
  if (layout.rowTables) return rows.map((row) => [[cell(row.label), ...row.figures.map(asCell)]]);
  const table = [...heads(layout), ...rows.map((row, at) => printRow(row, at, rows, layout))];
  if (layout.lostLabels) return withoutWrapped(table);
  return [withYearBefore(table, figures.year, layout)];
}

const asCell = (text: string): PrintedCell => cell(text);

function heads(layout: Layout): PrintedTable {
  const kinds = KINDS.map((kind) => (layout.brokenLabels ? broken(kind, 2) : kind));
  return [
    [cell(printLabel(CORNER, layout), 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    kinds.map(asCell),
  ];
}

function printRow(row: Row, at: number, rows: readonly Row[], layout: Layout): PrintedCell[] {
  const figures = row.figures.map(asCell);
  if (!isOutcome(row.code)) return [cell(row.label, 3), ...figures];
  const label = row.group === null ? [cell(row.label, 2)] : [cell(row.label)];
  const isFirst = rows[at - 1]?.group !== row.group;
  if (row.group !== null && isFirst) {
    label.unshift(side(row.group, rows.filter(({ group }) => group === row.group).length, layout));
  }
  if (!isOutcome(rows[at - 1]?.code ?? '')) {
    label.unshift(side(OUTCOMES, rows.filter(({ code }) => isOutcome(code)).length, layout));
  }
  return [...label, ...figures];
}

/** A label cell beside several rows. */
function side(label: string, rowSpan: number, layout: Layout): PrintedCell {
  const text = layout.verticalLabels ? vertical(label) : label;
  return cell(text, 1, rowSpan, layout.verticalLabels);
}

/** Rows whose label took several lines keep their numbers alone, each a table of its own. */
function withoutWrapped(table: PrintedTable): PrintedTable[] {
  const tables: PrintedCell[][][] = [];
  for (const row of table.slice(3)) {
    const label = row.at(-8)?.text ?? '';
    const lost = label.includes('\n') && label.length > 16;
    if (lost) tables.push([row.slice(-7)], []);
    else if (tables.length === 0) tables.push([row.slice(-8)]);
    else tables.at(-1)?.push(row.slice(-8));
  }
  return tables.filter((rows) => rows.length > 0);
}
