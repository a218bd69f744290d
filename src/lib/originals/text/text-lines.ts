import type { ExtractedDocument, Provenance } from '../../model/extracted-document.ts';

/** A line of a text with its range in it; `start` counts from the beginning of the text. */
export type TextLine = { text: string; start: number };

/** Part of a text from `start` up to `end`; empty where a blank stands. */
export type TextRange = { start: number; end: number };

/** A piece of a line, and whether it is what the reader is led to. */
export type Piece = { text: string; marked: boolean };

/** The lines of a text as they stand in the file; a form feed ends a line as well. */
export function textLines(text: string): TextLine[] {
  let start = 0;
  return text.split(/[\n\f]/).map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at };
  });
}

/** The range of a row of a grid: where a blank cell has no signs of its own, its row is shown. */
export type TextRow = TextRange & { grid: number; row: number };

/** The rows of all grids, each from its first sign to its last. */
export function textRows({ blocks }: ExtractedDocument): TextRow[] {
  const rows = new Map<string, TextRow>();
  for (const block of blocks) {
    for (const { provenance } of block.kind === 'grid' ? block.grid.cells : []) {
      const { grid, row, start, end } = provenance;
      if (grid === null || row === null || start === null || end === null) continue;
      const known = rows.get(`${grid} ${row}`) ?? { grid, row, start, end };
      rows.set(`${grid} ${row}`, {
        ...known,
        start: Math.min(known.start, start),
        end: Math.max(known.end, end),
      });
    }
  }
  return [...rows.values()];
}

/**
 * The range of a place in a text: its own, else its row's. Null when the text is too short for it or
 * nothing is known.
 */
export function rangeInText(
  place: Provenance | null,
  lines: readonly TextLine[],
  rows: readonly TextRow[],
): TextRange | null {
  if (!place) return null;
  const own = place.start === null ? null : { start: place.start, end: place.end ?? place.start };
  const range = own ?? rows.find(({ grid, row }) => grid === place.grid && row === place.row);
  const last = lines[lines.length - 1];
  const length = last ? last.start + last.text.length : 0;
  if (!range || range.start < 0 || range.start > length) return null;
  return { start: range.start, end: Math.min(Math.max(range.end, range.start), length) };
}

/**
 * A line in pieces, the marked range apart. Blanks at the ends of a line are not marked; an empty
 * range marks the place between two signs.
 */
export function linePieces({ text, start }: TextLine, range: TextRange | null): Piece[] {
  const plain = [{ text, marked: false }];
  if (!range) return plain;
  let from = range.start - start;
  let to = range.end - start;
  if (to < 0 || from > text.length) return plain;
  const inset = text.length - text.trimStart().length;
  if (from < 0) from = inset;
  if (to > text.length) to = text.trimEnd().length;
  if (from > to || (from === to && range.start !== range.end)) return plain;
  return [
    { text: text.slice(0, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to), marked: false },
  ].filter((piece) => piece.marked || piece.text !== '');
}
