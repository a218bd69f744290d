import { greatest } from '../extremes.ts';
import type { PlacedCell } from '../document-builder.ts';
import { displayWidth } from '../../messages/text-width.ts';
import { columnsUnder, figureColumns, type Column } from './layout-columns.ts';
import { isDataLine, lineTokens, type Measure, type Token } from './layout-tokens.ts';
import type { Line } from './lines.ts';

/** Lines that are a table laid out in columns, with its cells. */
export type LayoutTable = { lines: readonly Line[]; cells: PlacedCell[] };

/** `pdftotext` counts every sign as one column; text set by hand counts Chinese signs as two. */
const MEASURES: readonly Measure[] = [(text) => text.length, displayWidth];

/** A table ends at an article of the regulation, a section's heading and prose. */
export const TABLE_PARTS = /^第.{1,6}条|^[一二三四五六]、.*(?:情况|事项)$|[。；]$/;
const LONGEST_FRAGMENT = 45;
const MOST_LINES_BETWEEN = 4;

/**
 * Finds tables whose columns are blanks (`pdftotext -layout`). Only those with a cell left blank are
 * made grids: there the place alone tells whose figure it is. A full table reads better as lines, where
 * labels broken over lines can be put together.
 */
export function layoutTables(lines: readonly Line[]): LayoutTable[] {
  return regions(lines.filter(({ text }) => text !== '')).flatMap((region) => {
    const cells = tableCells(region);
    return cells === null ? [] : [{ lines: region, cells }];
  });
}

/** Runs of rows on one page with the pieces of labels between them. */
function regions(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let current: Line[] = [];
  let since: Line[] = [];
  const end = (): void => {
    if (current.length > 0) found.push(current);
    current = [];
    since = [];
  };
  for (const line of lines) {
    // Every page has columns of its own.
    if (current[0] && current[0].page !== line.page) end();
    if (isDataLine(line)) {
      current.push(...since, line);
      since = [];
    } else if (TABLE_PARTS.test(line.text) || longestPiece(line) > LONGEST_FRAGMENT) {
      end();
    } else if (current.length > 0) {
      since.push(line);
      if (since.length > MOST_LINES_BETWEEN) end();
    }
  }
  end();
  return found;
}

/** Signs of the longest piece between wide gaps: prose has none, rows have many. */
const longestPiece = ({ text }: Line): number =>
  greatest(text.split(/ {2,}/).map((piece) => piece.length));

function tableCells(lines: readonly Line[]): PlacedCell[] | null {
  for (const measure of MEASURES) {
    const rows = lines.filter(isDataLine).map((line) => lineTokens(line, measure));
    const columns = figureColumns(rows);
    if (columns === null) continue;
    const figures = rows.map((row) => row.filter(({ isFigure }) => isFigure).length);
    if (figures.every((count) => count === columns.length)) return null;
    const arrangement = new Arrangement(columns, rows);
    return lines.flatMap((line, row) =>
      isDataLine(line)
        ? arrangement.row(lineTokens(line, measure), row, line.page)
        : [fragment(line, row)],
    );
  }
  return null;
}

/** A piece of a label, or of a label beside several rows: a row with nothing else. */
function fragment({ text, page, start, end }: Line, row: number): PlacedCell {
  return { row, column: 0, rowSpan: 1, columnSpan: 1, text, place: { page, start, end } };
}

/** Where labels and figures go in the grid: each zone of labels is as wide as its fullest row. */
class Arrangement {
  readonly #columns: readonly Column[];
  /** How many label columns stand before each column of figures, and behind the last. */
  readonly #zones: number[];

  constructor(columns: readonly Column[], rows: readonly (readonly Token[])[]) {
    this.#columns = columns;
    this.#zones = [...columns, null].map((_, zone) =>
      Math.max(0, ...rows.map((row) => this.#labelsIn(row, zone).length)),
    );
  }

  row(tokens: readonly Token[], row: number, page: number | null): PlacedCell[] {
    const labels = this.#zones.flatMap((width, zone) => {
      const inZone = this.#labelsIn(tokens, zone);
      return inZone.map((token, at) => {
        const columnSpan = at === inZone.length - 1 ? width - at : 1;
        return placed(token, row, this.#zoneStart(zone) + at, columnSpan, page);
      });
    });
    const figures = this.#columns.map((_, at) => {
      const column = this.#zoneStart(at) + (this.#zones[at] ?? 0);
      const isHere = (each: Token): boolean => columnsUnder(this.#columns, each)[0] === at;
      const token = tokens.find((each) => each.isFigure && isHere(each));
      return placed(token ?? BLANK, row, column, 1, page);
    });
    return [...labels, ...figures].sort((a, b) => a.column - b.column);
  }

  #labelsIn(tokens: readonly Token[], zone: number): Token[] {
    return tokens.filter((token) => !token.isFigure && this.#zoneOf(token) === zone);
  }

  #zoneOf({ from }: Column): number {
    const next = this.#columns.findIndex((column) => from < column.to);
    return next === -1 ? this.#columns.length : next;
  }

  #zoneStart(zone: number): number {
    return this.#zones.slice(0, zone).reduce((sum, width) => sum + width, 0) + zone;
  }
}

const BLANK = { text: '', start: undefined, end: undefined };

const placed = (
  { text, start, end }: { text: string; start?: number; end?: number },
  row: number,
  column: number,
  columnSpan: number,
  page: number | null,
): PlacedCell => ({ row, column, rowSpan: 1, columnSpan, text, place: { page, start, end } });
