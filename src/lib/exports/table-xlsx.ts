import writeWorkbook from 'write-excel-file/universal';
import type { Language } from '../messages/language.ts';
import { displayWidth } from '../messages/text-width.ts';
import type { Frame } from '../views/figures/frame.ts';
import { fileTable } from './file-table.ts';

/** Widest column in characters; longer text wraps. */
const WIDEST = 48;
const NARROWEST = 6;

/**
 * A frame's table as an Excel workbook of one sheet: the head is bold and stays in sight, numbers are
 * numbers, text is text (a cell that begins with = is never a formula), an empty cell is no zero.
 * Title, footing and address follow below the rows, as in the CSV.
 */
export async function tableToXlsx(
  frame: Frame,
  sheet: string,
  address: string,
  language: Language,
): Promise<Blob> {
  const { columns: heads, rows: body } = fileTable(frame.table, language);
  const notes = [frame.title, ...frame.footing, address];
  return writeWorkbook(
    [
      heads.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
      ...body.map((row) => row.map(bodyCell)),
      [],
      ...notes.map((value) => [{ value, type: String }]),
    ],
    {
      sheet,
      stickyRowsCount: 1,
      columns: heads.map((label, at) => ({
        width: widthOf([label, ...body.map((row) => row[at] ?? '')]),
      })),
    },
  ).toBlob();
}

function bodyCell(value: string | number) {
  if (value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value, type: String, wrap: value.length > WIDEST / 2, alignVertical: 'top' as const };
}

const widthOf = (values: readonly (string | number)[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...values.map((value) => displayWidth(String(value)))) + 1);
