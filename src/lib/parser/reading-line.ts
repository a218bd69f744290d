import type { Block, ExtractedDocument, Grid, Provenance } from '../model/extracted-document.ts';
import { toPlain } from './plain-text.ts';

/** A cell of a grid row, merged cells once, at their upper left. */
export type RowCell = {
  text: string;
  column: number;
  columnSpan: number;
  rowSpan: number;
  provenance: Provenance;
};

/**
 * One line of the document in reading order, grids row by row: from here on it makes no difference
 * whether a table came as a grid, as one grid a row, or as words.
 */
export type ReadingLine =
  | { kind: 'text'; text: string; provenance: Provenance; blankBefore: number }
  | {
      kind: 'row';
      cells: readonly RowCell[];
      grid: number;
      /** Cells were told apart by where words stand in a text: a blank one may be another's. */
      byPosition: boolean;
      provenance: Provenance;
    };

/** A page's own number at its foot: `-2-`, `— 2 —`, `第 2 页 共 5 页`. */
const PAGE_NUMBER = /^\s*([-—–~]\s*\d{1,3}\s*[-—–~]|第\s*\d+\s*页.{0,10})\s*$/;

/** A row whose cells are parted by bars, as some copies of a table give it. */
const BARS = /\|[^|]*\|/;

/** The document as lines of plain text and rows of cells. */
export function readingLines(extracted: ExtractedDocument): ReadingLine[] {
  let lastEnd: number | null = null;
  const lines = extracted.blocks.flatMap((block, at) => {
    const gap =
      lastEnd === null || block.provenance.start === null
        ? 0
        : Math.max(0, block.provenance.start - lastEnd - 1);
    lastEnd = block.provenance.end;
    return block.kind === 'grid'
      ? gridLines(block.grid, at, block.grid.byPosition ?? false)
      : textLines(block, gap);
  });
  return withBarRows(lines);
}

/** Headings of the form within one line, where a whole report was flattened to words. */
const INNER_HEADING =
  /[^\S\n](?=[一二三四五六]\s*[、.]\s*(?:总体情况|主动公开政府信息|收到和处理|(?:因)?政府信息公开(?:工作)?(?:被申请)?行政复议|存在的?(?:主要)?问题|其他需要报告))/g;

/** Sentences of the form that stand behind a heading in the same line. */
const BEHIND_HEADING = /^([一二三四五六]\s*[、.].{4,24}情况)[^\S\n](?=\s*\S)/gm;

/** The same text with line breaks for blanks around headings, so that places stay. */
const breakHeadings = (text: string): string =>
  text.length < 60 ? text : text.replace(INNER_HEADING, '\n').replace(BEHIND_HEADING, '$1\n');

function textLines(block: Block & { kind: 'paragraph' }, gap: number): (ReadingLine | BarLine)[] {
  const { start } = block.provenance;
  let offset = 0;
  let blanks = gap;
  const lines: (ReadingLine | BarLine)[] = [];
  for (const text of breakHeadings(block.text).split('\n')) {
    const from = start === null ? null : start + offset;
    offset += text.length + 1;
    if (text.trim() === '') {
      blanks += 1;
      continue;
    }
    const plain = toPlain(text);
    if (PAGE_NUMBER.test(plain) || isRule(text)) continue;
    const end = from === null ? null : from + text.length;
    const provenance = { ...block.provenance, start: from, end };
    if (BARS.test(text)) {
      lines.push({ kind: 'bars', text, provenance });
      continue;
    }
    lines.push({ kind: 'text', text: plain.trimEnd(), provenance, blankBefore: blanks });
    blanks = 0;
  }
  return lines;
}

/** A row whose cells bars part, before it is known whether one stands at the ends of its lines. */
type BarLine = { kind: 'bars'; text: string; provenance: Provenance };

/** The rule below a head: `---|:--:|---`. */
function isRule(text: string): boolean {
  if (!text.includes('|')) return false;
  const pieces = text.split('|').map((piece) => piece.trim());
  return pieces.some(Boolean) && pieces.every((piece) => /^(:?-{2,}:?)?$/.test(piece));
}

/** Neighbouring lines of bars to rows; only rows of as many cells share their columns. */
function withBarRows(lines: readonly (ReadingLine | BarLine)[]): ReadingLine[] {
  const read: ReadingLine[] = [];
  let run: BarLine[] = [];
  let grid = 0;
  const close = (): void => {
    const opens = run.every(({ text }) => text.trimStart().startsWith('|'));
    const closes = run.every(({ text }) => text.trimEnd().endsWith('|'));
    let width = 0;
    for (const { text, provenance } of run) {
      const cells = barCells(text, provenance, opens, closes);
      if (cells.length !== width) grid -= 1;
      width = cells.length;
      read.push({ kind: 'row', cells, grid, byPosition: false, provenance });
    }
    run = [];
  };
  for (const line of lines) {
    if (line.kind === 'bars') {
      run.push(line);
      continue;
    }
    close();
    read.push(line);
  }
  close();
  return read;
}

function barCells(
  text: string,
  provenance: Provenance,
  opens: boolean,
  closes: boolean,
): RowCell[] {
  const pieces = text.trim().split('|');
  return pieces.slice(opens ? 1 : 0, closes ? -1 : undefined).map((piece, column) => ({
    text: toPlain(piece).trim(),
    column,
    columnSpan: 1,
    rowSpan: 1,
    provenance,
  }));
}

function gridLines(grid: Grid, at: number, byPosition: boolean): (ReadingLine | BarLine)[] {
  const rows = new Map<number, RowCell[]>();
  for (const { row, column, columnSpan, rowSpan, text, provenance } of grid.cells) {
    const cells = rows.get(row) ?? [];
    cells.push({ text: toPlain(text), column, columnSpan, rowSpan, provenance });
    rows.set(row, cells);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, cells]): (ReadingLine | BarLine)[] => {
      cells.sort((a, b) => a.column - b.column);
      const [first] = cells;
      if (!first) return [];
      const filled = cells.filter(({ text }) => text.trim() !== '');
      const [only] = filled;
      // A cell across the whole width is a heading or a layout table's text.
      if (only && filled.length === 1 && (cells.length === 1 || only.text.length > 60)) {
        return textLines({ kind: 'paragraph', text: only.text, provenance: only.provenance }, 0);
      }
      return [{ kind: 'row', cells, grid: at, byPosition, provenance: first.provenance }];
    });
}
