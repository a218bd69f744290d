import { applicantColumns, type ApplicantColumns } from './applicant-columns.ts';
import type { ReadingLine, RowCell } from '../reading-line.ts';
import { rowsOfCellLines } from './cell-line-rows.ts';
import { isHeading } from '../split-sections.ts';
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
  /** Words between the last number of a stretch of text and the grid below. */
  let above: WordsAbove | null = null;
  const closeText = (): void => {
    const running = rowsOfWords(text);
    const cellLines = running.rows.every(isFitting) ? null : rowsOfCellLines(text, isFitting);
    const last = text.at(-1);
    rows.push(...(cellLines ?? running.rows));
    if (running.rest && !cellLines) rests.push(running.rest);
    above = last && running.rest && !cellLines ? { words: running.rest, last } : null;
    text = [];
  };
  for (const line of lines) {
    if (line.kind === 'text') {
      text.push(line);
      continue;
    }
    if (text.length > 0) closeText();
    const found = underWords(above, readGridRow(line), shape);
    above = null;
    if (found.some(({ tail }) => tail.some(({ printed }) => printed.status !== 'blank'))) {
      started.add(line.grid);
    } else if (!started.has(line.grid)) {
      heads.set(line.grid, [...(heads.get(line.grid) ?? []), [...line.cells]]);
    }
    rows.push(...found);
  }
  closeText();
  return { rows, rests, columns: columnsOf(lines, heads) };
}

type WordsAbove = { words: string; last: TextLine };

/** The longest line above a table that is its caption and no sentence. */
const LONGEST_CAPTION = 30;

/**
 * The rows of a grid's first line with what the text above says of them: the label of a row that has just
 * the cells it asks for, or a caption.
 */
function underWords(
  above: WordsAbove | null,
  found: TableRow[],
  { width, namesSeveral }: SectionShape,
): TableRow[] {
  const [row] = found;
  if (!above || !row || namesSeveral(above.words)) return found;
  const labelled: TableRow = { ...row, source: 'running', label: above.words };
  if (found.length === 1 && row.label === '' && width(labelled) === row.tail.length) {
    return [labelled];
  }
  const { text, provenance } = above.last;
  if (text.length > LONGEST_CAPTION || /[。;]/.test(text) || isHeading(text)) return found;
  const caption: TableRow = { ...row, label: text, groups: [], tail: [], grid: null, provenance };
  return [caption, ...found];
}

/** What the head of each grid names; a grid without a head goes on with the columns of one as wide above it. */
function columnsOf(
  lines: readonly ReadingLine[],
  heads: ReadonlyMap<number, RowCell[][]>,
): Map<number, ApplicantColumns> {
  const widths = new Map<number, number>();
  for (const line of lines) {
    if (line.kind !== 'row') continue;
    const end = Math.max(...line.cells.map(({ column, columnSpan }) => column + columnSpan));
    widths.set(line.grid, Math.max(end, widths.get(line.grid) ?? 0));
  }
  const columns = new Map<number, ApplicantColumns>();
  let before: { width: number; named: ApplicantColumns } | null = null;
  for (const [grid, width] of widths) {
    const own = applicantColumns(heads.get(grid) ?? []);
    const named: ApplicantColumns = own.size === 0 && before?.width === width ? before.named : own;
    if (named.size > 0) columns.set(grid, named);
    before = { width, named };
  }
  return columns;
}
