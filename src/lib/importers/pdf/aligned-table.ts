import { boxAround } from '../document-builder.ts';
import { TABLE_PARTS } from '../text/layout-table.ts';
import { isPageNumber } from '../text/lines.ts';
import { alignedColumns, standsOver, type Span } from './aligned-columns.ts';
import { alignedRows, type AlignedRow } from './aligned-labels.ts';
import type { PageCell, PageTable } from './page-table.ts';
import type { Glyph } from './page-marks.ts';
import { wordLines, type Word, type WordLine } from './page-words.ts';

/** A table without rulings, with the signs that are in it. */
export type AlignedTable = { table: PageTable; glyphs: Glyph[] };

const MOST_LINES_BETWEEN = 4;
const MOST_HEAD_LINES = 8;
/** Group labels stand in up to this many columns before the figures. */
const LABEL_COLUMNS = 3;
const LONGEST_LABEL = 45;

type Region = { heads: WordLine[]; rows: WordLine[]; between: WordLine[] };

/**
 * Tables whose cells no lines part: figures that stand in columns. Only those whose columns are beyond
 * doubt become grids; other lines stay running text, where a row must be complete to be read.
 *
 * @param before the table that ended the page before: its columns go on without a head
 */
export function alignedTables(
  glyphs: readonly Glyph[],
  page: number,
  before: PageTable | undefined,
): AlignedTable[] {
  return regions(wordLines(glyphs)).flatMap((region, at) => {
    const goesOn = at === 0 && region.heads.length === 0 ? before : undefined;
    const table = tableOf(region, page, goesOn);
    const lines = [...region.heads, ...region.rows, ...region.between];
    return table ? [{ table, glyphs: lines.flatMap((line) => line.glyphs) }] : [];
  });
}

function isRow({ words }: WordLine): boolean {
  const labels = words.filter(({ isFigure }) => !isFigure);
  return (
    labels.length < words.length &&
    words.length > 1 &&
    labels.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_LABEL
  );
}

function regions(lines: readonly WordLine[]): Region[] {
  const found: Region[] = [];
  let open: Region | null = null;
  let since: WordLine[] = [];
  const end = (): void => {
    if (open) found.push(open);
    open = null;
    since = [];
  };
  for (const line of lines) {
    if (isPageNumber(line.text)) continue;
    if (TABLE_PARTS.test(line.text)) end();
    else if (!isRow(line)) {
      since.push(line);
      if (open && since.length > MOST_LINES_BETWEEN) {
        const rest = since;
        end();
        since = rest;
      }
    } else if (open) {
      open.between.push(...since);
      open.rows.push(line);
      since = [];
    } else {
      open = { heads: since.slice(-MOST_HEAD_LINES), rows: [line], between: [] };
      since = [];
    }
  }
  end();
  return found;
}

function tableOf(region: Region, page: number, before?: PageTable): PageTable | null {
  const xs = before?.aligned ? before.xs : columnLines(region);
  const rows = xs && alignedRows(region.rows, region.between);
  if (!xs || !rows || rows.some(({ labels }) => labels.length > LABEL_COLUMNS)) return null;
  if (!isPlaced(region, xs)) return null;
  const cells = [
    ...region.heads.map((line, row) => headCells(line, row, xs, page)),
    ...rows.map((line, at) => rowCells(line, region.heads.length + at, xs, page)),
  ].flat();
  return {
    kind: 'table',
    page,
    box: boxAround(cells.map(({ box }) => box)),
    xs,
    rows: region.heads.length + rows.length,
    cells,
    aligned: true,
  };
}

/** Where the columns part, labels first: half way between those of figures. */
function columnLines({ rows, heads, between }: Region): number[] | null {
  // One line of figures with nothing above is no table.
  if (rows.length + heads.length < 2) return null;
  const columns = alignedColumns(rows, heads);
  const [first] = columns ?? [];
  if (!columns || !first) return null;
  const labels = [...rows, ...between].flatMap(({ words }) => words.filter((w) => !w.isFigure));
  if (labels.some(({ box }) => box.right > first.left)) return null;
  const left = Math.min(first.left - 1, ...labels.map(({ box }) => box.left));
  const corner = heads.flatMap(({ words }) => words.filter((w) => w.box.right <= first.left));
  const start = Math.max(left, ...[...labels, ...corner].map(({ box }) => box.right));
  const width = (start - left) / LABEL_COLUMNS;
  const parts = Array.from({ length: LABEL_COLUMNS }, (_, at) => left + at * width);
  const ends = columns.map(({ right }, at) => {
    const next = columns[at + 1];
    return next ? (right + next.left) / 2 : right + 1;
  });
  return [...parts, (start + first.left) / 2, ...ends];
}

/** Whether every figure has a column of its own. */
function isPlaced({ rows }: Region, xs: readonly number[]): boolean {
  return rows.every(({ words }) => {
    const taken = words.filter(({ isFigure }) => isFigure).map(({ box }) => within(xs, box));
    return !taken.includes(null) && new Set(taken).size === taken.length;
  });
}

/** The column of figures that holds a word whole, null when none does. */
function within(xs: readonly number[], { left, right }: Span): number | null {
  for (let column = LABEL_COLUMNS; column < xs.length - 1; column++) {
    const [from, to] = [xs[column] ?? 0, xs[column + 1] ?? 0];
    const slack = column === xs.length - 2 ? 20 : 0;
    if (from <= left && right <= to + slack) return column;
  }
  return null;
}

type Place = { row: number; top: number; bottom: number; page: number };

/** A cell with the area between its column lines. */
function cellAt(
  { row, top, bottom, page }: Place,
  text: string,
  xs: readonly number[],
  column: number,
  columnSpan = 1,
): PageCell {
  const box = { left: xs[column] ?? 0, right: xs[column + columnSpan] ?? 0, top, bottom };
  return { row, column, rowSpan: 1, columnSpan, text, page, box };
}

function rowCells(line: AlignedRow, row: number, xs: readonly number[], page: number): PageCell[] {
  const place = { row, page, top: line.top, bottom: line.bottom };
  const last = line.labels.length - 1;
  const labels = line.labels.map((text, column) =>
    cellAt(place, text, xs, column, column === last ? LABEL_COLUMNS - column : 1),
  );
  const figures = xs.slice(LABEL_COLUMNS, -1).map((_, at) => {
    const column = LABEL_COLUMNS + at;
    const figure = line.figures.find(({ box }) => within(xs, box) === column);
    return cellAt(place, figure?.text ?? '', xs, column);
  });
  return [...labels, ...figures];
}

/** A head over the columns it reaches over; what stands left of them is the corner. */
function headCells(line: WordLine, row: number, xs: readonly number[], page: number): PageCell[] {
  return line.words.map(({ text, box }: Word): PageCell => {
    const under = xs
      .slice(0, -1)
      .flatMap((from, at) => (standsOver(box, { left: from, right: xs[at + 1] ?? 0 }) ? [at] : []));
    const column = Math.min(...under, xs.length - 2);
    const columnSpan = Math.max(column, ...under) - column + 1;
    const { top, bottom } = line.box;
    return cellAt({ row, page, top, bottom }, text, xs, column, columnSpan);
  });
}
