import type { Block, GridCell, Provenance } from '../../model/extracted-document.ts';
import type { TextRange } from '../text/text-lines.ts';

/** The block a place stands in; in a grid its cell, in a paragraph the range of its text. */
export type BlockPlace = { block: number; cell: GridCell | null; range: TextRange | null };

/** Finds the block of a place: by grid, row and column, else by its range in the text. */
export function placeInBlocks(
  place: Provenance | null,
  blocks: readonly Block[],
): BlockPlace | null {
  if (!place) return null;
  const block = place.grid === null ? paragraphOf(place, blocks) : gridOf(place.grid, blocks);
  const found = blocks[block];
  if (!found) return null;
  if (found.kind === 'paragraph') return { block, cell: null, range: rangeIn(found, place) };
  if (place.row === null || place.column === null) return { block, cell: null, range: null };
  const cell = cellAt(found.grid.cells, place.row, place.column);
  return cell ? { block, cell, range: null } : null;
}

/** The cell that covers a row and column, merged or not. */
export function cellAt<T extends Omit<GridCell, 'provenance' | 'text'>>(
  cells: readonly T[],
  row: number,
  column: number,
): T | null {
  return (
    cells.find(
      (cell) =>
        cell.row <= row &&
        row < cell.row + cell.rowSpan &&
        cell.column <= column &&
        column < cell.column + cell.columnSpan,
    ) ?? null
  );
}

const gridOf = (grid: number, blocks: readonly Block[]): number =>
  blocks.findIndex((block) => block.kind === 'grid' && block.provenance.grid === grid);

function paragraphOf({ start }: Provenance, blocks: readonly Block[]): number {
  if (start === null) return -1;
  return blocks.findIndex(
    ({ kind, provenance }) =>
      kind === 'paragraph' &&
      provenance.start !== null &&
      provenance.start <= start &&
      start < (provenance.end ?? provenance.start),
  );
}

/** Only where the paragraph's text is as long as its range can signs be counted in it. */
function rangeIn(block: Block & { kind: 'paragraph' }, place: Provenance): TextRange | null {
  const { start, end } = block.provenance;
  if (start === null || end === null || place.start === null) return null;
  const whole = { start: 0, end: block.text.length };
  if (end - start !== block.text.length) return whole;
  return {
    start: place.start - start,
    end: Math.min((place.end ?? end) - start, block.text.length),
  };
}
