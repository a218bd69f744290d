import type { Box } from '../../model/extracted-document.ts';
import { boxAround } from '../document-builder.ts';
import { alignedTables } from './aligned-table.ts';
import { glyphLines, type GlyphLine } from './glyph-lines.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import type { PageTable } from './page-table.ts';
import { ruledTables, type RuledTable } from './ruled-table.ts';

export type PageLine = GlyphLine & { kind: 'line'; page: number };
export type PageBlock = PageTable | PageLine;

/** The tables and lines of a page from top to bottom. */
export function pageBlocks(
  { number, glyphs, rulings, width }: PageMarks,
  before?: PageBlock,
): PageBlock[] {
  // A frame around lines, or a line under each, parts no columns.
  const tables = ruledTables(rulings).filter(({ xs }) => xs.length > 2);
  for (const table of tables) openToPageEdge(table, glyphs, width);
  const inTable = new Map<RuledTable, Glyph[]>();
  const free: Glyph[] = [];
  for (const glyph of glyphs) {
    const table = tables.find(({ box }) => holds(box, glyph));
    if (table) inTable.set(table, [...(inTable.get(table) ?? []), glyph]);
    else free.push(glyph);
  }
  const aligned = alignedTables(free, number, before?.kind === 'table' ? before : undefined);
  const inAligned = new Set(aligned.flatMap((found) => found.glyphs));
  const lines = glyphLines(free.filter((glyph) => !inAligned.has(glyph)));
  const blocks: PageBlock[] = [
    ...lines.map((line): PageLine => ({ ...line, kind: 'line', page: number })),
    ...aligned.map(({ table }) => table),
  ];
  for (const [table, within] of inTable) blocks.push(filledTable(table, within, number));
  return blocks.sort((a, b) => a.box.top - b.box.top);
}

/** A table that runs off the page is ruled to the page's edge; what stands in it goes on beyond. */
function openToPageEdge(table: RuledTable, glyphs: readonly Glyph[], width: number): void {
  if (table.box.right < width - 1) return;
  const { right } = table.box;
  const beyond = Math.max(right, ...glyphs.map(({ box }) => box.right)) + 1;
  for (const box of [table.box, ...table.cells.map((cell) => cell.box)]) {
    if (box.right >= right - 1) box.right = beyond;
  }
}

/** A sign taller than its cell belongs to a watermark that lies across the table. */
const isAcross = (glyph: Glyph, cell: Box): boolean => glyph.size > (cell.bottom - cell.top) * 1.5;

const holds = (box: Box, { box: { left, right, top, bottom } }: Glyph): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
};

function filledTable(table: RuledTable, glyphs: readonly Glyph[], page: number): PageTable {
  const contents = table.cells.map(() => [] as Glyph[]);
  for (const glyph of glyphs) {
    const at = table.cells.findIndex(({ box }) => holds(box, glyph));
    const cell = table.cells[at];
    if (cell && !isAcross(glyph, cell.box)) contents[at]?.push(glyph);
  }
  return {
    kind: 'table',
    page,
    box: boxAround([table.box]),
    xs: table.xs,
    rows: table.ys.length - 1,
    cells: table.cells.map((cell, at) => ({
      ...cell,
      page,
      text: glyphLines(contents[at] ?? [])
        .map(({ text }) => text)
        .join('\n'),
    })),
  };
}
