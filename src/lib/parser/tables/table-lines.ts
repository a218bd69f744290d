import { applicantColumns, type ApplicantColumns } from './applicant-columns.ts';
import type { ReadingLine, RowCell } from '../reading-line.ts';
import { rowsOfCellLines } from './cell-line-rows.ts';
import { gridReader } from './grid-rows.ts';
import { rowsOfWords, type TextLine } from './running-rows.ts';
import { fits, type SectionShape } from './section-shape.ts';
import type { TableRow } from './table-row.ts';

/** All rows of a section in reading order, with the heads of the grids they stand in. */
export type SectionRows = {
  rows: TableRow[];
  /** Words behind the last number of each stretch of running text. */
  rests: string[];
  columns: ReadonlyMap<number, ApplicantColumns>;
};

/** Reads grids row by row and the text between them as running rows. */
export function sectionRows(lines: readonly ReadingLine[], shape: SectionShape): SectionRows {
  const rows: TableRow[] = [];
  const rests: string[] = [];
  const heads = new Map<number, RowCell[][]>();
  const started = new Set<number>();
  const readGridRow = gridReader(lines, shape);
  const isFitting = (row: TableRow): boolean => fits(row, shape);
  let text: TextLine[] = [];
  const closeText = (): void => {
    const running = rowsOfWords(text);
    const cellLines = running.rows.every(isFitting) ? null : rowsOfCellLines(text, isFitting);
    rows.push(...(cellLines ?? running.rows));
    if (running.rest && !cellLines) rests.push(running.rest);
    text = [];
  };
  for (const line of lines) {
    if (line.kind === 'text') {
      text.push(line);
      continue;
    }
    closeText();
    const found = readGridRow(line);
    if (found.some(({ tail }) => tail.some(({ printed }) => printed.status !== 'blank'))) {
      started.add(line.grid);
    } else if (!started.has(line.grid)) {
      heads.set(line.grid, [...(heads.get(line.grid) ?? []), [...line.cells]]);
    }
    rows.push(...found);
  }
  closeText();
  const columns = new Map([...heads].map(([grid, head]) => [grid, applicantColumns(head)]));
  return { rows, rests, columns };
}
