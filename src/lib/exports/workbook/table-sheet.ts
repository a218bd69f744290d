import type { Cell } from 'write-excel-file/universal';
import { exportsText } from '../../messages/exports.ts';
import type { TableModel } from '../../views/figures/frame.ts';
import type { Carried } from '../carried.ts';
import {
  fileTable,
  indicatorOfColumn,
  indicatorOfRow,
  unitBehind,
  type FileColumn,
  type FileField,
} from '../file-table.ts';
import { printedNumber } from '../printed-number.ts';
import { numberCell, textCell, type Sheet } from './sheet.ts';

/** The table itself: numbers in the format of the page, words beside them, the names held in sight. */
export function tableSheet(table: TableModel, { language, sources }: Carried): Sheet {
  const { columns, rows } = fileTable(table, language, sources);
  const units = columns.map(({ from }) => {
    const column = table.columns[from];
    return unitBehind(column && indicatorOfColumn(column), language);
  });
  const cellOf = (field: FileField, at: number, column: FileColumn, unit: string): Cell => {
    // An address on three lines would part the rows of numbers: it stands in full among the sources.
    if (typeof field !== 'number') return isAddress(field) ? oneLine(field) : textCell(field);
    const row = table.rows[at];
    const cell = row?.cells[column.from];
    if (!cell) return null;
    const { value, format } = printedNumber(
      cell,
      unit || unitBehind(indicatorOfRow(row), language),
    );
    return numberCell(value, format);
  };
  return {
    name: exportsText[language].sheets.table,
    head: columns.map(({ label }) => label),
    rows: rows.map((fields, row) =>
      columns.map((column, at) => cellOf(fields[at] ?? null, row, column, units[at] ?? '')),
    ),
    heldColumns: 1,
  };
}

const isAddress = (field: string | null): field is string => /^https?:/.test(field ?? '');

const oneLine = (text: string): Cell => ({ ...(textCell(text) as object), wrap: false }) as Cell;
