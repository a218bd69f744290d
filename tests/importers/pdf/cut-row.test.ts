import { describe, expect, it } from 'vitest';
import { joinCutRow } from '../../../src/lib/importers/pdf/cut-row.ts';
import { joinCutTables } from '../../../src/lib/importers/pdf/page-tables.ts';
import type { PageCell, PageTable } from '../../../src/lib/importers/pdf/page-table.ts';

const box = { left: 0, top: 0, right: 1, bottom: 1 };
const cellsOf = (rows: readonly (readonly string[])[], from: number): PageCell[] =>
  rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row: from + row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      box,
      page: 1,
    })),
  );
const rowsOf = (cells: readonly PageCell[]): string[] => {
  const rows: string[][] = [];
  for (const { row, text } of cells) (rows[row] ??= []).push(text.replace(/\n/g, ''));
  return rows.map((texts) => texts.join('|'));
};

describe("a row that a page's end cuts", () => {
  it.each([
    ['figures above', ['', '8.属于', '3', '0'], ['', '行政查询事项', '', '']],
    ['figures below', ['', '8.属于', '', ''], ['', '行政查询事项', '3', '0']],
  ])('is one row: %s', (_where, upper, lower) => {
    const above = cellsOf([['（三）不予公开', '7.属于行政执法案卷', '0', '0'], upper], 0);
    const below = cellsOf([lower, ['', '1.本机关不掌握', '5', '0']], 2);
    const whole = joinCutRow(above, below, 2);
    expect(rowsOf([...(whole?.above ?? []), ...(whole?.below ?? [])])).toEqual([
      '（三）不予公开|7.属于行政执法案卷|0|0',
      '|8.属于行政查询事项|3|0',
      '|1.本机关不掌握|5|0',
    ]);
  });

  it('a group label goes on beside it, cut as well or over the rows below', () => {
    const above = cellsOf([['（四）无', '1.本机关不', '5']], 0);
    const [group, ...others] = cellsOf([['法提供', '掌握相关政府信息', '']], 1);
    const cut = joinCutRow(above, [group as PageCell, ...others], 1);
    expect(rowsOf(cut?.above ?? [])).toEqual(['（四）无法提供|1.本机关不掌握相关政府信息|5']);
    const spanning = joinCutRow(above, [{ ...(group as PageCell), rowSpan: 3 }, ...others], 1);
    expect(spanning?.below.map(({ row, rowSpan, text }) => [row, rowSpan, text])).toEqual([
      [1, 2, '法提供'],
    ]);
  });

  it.each([
    ['two rows with their numbers', ['1.信访举报', '2'], ['2.重复申请', '']],
    ['rows without numbers: a blank one', ['行政处罚', '5'], ['行政强制', '']],
    ['figures in both', ['1.信访举报', '2'], ['重复申请', '1']],
    ['figures in neither', ['1.信访举报', ''], ['重复申请', '']],
    ['no label below', ['1.信访举报', '2'], ['', '']],
    ['other columns', ['1.信访举报'], ['重复申请', '']],
  ])('%s are two rows', (_why, upper, lower) => {
    expect(joinCutRow(cellsOf([upper], 0), cellsOf([lower], 1), 1)).toBeNull();
  });

  it('is whole in the table that two pages make', () => {
    const page = (number: number, rows: readonly (readonly string[])[]): PageTable => ({
      kind: 'table',
      page: number,
      box,
      xs: [0, 10, 20, 30],
      rows: rows.length,
      cells: cellsOf(rows, 0).map((cell) => ({
        ...cell,
        box: { ...box, left: cell.column * 10, right: cell.column * 10 + 10 },
      })),
    });
    const [table, ...others] = joinCutTables([
      [
        page(1, [
          ['7.属于行政执法案卷', '0', '0'],
          ['8.属于', '3', '3'],
        ]),
      ],
      [
        page(2, [
          ['行政查询事项', '', ''],
          ['1.本机关不掌握', '5', '5'],
        ]),
      ],
    ]);
    expect(others).toEqual([]);
    expect(table?.kind === 'table' ? [table.rows, rowsOf(table.cells)] : null).toEqual([
      3,
      ['7.属于行政执法案卷|0|0', '8.属于行政查询事项|3|3', '1.本机关不掌握|5|5'],
    ]);
  });
});
