import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { CompoundFile } from '../compound-file.ts';
import { MOST_ROWS, MOST_XML, refuseAbove } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import type { ReadSheet } from '../sheets/read-sheet.ts';
import { sheetBlocks } from '../sheets/sheet-blocks.ts';
import { shownRows, type SheetRows, type StoredRow } from '../sheets/sheet-rows.ts';
import { shownNumber, shownText } from '../sheets/shown-value.ts';
import { streamFacts, withoutFormulas } from './workbook-stream.ts';

/**
 * The sheets that show of an Excel 97 workbook (BIFF8), which is what WPS writes as .et as well. The
 * library tells values, formats, merges and what is hidden; how a number shows is told here, for it
 * shows formats that scale by 万 wrongly. Throws when the workbook is damaged.
 *
 * @throws ImportRefusal for a workbook with a password or far larger than a report
 */
export function readXls(bytes: Uint8Array): ReadSheet[] {
  refuseAbove(bytes.length, MOST_XML, 'XLS');
  const stream = workbookOf(bytes);
  const { isLocked, zeroless } = streamFacts(stream);
  if (isLocked) throw new ImportRefusal('encrypted', { what: 'XLS' });
  // The library gets the stream alone: a damaged container never reaches it.
  const book = openBook(withoutFormulas(stream));
  const from1904 = book.Workbook?.WBProps?.date1904 ?? false;
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    const tab = book.Workbook?.Sheets?.find((one) => one.name === name);
    if (!sheet || (tab?.Hidden ?? 0) !== 0) return [];
    return [{ name, blocks: sheetBlocks(rowsOf(sheet, from1904, zeroless.has(at))) }];
  });
}

/** The stream that holds the workbook; a container that is cut or bent is damaged, not too large. */
function workbookOf(bytes: Uint8Array): Uint8Array {
  let stream: Uint8Array | null = null;
  try {
    stream = new CompoundFile(bytes).stream('Workbook');
  } catch {
    // Said below.
  }
  if (!stream) throw new ImportRefusal('damaged', { what: 'XLS' });
  return stream;
}

const openBook = (bytes: Uint8Array): WorkBook =>
  read(bytes, {
    type: 'array',
    dense: true,
    cellStyles: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    sheetRows: MOST_ROWS + 1,
  });

function rowsOf(sheet: WorkSheet, from1904: boolean, hidesZeros: boolean): SheetRows {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  refuseAbove(rows.length, MOST_ROWS, 'XLS');
  const stored = rows.flatMap((cells, at): StoredRow[] => {
    const isHidden = sheet['!rows']?.[at]?.hidden ?? false;
    const shown = storedCells(cells, from1904, hidesZeros);
    return isHidden || shown.length > 0 ? [{ at, isHidden, cells: shown }] : [];
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return shownRows(stored, merges, (column) => sheet['!cols']?.[column]?.hidden ?? false, 'XLS');
}

const storedCells = (
  cells: readonly (CellObject | undefined)[],
  from1904: boolean,
  hidesZeros: boolean,
): StoredRow['cells'] =>
  [...cells.entries()].flatMap(([column, cell]) =>
    cell ? [{ column, text: textOf(cell, from1904, hidesZeros) }] : [],
  );

function textOf(cell: CellObject, from1904: boolean, hidesZeros: boolean): string {
  const code = String(cell.z ?? '');
  if (cell.t === 'n') return shownNumber(Number(cell.v), { code, from1904, hidesZeros });
  if (cell.t === 's') return shownText(String(cell.v ?? ''), code);
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? '#N/A';
  // A formula whose result is not stored is no blank.
  return cell.f === undefined ? '' : `=${cell.f}`;
}

/** Errors of formulas as Excel shows them (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};
