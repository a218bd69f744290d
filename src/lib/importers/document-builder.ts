import { greatest, least } from './extremes.ts';
import {
  NOWHERE,
  type Block,
  type Box,
  type DocumentFormat,
  type ExtractedDocument,
  type Grid,
  type GridCell,
  type Provenance,
} from '../model/extracted-document.ts';
import { withoutInvisible } from './invisible-signs.ts';

/** What a format may know about a place beyond its grid, row and column. */
export type Place = Partial<Pick<Provenance, 'page' | 'box' | 'start' | 'end'>>;

/** A cell before it knows in which grid of the document it stands. */
export type PlacedCell = Omit<GridCell, 'provenance'> & { place?: Place };

/**
 * Collects the blocks of a document in reading order and gives each its provenance: grids are numbered,
 * and a paragraph without a character range of its own gets its range in the text of all paragraphs,
 * joined by line breaks.
 */
export class DocumentBuilder {
  readonly #blocks: Block[] = [];
  #grids = 0;
  #length = 0;

  /** Adds a paragraph; one without text is left out. */
  paragraph(printed: string, place: Place = {}): void {
    const text = withoutInvisible(printed);
    if (text.trim() === '') return;
    const range = { start: this.#length, end: this.#length + text.length };
    this.#length = range.end + 1;
    this.#blocks.push({ kind: 'paragraph', text, provenance: { ...NOWHERE, ...range, ...place } });
  }

  /** Adds a grid; one without cells is left out. `byPosition`: no lines part its cells. */
  grid(cells: readonly PlacedCell[], place: Place = {}, byPosition = false): void {
    if (cells.length === 0) return;
    const grid = this.#grids++;
    this.#blocks.push({
      kind: 'grid',
      grid: { ...toGrid(cells, grid, place), ...(byPosition ? { byPosition } : {}) },
      provenance: { ...NOWHERE, ...place, grid },
    });
  }

  finish(format: DocumentFormat): ExtractedDocument {
    return { format, blocks: this.#blocks };
  }
}

function toGrid(cells: readonly PlacedCell[], grid: number, whole: Place): Grid {
  return {
    rows: Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan)),
    columns: Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan)),
    cells: cells.map(({ place, text, ...cell }) => ({
      ...cell,
      text: withoutInvisible(text),
      provenance: {
        ...NOWHERE,
        page: whole.page ?? null,
        ...place,
        grid,
        row: cell.row,
        column: cell.column,
      },
    })),
  };
}

/** The smallest rectangle around all of them. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: least(boxes.map(({ left }) => left)),
    top: least(boxes.map(({ top }) => top)),
    right: greatest(boxes.map(({ right }) => right)),
    bottom: greatest(boxes.map(({ bottom }) => bottom)),
  };
}
