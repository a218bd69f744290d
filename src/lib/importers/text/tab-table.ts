import type { PlacedCell } from '../document-builder.ts';
import type { Line } from './lines.ts';

/** Whether a line is a row of cells parted by tabs; one tab before a paragraph only indents it. */
export const hasTabs = ({ raw }: Line): boolean =>
  raw.lastIndexOf('\t') > raw.search(/\S/) ? raw.trim() !== '' : /^\t{2,}\S/.test(raw);

/** Rows of cells parted by tabs, as a copy out of Word, Excel or a browser gives them. */
export function tabCells(lines: readonly Line[]): PlacedCell[] {
  return lines.flatMap((line, row) => {
    let start = line.rawStart;
    return line.raw.split('\t').map((raw, column) => {
      const inset = raw.length - raw.trimStart().length;
      const text = raw.trim();
      const at = start + inset;
      start += raw.length + 1;
      const place = { page: line.page, start: at, end: at + text.length };
      return { row, column, rowSpan: 1, columnSpan: 1, text, place };
    });
  });
}
