import type { Provenance } from '../../model/extracted-document.ts';
import type { Doubt, PrintedValue } from '../../model/parsed-report.ts';
import { readValue, readWords } from '../read-value.ts';
import type { ReadingLine, RowCell } from '../reading-line.ts';

/** A cell to the right of a row's label. */
export type TailCell = {
  printed: PrintedValue;
  /** Column of the grid; null in running text. */
  column: number | null;
  rowSpan: number;
  provenance: Provenance;
};

/** A label and the cells that belong to it, before anyone knows which row of the form it is. */
export type TableRow = {
  /** `cell`: the label is a whole cell; `running`: words before the numbers, the label at their end. */
  source: 'cell' | 'running';
  label: string;
  /** Group labels left of the label. */
  groups: readonly string[];
  tail: readonly TailCell[];
  grid: number | null;
  /** No lines or tags part its cells: the last of them may be cut where the page ends. */
  unruled: boolean;
  /** What is not certain of its cells. */
  doubts: readonly Doubt[];
  provenance: Provenance;
};

/** The number of a label in a cell of its own: `1.`, `（一）`. */
const ORDINAL = /^\s*\(?\d{1,2}[.、)]\s*$/;

/**
 * The labelled rows in one row of a grid: usually one, two where tables stand side by side. Blank
 * cells between labels are remains of merged cells; blank cells behind the last label are figures
 * that were not filled in.
 * @param isFigure whether words of a cell stand where a figure belongs
 */
export function rowsOfCells(
  { cells, grid, byPosition }: ReadingLine & { kind: 'row' },
  isFigure: (cell: RowCell) => boolean = () => false,
): TableRow[] {
  const rows: TableRow[] = [];
  let words: string[] = [];
  let tail: TailCell[] = [];
  const close = (): void => {
    const [first] = cells;
    if (!first || (words.length === 0 && tail.every(isBlank))) return;
    rows.push({
      source: 'cell',
      label: words.at(-1) ?? '',
      groups: words.slice(0, -1),
      tail,
      grid,
      unruled: byPosition,
      doubts: byPosition && tail.some(isBlank) ? ['columns_by_position'] : [],
      provenance: tail[0]?.provenance ?? first.provenance,
    });
  };
  for (const cell of cells) {
    const plain = ORDINAL.test(cell.text) ? null : readValue(cell.text);
    const printed = plain ?? (isFigure(cell) ? readWords(cell.text) : null);
    if (printed) {
      tail.push({
        printed,
        column: cell.column,
        rowSpan: cell.rowSpan,
        provenance: cell.provenance,
      });
      continue;
    }
    // A column of serial numbers before the first label.
    if (words.length === 0 && tail.length <= 2) tail = [];
    if (!tail.every(isBlank) || (tail.length >= 7 && words.length > 0)) {
      close();
      words = [];
    }
    tail = [];
    words.push(cell.text);
  }
  close();
  return rows;
}

/** What stands in a row, to tell a table that is printed twice from two that differ. */
export const textsOf = ({ tail }: TableRow): string =>
  tail.map(({ printed }) => printed.text).join('|');

/** Whether nothing is printed in the cell; a mark is something. */
export const isBlank = ({ printed }: TailCell): boolean => printed.status === 'blank';
