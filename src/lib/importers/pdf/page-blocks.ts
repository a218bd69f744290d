import type { Box } from '../../model/extracted-document.ts';
import { boxAround } from '../document-builder.ts';
import { glyphLines, type GlyphLine } from './glyph-lines.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { ruledTables, type RuledCell, type RuledTable } from './ruled-table.ts';

/** A cell with its text, at the page it stands on. */
export type PageCell = RuledCell & { text: string; page: number };
export type PageTable = {
  kind: 'table';
  page: number;
  box: Box;
  xs: number[];
  rows: number;
  cells: PageCell[];
};
export type PageLine = GlyphLine & { kind: 'line'; page: number };
export type PageBlock = PageTable | PageLine;

/** The tables and lines of a page from top to bottom. */
export function pageBlocks({ number, glyphs, rulings }: PageMarks): PageBlock[] {
  const tables = ruledTables(rulings);
  const inTable = new Map<RuledTable, Glyph[]>();
  const free: Glyph[] = [];
  for (const glyph of glyphs) {
    const table = tables.find(({ box }) => holds(box, glyph));
    if (table) inTable.set(table, [...(inTable.get(table) ?? []), glyph]);
    else free.push(glyph);
  }
  const blocks: PageBlock[] = glyphLines(free).map((line) => ({
    ...line,
    kind: 'line',
    page: number,
  }));
  for (const [table, within] of inTable) blocks.push(filledTable(table, within, number));
  return blocks.sort((a, b) => a.box.top - b.box.top);
}

const holds = (box: Box, { box: { left, right, top, bottom } }: Glyph): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
};

function filledTable(table: RuledTable, glyphs: readonly Glyph[], page: number): PageTable {
  const contents = table.cells.map(() => [] as Glyph[]);
  for (const glyph of glyphs) {
    const at = table.cells.findIndex(({ box }) => holds(box, glyph));
    contents[at]?.push(glyph);
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
