import {
  shownRows,
  type MergedRange,
  type SheetRows,
  type StoredRow,
} from '../sheets/sheet-rows.ts';
import { attributeOf, childrenNamed, descend, findNamed, type XmlElement } from '../xml.ts';
import { cellText, type Workbook } from './cell-text.ts';

/** The rows of a sheet of a workbook, as they show. */
export function xlsxRows(sheet: XmlElement, workbook: Workbook): SheetRows {
  const ranges = hiddenColumns(sheet);
  const hidesZeros = findNamed(sheet, 'sheetView').some((view) =>
    isOff(attributeOf(view, 'showZeros')),
  );
  return shownRows(
    storedRows(sheet, workbook, hidesZeros),
    mergesOf(sheet),
    (column) => ranges.some(([from, to]) => from <= column && column <= to),
    'XLSX',
  );
}

const isOn = (value: string | null): boolean => value === '1' || value === 'true';
const isOff = (value: string | null): boolean => value === '0' || value === 'false';

/** Column letters and row number of `AB12`, from 0. */
function cellPlace(reference: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function mergesOf(sheet: XmlElement): MergedRange[] {
  return findNamed(sheet, 'mergeCell').map((merge) => {
    const [from = 'A1', to = from] = (attributeOf(merge, 'ref') ?? '').split(':');
    const [start, end] = [cellPlace(from), cellPlace(to)];
    return { top: start.row, left: start.column, bottom: end.row, right: end.column };
  });
}

function storedRows(sheet: XmlElement, workbook: Workbook, hidesZeros: boolean): StoredRow[] {
  let next = 0;
  return childrenNamed(descend(sheet, 'sheetData') ?? sheet, 'row').map((element) => {
    const number = attributeOf(element, 'r');
    const at = number === null ? next : Number(number) - 1;
    next = at + 1;
    const isHidden = isOn(attributeOf(element, 'hidden')) || isFlat(element);
    return { at, isHidden, cells: storedCells(element, workbook, hidesZeros) };
  });
}

/** Some hide a row by making it no higher than nothing. */
const isFlat = (row: XmlElement): boolean => Number(attributeOf(row, 'ht') ?? 1) === 0;

function storedCells(row: XmlElement, workbook: Workbook, hidesZeros: boolean): StoredRow['cells'] {
  let next = 0;
  return childrenNamed(row, 'c').map((element) => {
    const reference = attributeOf(element, 'r');
    const column = reference === null ? next : cellPlace(reference).column;
    next = column + 1;
    return { column, text: cellText(element, workbook, hidesZeros) };
  });
}

function hiddenColumns(sheet: XmlElement): [from: number, to: number][] {
  return findNamed(sheet, 'col')
    .filter(
      (column) =>
        isOn(attributeOf(column, 'hidden')) || Number(attributeOf(column, 'width') ?? 1) === 0,
    )
    .map((column) => [
      Number(attributeOf(column, 'min')) - 1,
      Number(attributeOf(column, 'max')) - 1,
    ]);
}
