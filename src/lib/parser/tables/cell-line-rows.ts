import type { PrintedValue } from '../../model/parsed-report.ts';
import { isForFigure, readValue, readWords } from '../read-value.ts';
import type { TextLine } from './running-rows.ts';
import type { TableRow, TailCell } from './table-row.ts';

const BLANK: PrintedValue = { status: 'blank', value: null, text: '', unit: null };

/**
 * Rows of a table copied one cell a line, where an empty cell is an empty line. How many empty lines
 * part two cells and how many stand for an empty one differs between sites: the reading is taken only
 * if under one measure every row has just the cells it must have.
 * @param fits whether a row has its label and as many cells as that row has
 */
export function rowsOfCellLines(
  lines: readonly TextLine[],
  fits: (row: TableRow) => boolean,
): TableRow[] | null {
  const gaps = lines.slice(1).map(({ blankBefore }) => blankBefore);
  const base = Math.min(...gaps);
  if (!gaps.some((gap) => gap > base)) return null;
  for (const step of [1, 2]) {
    const rows = readRows(lines, base, step);
    // The text may break off within its last row.
    const whole = rows?.slice(0, -1).every(fits) ? rows.filter(fits) : [];
    if (whole.length >= 2) return whole;
  }
  return null;
}

function readRows(lines: readonly TextLine[], base: number, step: number): TableRow[] | null {
  const rows: TableRow[] = [];
  let words: string[] = [];
  let tail: TailCell[] = [];
  const close = (): void => {
    const [first] = tail;
    if (!first) return;
    const label = words.join(' ');
    rows.push({
      source: 'running',
      label,
      groups: [],
      tail,
      grid: null,
      unruled: true,
      doubts: ['cells_by_blank_lines'],
      provenance: first.provenance,
    });
    words = [];
    tail = [];
  };
  for (const [at, line] of lines.entries()) {
    const blanks = at === 0 ? 0 : (line.blankBefore - base) / step;
    if (!Number.isInteger(blanks)) return null;
    const { provenance } = line;
    for (let count = 0; count < blanks && words.length > 0; count += 1) {
      tail.push({ printed: BLANK, column: null, rowSpan: 1, provenance });
    }
    const spelt = isForFigure(line.text.trim()) ? readWords(line.text) : null;
    const printed = readValue(line.text) ?? spelt;
    if (printed) {
      tail.push({ printed, column: null, rowSpan: 1, provenance });
    } else {
      close();
      words.push(line.text);
    }
  }
  close();
  return rows;
}
