import { encode, figure, pdfFile, type PdfFonts } from './pdf-file.ts';
import { setTable, type SetCell, type SetTable } from './pdf-table.ts';
import type { PrintedBlock } from './printed-report.ts';
import { displayWidth } from '../../../../src/lib/messages/text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Habits of the programs that write PDF. */
export type PdfHabits = {
  fonts: PdfFonts;
  /** Lines of tables as strokes, or as thin filled rectangles cell by cell. */
  rulings: 'stroked' | 'filled' | 'none';
  /** Vertical label cells in a vertical font, or one sign a line. */
  uprightFont: boolean;
  /** Blank height at the top of the first page, so that tables are cut elsewhere. */
  shift: number;
  header: string | null;
  /** Blanks before a paragraph: two signs in print, none where a browser prints a page. */
  indent: '\u3000\u3000' | '';
  titleSize: number;
};

const SIZE: [number, number] = [595, 842];
const MARGIN = 60;
const WIDTH = SIZE[0] - 2 * MARGIN;
const BOTTOM = 90;

/** The report as a PDF with a text layer, its tables cut where the pages end. */
export function writePdf(blocks: readonly PrintedBlock[], habits: PdfHabits): Uint8Array {
  const pages = new Pages(habits);
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
  return pdfFile(pages.finish(), SIZE, habits.fonts);
}

class Pages {
  readonly #habits: PdfHabits;
  readonly #pages: string[][] = [];
  /** Height of the pen over the page's foot. */
  #y = 0;

  constructor(habits: PdfHabits) {
    this.#habits = habits;
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

  finish(): string[] {
    return this.#pages.map((page) => page.join('\n'));
  }

  #newPage(): void {
    this.#pages.push([]);
    this.#y = SIZE[1] - 80;
    if (this.#habits.header !== null) this.#show(this.#habits.header, MARGIN, SIZE[1] - 40, 9);
    this.#show(`- ${this.#pages.length} -`, SIZE[0] / 2 - 10, 40, 10);
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

  #frame({ left, right, top, bottom }: Frame): void {
    if (this.#habits.rulings === 'none') return;
    const [x, y, width, height] = [left, bottom, right - left, top - bottom];
    this.#add(
      this.#habits.rulings === 'stroked'
        ? `0.5 w ${[x, y, width, height].map(figure).join(' ')} re S`
        : [
            [x, y, width, 0.48],
            [x, y + height, width, 0.48],
            [x, y, 0.48, height],
            [x + width, y, 0.48, height],
          ]
            .map((side) => `${side.map(figure).join(' ')} re f`)
            .join('\n'),
    );
  }

  #fill(cell: SetCell, { left, right, top, bottom }: Frame): void {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (cell.upright) {
      const start = y + (cell.text.length * cell.size) / 2;
      this.#show(cell.text, x, start, cell.size, 'V');
      return;
    }
    const above = (cell.lines.length / 2) * 12;
    cell.lines.forEach((line, at) => {
      const width = (displayWidth(line) * cell.size) / 2;
      this.#show(line, x - width / 2, y + above - 12 * at - 9, cell.size);
    });
  }

  #show(text: string, x: number, y: number, size: number, font: 'H' | 'V' = 'H'): void {
    if (text === '') return;
    this.#add(
      `BT /${font} ${figure(size)} Tf 1 0 0 1 ${figure(x)} ${figure(y)} Tm ${encode(text, this.#habits.fonts)} Tj ET`,
    );
  }

  #add(operators: string): void {
    this.#pages.at(-1)?.push(operators);
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

type Frame = { left: number; right: number; top: number; bottom: number };

const indent = (line: string): number => line.length - line.trimStart().length;
