import { setTable, type SetCell, type SetTable } from './pdf-table.ts';
import type { PrintedBlock } from './printed-report.ts';
import { displayWidth } from '../../../../src/lib/messages/text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A box on a page, its heights counted from the page's foot. */
export type Frame = { left: number; right: number; top: number; bottom: number };

/** How a format draws: each gives one piece of a page, places in points from the page's foot. */
export type Pen = {
  frame: (box: Frame) => string | null;
  text: (text: string, x: number, y: number, size: number, upright: boolean) => string;
};

/** Habits of programs that set pages. */
export type PageHabits = {
  /** Vertical label cells in a vertical font, or one sign a line. */
  uprightFont: boolean;
  /** Blank height at the top of the first page, so that tables are cut elsewhere. */
  shift: number;
  header: string | null;
  /** Blanks before a paragraph: two signs in print, none where a browser prints a page. */
  indent: '\u3000\u3000' | '';
  titleSize: number;
};

export const PAGE_SIZE: [number, number] = [595, 842];

const MARGIN = 60;
const WIDTH = PAGE_SIZE[0] - 2 * MARGIN;
const BOTTOM = 90;

/** The report on pages, its tables cut where the pages end: the drawn pieces of each page. */
export function setPages(
  blocks: readonly PrintedBlock[],
  habits: PageHabits,
  pen: Pen,
): string[][] {
  const pages = new Pages(habits, pen);
  for (const block of blocks) {
    if (block.kind === 'table') pages.table(setTable(block.table, WIDTH, habits.uprightFont));
    else if (block.kind === 'title')
      pages.lines(
        wrapText(block.text, 40),
        habits.titleSize,
        habits.indent === '' ? 'flush' : 'centred',
      );
    else pages.lines(wrapText(habits.indent + block.text, 66), 14, 'flush');
  }
  return pages.finish();
}

class Pages {
  readonly #habits: PageHabits;
  readonly #pen: Pen;
  readonly #pages: string[][] = [];
  /** Height of the pen over the page's foot. */
  #y = 0;

  constructor(habits: PageHabits, pen: Pen) {
    this.#habits = habits;
    this.#pen = pen;
    this.#newPage();
    this.#y -= habits.shift;
  }

  lines(lines: readonly string[], size: number, placed: 'centred' | 'flush'): void {
    for (const line of lines) {
      this.#need(size * 1.6);
      this.#y -= size * 1.6;
      const width = (displayWidth(line) * size) / 2;
      const left = placed === 'centred' ? MARGIN + (WIDTH - width) / 2 : MARGIN;
      this.#show(line.trimStart(), left + indent(line) * size, this.#y, size);
    }
    this.#y -= 6;
  }

  table(table: SetTable): void {
    // The heads stay on one page: their tall corner cell would not hold its text otherwise.
    const heads = Math.max(
      ...table.cells.filter(({ row }) => row < 2).map(({ row, rowSpan }) => row + rowSpan),
    );
    this.#need(table.heights.slice(0, heads).reduce((sum, height) => sum + height, 0));
    let first = 0;
    while (first < table.heights.length) {
      this.#need(table.heights[first] ?? 0);
      let room = this.#y - BOTTOM;
      let end = first;
      while (end < table.heights.length && (table.heights[end] ?? 0) <= room) {
        room -= table.heights[end++] ?? 0;
      }
      this.#part(table, first, Math.max(end, first + 1));
      first = Math.max(end, first + 1);
    }
    this.#y -= 12;
  }

  finish(): string[][] {
    return this.#pages;
  }

  #newPage(): void {
    this.#pages.push([]);
    this.#y = PAGE_SIZE[1] - 80;
    if (this.#habits.header !== null) this.#show(this.#habits.header, MARGIN, PAGE_SIZE[1] - 40, 9);
    this.#show(`- ${this.#pages.length} -`, PAGE_SIZE[0] / 2 - 10, 40, 10);
  }

  #need(height: number): void {
    if (this.#y - height < BOTTOM) this.#newPage();
  }

  /** Rows of a table on one page; a cell that is cut goes on below with the text that found no room. */
  #part({ edges, heights, cells }: SetTable, first: number, end: number): void {
    const tops = [this.#y];
    for (let row = first; row < end; row++) tops.push((tops.at(-1) ?? 0) - (heights[row] ?? 0));
    for (const cell of cells) {
      const from = Math.max(cell.row, first);
      const to = Math.min(cell.row + cell.rowSpan, end);
      if (from >= to) continue;
      const box = {
        left: MARGIN + (edges[cell.column] ?? 0),
        right: MARGIN + (edges[cell.column + cell.columnSpan] ?? 0),
        top: tops[from - first] ?? 0,
        bottom: tops[to - first] ?? 0,
      };
      this.#frame(box);
      const isLast = cell.row + cell.rowSpan <= end;
      this.#fill(isLast ? cell : takeFitting(cell, box.top - box.bottom), box);
    }
    this.#y = tops.at(-1) ?? 0;
  }

  #frame(box: Frame): void {
    const drawn = this.#pen.frame(box);
    if (drawn !== null) this.#add(drawn);
  }

  #fill(cell: SetCell, { left, right, top, bottom }: Frame): void {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (cell.upright) {
      const start = y + (cell.text.length * cell.size) / 2;
      this.#show(cell.text, x, start, cell.size, true);
      return;
    }
    const above = (cell.lines.length / 2) * 12;
    cell.lines.forEach((line, at) => {
      const width = (displayWidth(line) * cell.size) / 2;
      this.#show(line, x - width / 2, y + above - 12 * at - 9, cell.size);
    });
  }

  #show(text: string, x: number, y: number, size: number, upright = false): void {
    if (text !== '') this.#add(this.#pen.text(text, x, y, size, upright));
  }

  #add(piece: string): void {
    this.#pages.at(-1)?.push(piece);
  }
}

/** Takes the text that a height holds out of a cell; the rest stays for the next page. */
function takeFitting(cell: SetCell, height: number): SetCell {
  const room = height - 6;
  const lines = cell.lines.splice(0, Math.floor(room / 12));
  const text = cell.text.slice(0, Math.floor(room / cell.size));
  if (cell.upright) cell.text = cell.text.slice(text.length);
  return { ...cell, lines, text };
}

const indent = (line: string): number => line.length - line.trimStart().length;
