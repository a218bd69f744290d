import type { Box, DocumentFormat, ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { pageBlocks, type PageBlock } from './page-blocks.ts';
import { withoutMargins } from './page-margins.ts';
import { asShown, type PageMarks } from './page-marks.ts';
import { joinParagraphs } from './paragraphs/page-paragraphs.ts';
import { joinCutTables } from './page-tables.ts';

/**
 * Signs and lines of pages to paragraphs and grids: tables from lines that touch, each sign in the cell
 * that holds its centre, tables and paragraphs joined over the ends of pages.
 */
export function pageDocument(
  pages: readonly PageMarks[],
  format: DocumentFormat,
): ExtractedDocument {
  const blocks = withoutMargins(allBlocks(pages));
  const shown = (page: number, box: Box): Box => {
    const marks = pages[page - 1];
    return marks ? asShown(box, marks) : box;
  };
  const builder = new DocumentBuilder();
  for (const block of joinParagraphs(joinCutTables(blocks), pages[0]?.width ?? 0)) {
    if (block.kind === 'paragraph') {
      builder.paragraph(block.text, { page: block.page, box: shown(block.page, block.box) });
    } else {
      const page = block.cells[0]?.page ?? block.page;
      builder.grid(
        block.cells.map(({ page: on, box, ...cell }) => ({
          ...cell,
          place: { page: on, box: shown(on, box) },
        })),
        { page, box: shown(page, block.box) },
        block.aligned,
      );
    }
  }
  return builder.finish(format);
}

/** The blocks of each page; a table without rulings may go on from the page before. */
function allBlocks(pages: readonly PageMarks[]): { blocks: PageBlock[]; height: number }[] {
  const read: { blocks: PageBlock[]; height: number }[] = [];
  let before: PageBlock | undefined;
  for (const page of pages) {
    const blocks = pageBlocks(page, before);
    // Page numbers may stand below the table.
    before = blocks.filter(({ kind }) => kind === 'table').pop();
    read.push({ blocks, height: page.height });
  }
  return read;
}
